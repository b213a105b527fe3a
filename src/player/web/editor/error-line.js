// The line at which a cell failed, until its text changes.
import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, WidgetType } from "@codemirror/view";

const mark = StateEffect.define();

class Note extends WidgetType {
  eq() { return true; }

  toDOM() {
    const note = document.createElement("span");
    note.className = "cm-failed-note";
    note.textContent = "failed here";
    return note;
  }
}

const at = (doc, number) => {
  const line = doc.line(Math.max(1, Math.min(number, doc.lines)));
  return Decoration.set([
    Decoration.line({ class: "cm-failed-line" }).range(line.from),
    Decoration.widget({ widget: new Note(), side: 1 }).range(line.to),
  ]);
};

export const errorLine = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) if (effect.is(mark)) return effect.value ? at(transaction.newDoc, effect.value) : Decoration.none;
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: field => EditorView.decorations.from(field),
});

/** Marks a line (from 1), or none. */
export const markLine = (view, number) => view.dispatch({ effects: mark.of(number) });
