// The lesson as a file, with what the learner has made of it.
import { ask } from "../base/api.js";
import { tellOnTop } from "../base/notes.js";
import { saveBlob } from "../base/take.js";

const patience = 3000;

/** Saves the lesson as the server writes it; what is typed goes there first. */
export async function takeAlong(board, channel, path, kind) {
  board.flush();
  if (!await sent(board, channel)) return tellOnTop("Not connected: nothing was saved. Try again once the line is back.");
  const answer = await ask(`/export/${path}/${kind}`);
  if (!answer.ok) return tellOnTop(`Not saved: the player answered ${answer.status}.`);
  saveBlob(await answer.blob(), nameIn(answer.headers.get("content-disposition") ?? ""));
}

const nameIn = disposition => /filename="?([^";]+)/.exec(disposition)?.[1] ?? "lesson";

function sent(board, channel) {
  const isSent = () => !board.hasUnsent;
  if (isSent()) return channel.isOpen;
  return new Promise(resolve => {
    const end = answer => { channel.removeEventListener("edit", look); clearTimeout(timer); resolve(answer); };
    const look = () => isSent() && end(true), timer = setTimeout(() => end(isSent()), patience);
    channel.addEventListener("edit", look);
  });
}
