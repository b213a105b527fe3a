// What a name is: under the mouse, or at the caret by Ctrl+K Ctrl+I.
import { hoverTooltip, keymap, showTooltip } from "@codemirror/view";
import { StateEffect, StateField } from "@codemirror/state";
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
  const open = view => {
    at(view, view.state.selection.main.head).then(found => view.dispatch({ effects: show.of(found) }));
    return true;
  };
  const close = view => {
    if (!view.state.field(shown)) return false;
    view.dispatch({ effects: show.of(null) });
    return true;
  };
  return [shown, hoverTooltip(at, { hoverTime: 350, hideOnChange: true }), keymap.of([{ key: "Mod-k Mod-i", run: open }, { key: "Escape", run: close }])];
}
