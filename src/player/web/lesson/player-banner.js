// The player went away: whether it has ended, or was started again with another key, and how to get there.
import { ask } from "../base/api.js";
import { Banner } from "../base/banner.js";
import { say } from "../base/status.js";

const isHere = ["127.0.0.1", "localhost"].includes(location.hostname);
const again = "type make serve in the course's folder, and open in this browser the address that it prints. "
  + `Where that is ${location.host} again, as it mostly is, this page goes on by itself with what you have written.`;

// Of a line that is gone: a title, and what to do.
const reasons = {
  broken: ["The connection is gone.", ""],
  ended: ["The player has ended.", `To go on, ${again}`],
  silent: ["The player does not answer.", `This page asks again and again. If the player has ended, ${again}`],
  unknown: ["The player was started again.", "It does not know this page yet: open in this browser the address that it prints in its terminal. This page then goes on by itself with what you have written."],
  moved: ["Something else answers at this address.", `If the player runs, open the address that it prints in its terminal; else ${again}`],
};

/** Says it at once, and again when it is another reason; @param channel the line to the player */
export function watchPlayer(channel) {
  const banner = new Banner("Player", null);
  let known = null;
  const tell = reason => {
    if (reason === known) return;
    known = reason;
    say(!reason ? "Connected again." : `${reason[0]} What you type is kept and sent later.`);
    if (reason?.[1]) banner.show(...reason);
    else banner.hide();
  };
  channel.addEventListener("line", async ({ message: { isOpen } }) => {
    if (isOpen) return tell(null);
    const reason = await askWhy();
    if (!channel.isOpen) tell(reason);
  });
}

// A socket does not say why it was refused; a request does.
async function askWhy() {
  try {
    const answer = await ask("/api/status", { signal: AbortSignal.timeout(1500) });
    if (answer.status === 401) return reasons.unknown;
    return answer.headers.get("content-type") === "application/json" ? reasons.broken : reasons.moved;
  } catch (fault) {
    return isHere && fault.name !== "TimeoutError" ? reasons.ended : reasons.silent;
  }
}
