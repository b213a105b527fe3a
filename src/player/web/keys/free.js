// When a single letter may act on the page.

/** Whether one writes in it. */
export const isTextField = node => node.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable=true]");

/** Whether the key comes alone, while the reader writes nowhere, and nothing stands over the page. */
export const isFreeKey = event => !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && !isTextField(event.target) && !document.querySelector("dialog[open]");
