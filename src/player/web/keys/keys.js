// All keys of a lesson's page, in words.
import { choices } from "../base/choices.js";
import { el } from "../base/dom.js";

const mod = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";

/** Groups of keys, each with what it does. */
export const allKeys = () => [
  ["In a cell", [
    [`${mod}+Enter`, "Run it"],
    ["Shift+Enter", "Run it, and go on to the next"],
    [`${mod}+Shift+Enter`, "Run all cells up to this one"],
    ["Tab", choices.tabIndents.isOn ? "Indent; Esc, then Tab leaves the cell" : "Leave the cell"],
    ["Shift+Tab", choices.tabIndents.isOn ? "Indent less; Esc, then Shift+Tab leaves backwards" : "Leave the cell backwards"],
    [`${mod}+] ${mod}+[`, "Indent more, or less"],
    [`${mod}+/`, "Make the line a comment, or code again"],
    [`${mod}+Z ${mod}+${mod === "Ctrl" ? "Y" : "Shift+Z"}`, "Take back, and do again"],
  ]],
  ["Help in a cell", [
    ["Ctrl+Space", "What could stand here"],
    [`${mod}+Shift+Space`, "What the call takes"],
    [`${mod}+K ${mod}+I`, "What the name at the caret is"],
    ["↑ ↓ Enter", "Choose in a list, and take it"],
    ["F8", "Go to the next problem"],
    ["Esc", "Put away what is open"],
  ]],
  ["On the page", [
    ["?", choices.questionMarkOpensKeys.isOn ? "This list, while you write nowhere" : "Nothing, as you have chosen below"],
    ["/", choices.pageKeys.isOn ? "Find in the lesson; Enter goes on, Shift+Enter back" : "Nothing, as you have chosen below"],
    ["P", choices.pageKeys.isOn ? "Present the lesson, a section at a time" : "Nothing, as you have chosen below"],
    [`${mod}+P`, "Print the lesson"],
    ["↑ ↓ Space", "Move among the answers of a prediction, and choose"],
    ["↑ ↓ ← →", "Scroll what is long or wide, once Tab has brought you there"],
    ["Esc", "Close this list, a question, a term, the menu or the server panel"],
  ]],
  ["In a presentation", [
    ["← →", "The section before, and the next"],
    ["PageUp PageDown", "The same, after the rest of a long section; a clicker sends these"],
    ["Esc", "Leave the editor, then the presentation"],
  ]],
];

/** "Ctrl+K Ctrl+I" as keys one sees. */
export const keyNodes = keys => keys.split(" ").flatMap((key, at) => [at > 0 && " ", el("kbd", {}, key)]).filter(Boolean);

/** The keys of a cell in two sentences, as nodes. */
export const cellKeys = () => [
  ...keyNodes(`${mod}+Enter`), " runs, ", ...keyNodes("Shift+Enter"), " runs and goes on. ",
  ...keyNodes("Ctrl+Space"), " offers words; arrows choose, ", ...keyNodes("Esc"), " closes. ",
  ...(choices.tabIndents.isOn ? [...keyNodes("Esc"), " then ", ...keyNodes("Tab")] : keyNodes("Tab")), " leaves the cell.",
];
