// Colours that somebody else has chosen, made readable on a light page and on a dark one.

// The darkest light ground that text stands on here, and the lightest dark one.
const grounds = { light: [244, 242, 236], dark: [36, 40, 46] };
const least = 4.5, leastOfMarks = 3;

/** Red, green and blue of a colour of the terminal's 256. */
export function paletteColour(number) {
  if (number < 16) return named[number];
  if (number > 231) return Array(3).fill(8 + (number - 232) * 10);
  const level = step => step === 0 ? 0 : 55 + step * 40, at = number - 16;
  return [level(Math.floor(at / 36)), level(Math.floor(at / 6) % 6), level(at % 6)];
}

/** The css colour that comes nearest and has enough contrast, in either theme. */
export const readable = colour => `light-dark(${css(nearest(colour, grounds.light))}, ${css(nearest(colour, grounds.dark))})`;

/** The css colours of text on a ground that the program chose; null lets the ground decide. */
export const readableOn = (colour, ground) => ({ color: css(nearest(colour ?? opposite(ground), ground)), background: css(ground) });

/** A mark's colour as it stands out from a ground; "#rrggbb", and red, green and blue. */
export const standingOut = (hex, ground) => css(nearest([1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16)), ground.slice(0, 3), leastOfMarks));

const named = [
  [0, 0, 0], [205, 49, 49], [13, 188, 121], [229, 229, 16], [36, 114, 200], [188, 63, 188], [17, 168, 205], [229, 229, 229],
  [102, 102, 102], [241, 76, 76], [35, 209, 139], [245, 245, 67], [59, 142, 234], [214, 112, 214], [41, 184, 219], [255, 255, 255],
];

function nearest(colour, ground, wanted = least) {
  const end = opposite(ground);
  let found = colour;
  for (let part = 0; contrast(found, ground) < wanted && part <= 1; part += .05) found = colour.map((value, at) => Math.round(value + (end[at] - value) * part));
  return contrast(found, ground) < wanted ? end : found;
}

const opposite = ground => contrast([0, 0, 0], ground) > contrast([255, 255, 255], ground) ? [0, 0, 0] : [255, 255, 255];

const css = colour => `rgb(${colour.join(" ")})`;

// WCAG 2.2, relative luminance.
const luminance = colour => colour.map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4)
  .reduce((sum, value, at) => sum + value * [.2126, .7152, .0722][at], 0);

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + .05) / (low + .05);
}
