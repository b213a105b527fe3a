// Which sections have been read: the reader was in them for a while, and saw their ends.
const pause = 1000;

/** Tells the server of each section that has been read; @param channel the line to it */
export function keepReading(article, channel) {
  const headings = [...article.querySelectorAll(".prose h2[id]")], begun = new Set(), told = new Set();
  const endOf = at => (headings[at + 1]?.getBoundingClientRect().top ?? article.getBoundingClientRect().bottom);
  const look = () => {
    if (document.hidden) return;
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const current = isAtEnd ? headings.at(-1) : headings.findLast(heading => heading.getBoundingClientRect().top < innerHeight * 2 / 3);
    if (current) begun.add(current);
    headings.forEach((heading, at) => {
      if (begun.has(heading) && !told.has(heading) && endOf(at) <= innerHeight && channel.send({ do: "read", section: heading.id })) told.add(heading);
    });
    if (told.size === headings.length) clearInterval(timer);
  };
  const timer = setInterval(look, pause);
}
