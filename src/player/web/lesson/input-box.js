// A cell asks the reader for a line of text.
import { button, el } from "../base/dom.js";
import { say } from "../base/status.js";

/** Shows the kernel's questions below the cell that asks, until they are answered. */
export function answerInputs(board, channel) {
  let box = null;
  const show = ask => {
    box?.remove();
    box = ask && form(ask, text => {
      if (channel.send({ do: "input", text })) box.remove();
    });
    if (box) place(board, box);
  };
  channel.addEventListener("snapshot", ({ message }) => show(message.input));
  channel.addEventListener("input", ({ message }) => { show(message); say(`The cell asks: ${message.prompt}`); });
  // Another window may have answered; a cell that has ended asks nothing any more.
  channel.addEventListener("inputAnswered", () => show(null));
  channel.addEventListener("kernel", ({ message }) => { if (message.state !== "busy") show(null); });
}

// A page that has just come may not know yet which cell runs.
function place(board, box) {
  const cell = board.cells.find(one => one.state === "running");
  if (cell) cell.foot.after(box);
  else document.querySelector(".banners").append(box);
  box.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function form({ prompt, isPassword }, answer) {
  const field = el("input", { id: "input-answer", type: isPassword ? "password" : "text", autocomplete: "off" });
  const box = el("form", { class: "input-box" },
    el("label", { for: "input-answer" }, prompt || "The cell asks for a line of text"), field,
    el("div", { class: "buttons" }, el("button", { type: "submit", class: "strong" }, "Answer"), button("Cancel", { onclick: () => answer(null) })));
  box.addEventListener("submit", event => { event.preventDefault(); answer(field.value); });
  box.addEventListener("keydown", event => { if (event.key === "Escape") answer(null); });
  requestAnimationFrame(() => field.focus());
  return box;
}
