// Which parameters a call takes, or which type arguments: opens at "(", "[", "<" and ",", or by Ctrl+Shift+Space, and follows the caret until the call ends.
import { Prec, StateEffect, StateField } from "@codemirror/state";
import { keymap, showTooltip, ViewPlugin } from "@codemirror/view";
import { el } from "../base/dom.js";

const show = StateEffect.define();

const shown = StateField.define({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return tooltip && transaction.docChanged ? { ...tooltip, pos: transaction.changes.mapPos(tooltip.pos) } : tooltip;
  },
  provide: field => showTooltip.from(field),
});

export function signatureHelp(ask) {
  const plugin = ViewPlugin.define(view => new Follower(view, ask));
  const follower = view => view.plugin(plugin);
  return [shown, plugin,
    keymap.of([{ key: "Mod-Shift-Space", run: view => { follower(view).ask(); return true; } }]),
    // One Escape puts away all that is open: the list of completions and what the mouse has opened, too.
    Prec.highest(keymap.of([{ key: "Escape", run: view => { follower(view).close(); return false; } }]))];
}

class Follower {
  #view; #ask; #timer = 0; #latest = 0;

  constructor(view, ask) {
    this.#view = view;
    this.#ask = ask;
  }

  update(update) {
    const opens = update.docChanged && update.transactions.some(t => t.isUserEvent("input") && /[([<,]/.test(insertedBy(t)));
    const isOpen = update.state.field(shown) !== null;
    // A view cannot be changed while it updates; the caret has gone elsewhere anyway.
    if (isOpen && update.focusChanged && !update.view.hasFocus) setTimeout(() => this.close());
    if (opens || (isOpen && (update.docChanged || update.selectionSet))) this.#soon();
  }

  destroy() { clearTimeout(this.#timer); }

  async ask() {
    const { state } = this.#view, asked = ++this.#latest, position = state.selection.main.head;
    const answer = await this.#ask("signature", { source: state.doc.toString(), position });
    if (asked !== this.#latest || state.doc !== this.#view.state.doc) return;
    const found = answer?.items?.length ? tooltip(answer, position) : null;
    if (found || this.#view.state.field(shown)) this.#view.dispatch({ effects: show.of(found) });
  }

  close() {
    this.#latest++;
    clearTimeout(this.#timer);
    if (this.#view.state.field(shown)) this.#view.dispatch({ effects: show.of(null) });
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.ask(), 60);
  }
}

function insertedBy(transaction) {
  let text = "";
  transaction.changes.iterChanges((fromA, toA, fromB, toB, inserted) => { text += inserted.toString(); });
  return text;
}

const tooltip = (answer, position) => ({ pos: position, above: true, strictSide: false, create: () => ({ dom: drawn(answer) }) });

function drawn({ items, active, parameter }) {
  const item = items[active] ?? items[0], current = item.parameters?.[parameter];
  return el("div", { class: "cm-help", role: "tooltip" },
    el("code", {}, ...marked(item.label, current)),
    items.length > 1 ? el("span", { class: "of" }, ` ${(active ?? 0) + 1} of ${items.length}`) : null,
    current?.doc ? el("p", {}, `${current.label}: ${current.doc}`) : null,
    item.doc ? el("p", {}, item.doc) : null);
}

/** The signature with the parameter at hand in bold. */
function marked(label, parameter) {
  if (!parameter) return [label];
  const end = parameter.from + parameter.label.length;
  return [label.slice(0, parameter.from), el("strong", {}, parameter.label), label.slice(end)];
}
