// The code editor of one cell. This module brings CodeMirror; the page loads it when the first cell comes near the window.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentLess, indentMore, isolateHistory } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { Annotation, EditorState, Transaction } from "@codemirror/state";
import { drawSelection, EditorView, highlightSpecialChars, keymap } from "@codemirror/view";
import { choices } from "../base/choices.js";
import { colours } from "./colours.js";
import { completeFrom, goesOn } from "./completion.js";
import { csharp } from "./csharp.js";
import { errorLine } from "./error-line.js";
import { problems } from "./problems.js";
import { signatureHelp } from "./signature.js";
import { hoverHelp } from "./hover.js";

// Marks a change that came from the server, so that it is not sent back.
const fromServer = Annotation.define();

/**
 * Makes an editor.
 * @param source what stands in it
 * @param cell { label, isCSharp, keys, ask(what, question), onEdit(source), onProblems(list), onFocus() }
 */
export function createEditor(source, cell) {
  return new EditorView({ state: EditorState.create({ doc: source, extensions: [...writing(cell), ...knowing(cell), ...listening(cell)] }) });
}

// Tab goes on to the next thing, as everywhere on a page, unless the reader has chosen that it indents.
const tab = { key: "Tab", run: view => choices.tabIndents.isOn && indentMore(view), shift: view => choices.tabIndents.isOn && indentLess(view) };

const writing = cell => [
  keymap.of(cell.keys), history(), highlightSpecialChars(), drawSelection(), EditorView.lineWrapping, indentOnInput(), indentUnit.of("    "), bracketMatching(), closeBrackets(),
  cell.isCSharp ? [csharp, syntaxHighlighting(colours)] : [], errorLine,
  keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap, tab]),
  EditorView.contentAttributes.of({ "aria-label": cell.label, "aria-describedby": "editor-keys", tabindex: "0", spellcheck: "false", autocapitalize: "off", translate: "no" }),
];

// The helps come first: their Escape lets the list's run, too.
const knowing = cell => [
  signatureHelp(cell.ask), hoverHelp(cell.ask),
  autocompletion({ override: [completeFrom(cell.ask)], activateOnCompletion: goesOn, activateOnTypingDelay: 80, interactionDelay: 40, icons: false, maxRenderedOptions: 60 }),
  problems(cell.ask, cell.onProblems),
];

const listening = cell => [
  EditorView.updateListener.of(update => {
    if (update.docChanged && !update.transactions.some(t => t.annotation(fromServer))) cell.onEdit(update.state.doc.toString());
    if ((update.focusChanged || update.selectionSet) && update.view.hasFocus) cell.onFocus();
  }),
];

/** Puts another text into the editor by the smallest change, so that the caret stays where it is. It is no step that the reader could undo. */
export function replaceSource(view, source) {
  const before = view.state.doc.toString();
  if (before === source) return;
  let from = 0;
  while (from < before.length && from < source.length && before[from] === source[from]) from++;
  let kept = 0;
  const most = Math.min(before.length, source.length) - from;
  while (kept < most && before[before.length - 1 - kept] === source[source.length - 1 - kept]) kept++;
  view.dispatch({ changes: { from, to: before.length - kept, insert: source.slice(from, source.length - kept) }, annotations: [fromServer.of(true), Transaction.addToHistory.of(false)] });
}

/** The reader's own new text, which the reader can undo in a step of its own. */
export function writeSource(view, source) {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source }, annotations: isolateHistory.of("full") });
  view.focus();
}

/** The caret at the beginning of a line (from 1), and the focus with it. */
export function goToLine(view, number) {
  const line = view.state.doc.line(Math.max(1, Math.min(number, view.state.doc.lines)));
  view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: "center" }) });
  view.focus();
}

/** A part of the text as a range of the page; null where it is not drawn. */
export function rangeOf(view, from, to) {
  if (from < view.viewport.from || to > view.viewport.to) return null;
  const start = view.domAtPos(from, 1), end = view.domAtPos(to, -1), range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** Scrolls a place of the text into view, and waits until it is drawn. */
export function reveal(view, position) {
  view.dispatch({ effects: EditorView.scrollIntoView(position, { y: "center" }) });
  return new Promise(done => view.requestMeasure({ read: () => null, write: () => done() }));
}

export { markLine } from "./error-line.js";
export { refreshProblems } from "./problems.js";
