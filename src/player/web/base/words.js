// Numbers and times as a reader says them.

/** Milliseconds as a short time: "240 ms", "1.3 s", "2 min 5 s". */
export function duration(milliseconds) {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Bytes in the unit that keeps the number short: "600 B", "1.3 KiB". */
export function bytes(count) {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  let unit = 0;
  for (; count >= 1024 && unit < units.length - 1; unit++) count /= 1024;
  return `${unit === 0 ? count : count.toFixed(1)} ${units[unit]}`;
}

const numbers = new Intl.NumberFormat("en");

/** A whole number with its thousands apart. */
export const whole = count => numbers.format(count);

/** "1 exercise", "2 exercises". */
export const count = (number, noun) => `${whole(number)} ${noun}${number === 1 ? "" : "s"}`;
