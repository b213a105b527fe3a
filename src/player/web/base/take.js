// What a reader takes along: to the clipboard, or as a file.
import { tellAt, tellBriefly } from "./notes.js";

/** Copies a text; beside the button stands that it was. */
export async function copy(text, what, button) {
  try {
    await navigator.clipboard.writeText(text);
    tellBriefly(button, `Copied: ${what}.`);
  } catch {
    tellAt(button.parentElement, `The browser did not allow it: mark ${what} and copy it by hand.`);
  }
}

/** Saves what stands at an address, made by this page, as a file. */
export function save(href, name) {
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
}

/** Saves data as a file. */
export function saveBlob(blob, name) {
  const href = URL.createObjectURL(blob);
  save(href, name);
  URL.revokeObjectURL(href);
}

/** Saves a text as a file. */
export const saveText = (text, type, name) => saveBlob(new Blob([text], { type }), name);

/** Words as a file's name: "Two wait, three do not" becomes "two-wait-three-do-not". */
export const fileName = (words, ending) => `${words.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "chart"}.${ending}`;
