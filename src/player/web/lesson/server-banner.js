// The NATS server went away in mid-lesson: what to do, until it is back.
import { Banner } from "../base/banner.js";
import { button, setText } from "../base/dom.js";
import { say } from "../base/status.js";

/** @param board its cells say what they wait for; @param channel the line that tells of the server */
export function watchServer(board, channel) {
  const start = button("Start it again", { icon: "again", class: "strong", onclick: () => press(start, channel) });
  const banner = new Banner("NATS server", start);
  const show = ({ state, words, canStart }) => {
    const isAway = state !== "answers";
    if (isAway !== banner.isShown) say(isAway ? "NATS does not answer: what to do stands on top of the page." : "NATS answers again: the lesson goes on.");
    board.setServer(isAway);
    // First, while it has the focus that goes on in the page.
    isAway ? banner.show("The lesson waits for NATS.", words) : banner.hide();
    nameStart(start, state === "starting", canStart);
  };
  for (const type of ["snapshot", "server"]) channel.addEventListener(type, ({ message }) => show(message.server));
}

function press(start, channel) {
  if (start.getAttribute("aria-disabled") !== "true") channel.send({ do: "startServer" });
}

// Not "disabled": the focus would be lost with it.
function nameStart(start, isStarting, canStart) {
  start.hidden = !canStart;
  start.setAttribute("aria-disabled", String(isStarting));
  setText(start.querySelector(".words"), isStarting ? "It starts …" : "Start it again");
}
