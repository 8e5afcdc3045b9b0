/** Makes colours readable with any accent that a site chooses. */

export type Rgb = [number, number, number];

const READABLE = 4.5;

/** A little more contrast than WCAG requires, because thin lines are drawn in these colours too. */
const CLEAR = 5.5;
const STEPS = [0, 0.25, 0.4, 0.55, 0.7, 0.85, 1];

/** The channels of a computed colour; null for notations that browsers don't convert. */
export function parseRgb(computed: string): Rgb | null {
  const [, notation, ...channels] = /^(rgba?\(|color\(srgb )([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)/.exec(computed) ?? [];
  // For a mixed colour, browsers give channels from 0 to 1.
  return notation ? (channels.map((channel) => Number(channel) * (notation[0] === "c" ? 255 : 1)) as Rgb) : null;
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours as defined by WCAG, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** White if it is readable on the colour, otherwise white or near-black, whichever is clearer. */
export function onColour(colour: Rgb): string {
  const white = contrast(colour, [255, 255, 255]);
  return white >= READABLE || white > contrast(colour, [16, 24, 22]) ? "#fff" : "#101816";
}

/** The accent, moved towards the text colour only as far as needed to be readable on the background. */
export function inkFor(accent: Rgb, text: Rgb, background: Rgb): string {
  const mixes = STEPS.map((step) => accent.map((channel, i) => Math.round(channel + ((text[i] ?? 0) - channel) * step)) as Rgb);
  return `rgb(${(mixes.find((mix) => contrast(mix, background) >= CLEAR) ?? text).join(",")})`;
}

/** How much of a colour is mixed into the background; in percent. */
const MIXES = { surface: 6, raised: 11, muted: 72, line: 13, edge: 56 };
const TINTS = { light: 9, dark: 20 };

function mix(colour: Rgb, background: Rgb, percent: number): Rgb {
  return background.map((channel, i) => channel + ((colour[i] ?? 0) - channel) * (percent / 100)) as Rgb;
}

/** Sets the colours to use on and next to the current accent, computed from those of the element `.probe`. */
export function makeReadable(root: HTMLElement, accentWish: string | null, theme: "light" | "dark"): void {
  const probe = root.querySelector(".probe");
  if (!probe) return;
  if (accentWish) root.style.setProperty("--tk-accent", accentWish);
  else root.style.removeProperty("--tk-accent");
  const { backgroundColor, color, borderTopColor } = getComputedStyle(probe);
  const [accent, text, background] = [backgroundColor, color, borderTopColor].map(parseRgb);
  // Where the browser can mix, it does so again when the page changes a colour.
  const canMix = CSS.supports("color", "color-mix(in srgb, red, red)");
  const set = (name: string, from: "text" | "accent", percent: number) => {
    const colour = from === "text" ? text : accent;
    const mixed = colour && background ? mix(colour, background, percent) : [127, 127, 127];
    const value = canMix ? `color-mix(in srgb, var(--${from}) ${percent}%, var(--background))` : `rgb(${mixed.join(",")})`;
    root.style.setProperty(`--${name}`, value);
  };
  for (const [name, percent] of Object.entries(MIXES)) set(name, "text", percent);
  set("tint", "accent", TINTS[theme]);
  if (!accent || !text || !background) return;
  root.style.setProperty("--readable-on-accent", onColour(accent));
  root.style.setProperty("--readable-ink", inkFor(accent, text, mix(text, background, MIXES.surface)));
}
