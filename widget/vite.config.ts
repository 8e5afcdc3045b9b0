import { gzipSync } from "node:zlib";
import { defineConfig } from "vitest/config";
import type { Plugin } from "vite";

const SIZE_LIMIT = 24_000;

/** Fails the build when the one file that visitors load grows past its limit. */
function sizeLimit(): Plugin {
  return {
    name: "size-limit",
    writeBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "chunk") throw new Error(`The widget must be one file, and ${file.fileName} is another.`);
        const size = gzipSync(file.code, { level: 9 }).length;
        console.log(`${file.fileName}: ${size} bytes gzipped (limit ${SIZE_LIMIT})`);
        if (size > SIZE_LIMIT) throw new Error(`${file.fileName} is larger than ${SIZE_LIMIT} bytes gzipped.`);
      }
    },
  };
}

export default defineConfig({
  plugins: [sizeLimit()],
  // The classic calls are shorter than those of the automatic runtime, and every byte is sent to every visitor.
  oxc: { jsx: { runtime: "classic", pragma: "h", pragmaFrag: "Fragment" }, jsxInject: `import { h, Fragment } from "preact"` },
  build: {
    // The oldest browsers in which the widget works; src/support.ts tells older ones apart. Many apps and phones that get
    // no updates have such a Chromium. All of these know the syntax of ES2022, and what its library lacks isn't used.
    target: "es2022",
    cssTarget: ["chrome94", "edge94", "firefox101", "safari16.4"],
    minify: "terser",
    terserOptions: { ecma: 2020, compress: { passes: 3, unsafe_arrows: true }, format: { comments: false } },
    lib: { entry: "src/embed.ts", formats: ["iife"], name: "temanKarier", fileName: () => "widget.js" },
  },
  test: { environment: "happy-dom", include: ["tests/**/*.test.{ts,tsx}"] },
});
