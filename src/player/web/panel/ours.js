// Which streams are the open lesson's: those that its cells name, as they stand now, and those that carry the mark under which its cells connect.
// Both stand in the code as texts in quotes.
const quoted = /"((?:[^"\\\n]|\\.)*)"/g;

/** All texts in quotes in these sources. */
export const quotedIn = sources => new Set(sources.flatMap(source => Array.from(source.matchAll(quoted), match => match[1])));

/** Whether a stream, or the bucket that it is, is the lesson's. */
export const isOurs = ({ name, lesson }, texts) => [name, name.replace(/^(KV|OBJ)_/, ""), lesson].some(text => texts.has(text));
