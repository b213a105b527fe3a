// C# for the editor's colours and indentation, by the same conventions as the server's highlighter: what the reader sees
// does not change its colours when it becomes an editor. It reads line by line, as much as colours need and no more.
import { StreamLanguage } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const keywords = new Set((
  "abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern " +
  "false finally fixed float for foreach get global goto if implicit in init int interface internal is lock long nameof namespace new not null object operator or and out " +
  "override params private protected public readonly record ref required return sbyte sealed set short sizeof stackalloc static string struct switch this throw true " +
  "try typeof uint ulong unchecked unsafe ushort using var virtual void volatile when where while with yield").split(" "));

const beforeType = new Set(["new", "record", "class", "struct", "enum", "interface"]);

const name = /^@?[\p{L}_][\p{L}\p{N}_]*/u;
const number = /^(?:0[xXbB][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)[mMfFdDuUlL]*/;
const stringStart = /^(\$*)(@?)(\$*)("{3,}|")/;
const called = /^(?:<[\w\s,.?<>[\]]*>)?\(/;
const generic = /^<[\w\s,.?<>[\]]*>/;

/** Reads a string's text up to its end, or to the hole of an interpolation. */
function text(stream, state, string) {
  while (!stream.eol()) {
    if (string.holes > 0 && stream.peek() === "{") {
      const braces = stream.match(/^\{+/)[0].length;
      if (braces < string.holes || (string.holes === 1 && braces % 2 === 0)) continue;
      stream.backUp(string.holes);
      if (stream.start === stream.pos) { stream.match("{".repeat(string.holes)); state.within.push({ depth: 0, holes: string.holes }); return null; }
      return "string";
    }
    if (string.kind === "regular" && stream.match(/^\\./)) continue;
    if (string.kind === "verbatim" && stream.match('""')) continue;
    if (stream.match(string.end)) { state.within.pop(); return "string"; }
    stream.next();
  }
  // Only raw and verbatim strings go on in the next line.
  if (string.kind === "regular") state.within.pop();
  return "string";
}

function beginString(stream, state, [, dollars, at, more, quotes]) {
  const kind = quotes.length >= 3 ? "raw" : at ? "verbatim" : "regular";
  state.within.push({ kind, end: quotes, holes: dollars.length + more.length });
  return stream.eol() ? "string" : text(stream, state, state.within.at(-1)) ?? "string";
}

function comment(stream, state) {
  state.isComment = !stream.match(/^.*?\*\//);
  if (state.isComment) stream.skipToEnd();
  return "comment";
}

function word(stream, state, text) {
  const before = state.before, isMember = before === ".", isCapital = /^\p{Lu}/u.test(text);
  state.before = text;
  if (!isMember && keywords.has(text)) return "keyword";
  if (beforeType.has(before)) return "typeName";
  if (stream.match(called, false)) return "function";
  if (isMember || !isCapital) return null;
  if (before === "<") return "typeName";
  return stream.match(/^\.\s*[\p{L}_]/u, false) || stream.match(generic, false) || stream.match(/^\??(?:\[\])?\s+[\p{L}_]/u, false) ? "typeName" : null;
}

function bracket(state, sign) {
  const hole = state.within.at(-1);
  if ("{([".includes(sign)) { state.depth++; if (hole) hole.depth++; }
  else if ("})]".includes(sign)) {
    if (hole && sign === "}" && hole.depth === 0) { state.within.pop(); return; }
    state.depth = Math.max(0, state.depth - 1);
    if (hole) hole.depth--;
  }
}

function token(stream, state) {
  if (state.isComment) return comment(stream, state);
  if (state.within.at(-1)?.kind) return text(stream, state, state.within.at(-1));
  if (stream.sol() && stream.match(/^\s*#/)) { stream.skipToEnd(); return "meta"; }
  if (stream.eatSpace()) return null;
  if (stream.match("//")) { stream.skipToEnd(); return "comment"; }
  if (stream.match("/*")) return comment(stream, state);
  const string = stream.match(stringStart);
  if (string) return beginString(stream, state, string);
  if (stream.match(/^'(?:\\.[^']*|[^'\\])'/)) return "string";
  if (stream.match(number)) { state.before = ""; return "number"; }
  const found = stream.match(name);
  if (found) return word(stream, state, found[0]);
  const sign = state.before = stream.next();
  bracket(state, sign);
  return null;
}

export const csharp = StreamLanguage.define({
  name: "csharp",
  startState: () => ({ within: [], isComment: false, depth: 0, before: "" }),
  copyState: state => ({ ...state, within: state.within.map(item => ({ ...item })) }),
  token,
  indent: (state, after, context) => state.within.at(-1)?.kind ? null : Math.max(0, state.depth - (/^\s*[})\]]/.test(after) ? 1 : 0)) * context.unit,
  tokenTable: { function: tags.function(tags.variableName) },
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", '"'] },
    indentOnInput: /^\s*[})\]]$/,
  },
});
