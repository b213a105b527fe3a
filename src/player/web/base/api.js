// Requests to the player that this page came from.

/** The JSON at an address of this server. */
export async function getJson(address) {
  const answer = await fetch(address, { headers: { accept: "application/json" } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status} ${answer.statusText}`);
  return answer.json();
}

/** The address of a WebSocket beside this page. */
export function socketAddress(path) {
  const address = new URL(path, location.href);
  address.protocol = address.protocol.replace("http", "ws");
  return address.href;
}

/** Reads and writes the browser's storage, which may be forbidden or full: then nothing is remembered. */
export const memory = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) {
    try { value == null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* nothing to keep it in */ }
  },
};

/** A name that nobody else has or guesses. (randomUUID is missing where the page comes over plain http from another machine.) */
export const randomName = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
