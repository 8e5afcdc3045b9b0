/* Runs after the widget's script, and in any browser: if the widget has not started there, the page says so. */
(function () {
  "use strict";
  var registry = window.customElements;
  if (registry && registry.get("teman-karier")) return;
  var sentences = document.querySelectorAll(".unsupported");
  for (var i = 0; i < sentences.length; i++) {
    sentences[i].hidden = sentences[i].lang !== document.documentElement.lang;
  }
})();
