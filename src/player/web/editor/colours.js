// The classes that the server's highlighter gives to code which is no editor yet: both look alike.
import { HighlightStyle } from "@codemirror/language";
import { tags } from "@lezer/highlight";

export const colours = HighlightStyle.define([
  { tag: tags.keyword, class: "k" }, { tag: tags.string, class: "s" }, { tag: tags.comment, class: "c" }, { tag: tags.number, class: "n" },
  { tag: tags.typeName, class: "t" }, { tag: tags.function(tags.variableName), class: "f" }, { tag: tags.meta, class: "d" },
]);
