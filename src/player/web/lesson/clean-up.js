// At the lesson's end, where one leaves it: what the lesson made is still on the server, and can be taken away.
import { button, el } from "../base/dom.js";

/** Offers to clean up, as long as something has run since the last time. */
export function offerCleanUp(article, board, channel) {
  const { cleanUp } = board;
  if (!cleanUp) return;
  const offer = el("div", { class: "advice", role: "group", "aria-label": "Clean up", hidden: true },
    el("p", {}, "What this lesson has made is still on the server."), button("Clean up", { class: "strong", onclick: () => board.run([cleanUp]) }));
  article.append(offer);
  const look = () => {
    const isUsed = board.cells.some(cell => cell !== cleanUp && !cell.isOld && !["idle", "queued"].includes(cell.state));
    offer.hidden = !isUsed || cleanUp.isRunning || (cleanUp.state === "ok" && !cleanUp.isStale);
  };
  for (const sign of ["snapshot", "kernel", "cell"]) channel.addEventListener(sign, look);
}
