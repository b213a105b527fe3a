// Completion from the kernel, which knows the cells that have run.

// CodeMirror's own words for what the kernel calls by C#'s names.
const kinds = {
  method: "method", extensionmethod: "method", property: "property", field: "property", event: "property", local: "variable", variable: "variable", parameter: "variable",
  class: "class", struct: "class", record: "class", interface: "interface", enum: "enum", enummember: "constant", constant: "constant",
  namespace: "namespace", keyword: "keyword", typeparameter: "type", delegate: "type",
};

// A directive's line is no C#: its words have other signs, and a path is listed part by part.
const directive = /^#(?:!|[ri]?$|[ri]\b)/;
const codeWord = /^[\p{L}\p{N}_@]*$/u, directiveWord = /^[^\s"/,]*$/;

/** A source of completions. A newer question cancels the older one at the server, so an empty answer is no harm. */
export const completeFrom = ask => async context => {
  const word = context.matchBefore(/[\p{L}\p{N}_@]+/u);
  const isMember = context.state.sliceDoc(context.pos - 1, context.pos) === ".";
  const { from: lineStart } = context.state.doc.lineAt(context.pos), isDirective = directive.test(context.state.sliceDoc(lineStart, context.pos));
  if (!context.explicit && !isMember && !isDirective && (!word || /^\d/.test(word.text))) return null;
  const answer = await ask("complete", { source: context.state.doc.toString(), position: context.pos, trigger: isMember ? "." : null });
  if (!answer?.items?.length || context.aborted) return null;
  return {
    from: answer.from,
    options: answer.items.map(option),
    validFor: answer.isIncomplete ? undefined : isDirective ? directiveWord : codeWord,
  };
};

// The kernel puts what is most likely first; where two match alike, its order holds.
const option = (item, at) => ({
  label: item.label,
  sortText: String(at).padStart(4, "0"),
  apply: item.apply ?? item.label,
  type: kinds[item.kind?.toLowerCase()] ?? "text",
  detail: item.kind,
  info: item.detail || item.doc ? () => details(item) : undefined,
});

function details(item) {
  const box = document.createElement("div");
  for (const [name, text] of [["code", item.detail], ["p", item.doc]]) {
    if (!text) continue;
    const part = document.createElement(name);
    part.textContent = text;
    box.append(part);
  }
  return box;
}

/** Whether the next list is to come by itself: a folder or a directive's name has been taken, and more must follow. */
export const goesOn = ({ apply, detail }) => ["directive", "folder", "package"].includes(detail) && /[ /]$/.test(apply);
