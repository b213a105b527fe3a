// What a name is: under the mouse, or at the caret by Ctrl+K Ctrl+I.
import { closeHoverTooltips, EditorView, hasHoverTooltips, hoverTooltip, keymap, showTooltip } from "@codemirror/view";
import { Prec, StateEffect, StateField } from "@codemirror/state";
import { el } from "../base/dom.js";

const show = StateEffect.define();

// The tooltip that a key has opened; any change of text or caret closes it.
const shown = StateField.define({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tooltip;
  },
  provide: field => showTooltip.from(field),
});

const tooltip = answer => ({
  pos: answer.from, end: answer.to, above: true,
  create: () => ({ dom: el("div", { class: "cm-help", role: "tooltip" }, el("code", {}, answer.text), answer.doc ? el("p", {}, answer.doc) : null) }),
});

export function hoverHelp(ask) {
  const at = async (view, position) => {
    const answer = await ask("hover", { source: view.state.doc.toString(), position });
    return answer?.text ? tooltip(answer) : null;
  };
  // A browser tells of a mouse that rests when something below it changes: what was put away stays away until the mouse moves.
  let isPutAway = false;
  const under = (view, position) => isPutAway ? null : at(view, position);
  const moved = EditorView.domEventHandlers({ mousemove: ({ movementX, movementY }) => { if (movementX || movementY) isPutAway = false; } });
  const open = view => {
    at(view, view.state.selection.main.head).then(found => view.dispatch({ effects: show.of(found) }));
    return true;
  };
  const close = view => {
    isPutAway = true;
    if (view.state.field(shown) || hasHoverTooltips(view.state)) view.dispatch({ effects: [show.of(null), closeHoverTooltips] });
    return false;
  };
  return [shown, moved, hoverTooltip(under, { hoverTime: 350, hideOnChange: true }), keymap.of([{ key: "Mod-k Mod-i", run: open }]), Prec.highest(keymap.of([{ key: "Escape", run: close }]))];
}
