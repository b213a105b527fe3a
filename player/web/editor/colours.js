// The classes that the server's highlighter gives to code which is no editor yet: both look alike.
import { HighlightStyle } from "@codemirror/language";
import { tags } from "@lezer/highlight";

export const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.modifier, tags.controlKeyword, tags.operatorKeyword, tags.definitionKeyword, tags.moduleKeyword, tags.self, tags.bool, tags.null], class: "k" },
  { tag: [tags.string, tags.special(tags.string), tags.character, tags.escape], class: "s" },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], class: "c" },
  { tag: [tags.number, tags.integer, tags.float], class: "n" },
  { tag: [tags.typeName, tags.className, tags.namespace], class: "t" },
  { tag: [tags.function(tags.variableName), tags.function(tags.propertyName), tags.function(tags.definition(tags.variableName))], class: "f" },
  { tag: [tags.meta, tags.processingInstruction], class: "d" },
]);
