// Requests to the player that this page came from.

// What the player asks for beside the cookie, which goes to every port of the machine. Another tab may have got a new one since.
const key = () => memory.get("course-key") ?? "";

/** An answer of this server, as a page that was let in gets it. */
export const ask = (address, options) => fetch(address, { ...options, headers: { accept: "application/json", "course-key": key() } });

/** The JSON at an address of this server. A page that is not let in goes to where it is said how. */
export async function getJson(address) {
  const answer = await ask(address);
  if (answer.status === 401) {
    location.replace("/enter");
    return new Promise(() => {});
  }
  if (!answer.ok) throw new Error(`${address} answered ${answer.status} ${answer.statusText}`);
  return answer.json();
}

/** A WebSocket to this server. Its request has no headers of ours: the key goes as the name of a protocol. */
export function openSocket(path) {
  const address = new URL(path, location.href);
  address.protocol = address.protocol.replace("http", "ws");
  return new WebSocket(address, ["course", `key.${key()}`]);
}

/** Reads and writes the browser's storage, which may be forbidden or full: then nothing is remembered. */
export const memory = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) {
    try { value == null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* nothing to keep it in */ }
  },
};

/** A lesson as addresses name it: "course/name". */
export const pathOf = (course, name) => `${encodeURIComponent(course)}/${encodeURIComponent(name)}`;

/** Where a lesson's page is. */
export const addressOf = (course, name) => `/lesson/${pathOf(course, name)}`;

/** A name that nobody else has or guesses. (randomUUID is missing where the page comes over plain http from another machine.) */
export const randomName = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
