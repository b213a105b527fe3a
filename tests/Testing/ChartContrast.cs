using Microsoft.Playwright;

namespace Testing;

/// <summary>What axe does not see: whether marks (3:1) and words (4.5:1) of the charts on a page stand out from their ground.</summary>
public static class ChartContrast
{
    // WCAG 2.2. A mark stands out by its inside or by its edge; a word, by its letters.
    private const string Measure = """
        ([figures, keysOf]) => {
          const marks = 3, text = 4.5;
          const rgba = (paint, opacity) => {
            if (!paint || paint === "none" || paint.startsWith("url")) return null;
            const [r, g, b, a = 1] = paint.match(/[\d.]+/g).map(Number);
            return [r, g, b, a * Number(opacity)];
          };
          const over = ([r, g, b, a], ground) => [r, g, b].map((v, i) => v * a + ground[i] * (1 - a));
          const light = c => c.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const contrast = (paint, ground) => {
            if (!paint || paint[3] === 0) return 1;
            const [low, high] = [light(over(paint, ground)), light(ground)].sort((a, b) => a - b);
            return (high + .05) / (low + .05);
          };
          const opacity = (node, own = 1) => !node || node.tagName === "svg" ? own : opacity(node.parentElement, own * Number(getComputedStyle(node).opacity));
          const page = [document.body, document.documentElement].map(node => rgba(getComputedStyle(node).backgroundColor, 1)).find(ground => ground[3] > 0).slice(0, 3), faults = [];
          const inside = node => {
            const fill = getComputedStyle(node).fill, pattern = /url\("[^"]*(#[^"]+)"\)/.exec(fill), filled = pattern ? document.querySelector(pattern[1]).querySelector("rect") : node;
            return filled && rgba(getComputedStyle(filled).fill, getComputedStyle(filled).fillOpacity * opacity(node));
          };
          const edge = node => parseFloat(getComputedStyle(node).strokeWidth) < .5 ? null : rgba(getComputedStyle(node).stroke, getComputedStyle(node).strokeOpacity * opacity(node));
          const look = (chart, kind, node, least, found) => {
            if (found < least) faults.push(`${chart}: ${kind} ${found.toFixed(2)} ${getComputedStyle(node).fill} ${getComputedStyle(node).stroke} ${node.textContent}`);
          };
          for (const figure of document.querySelectorAll(figures)) {
            const name = figure.querySelector("figcaption")?.textContent ?? "untitled", all = selector => [...figure.querySelectorAll(`.main-svg ${selector}`)];
            const filled = mark => rgba(getComputedStyle(mark).webkitTextFillColor, 1), keys = [...figure.querySelectorAll(`${keysOf} [aria-hidden]`)].map(mark => filled(mark).slice(0, 3));
            // A mark may lie on a larger one, which is its edge.
            const points = all(".scatterlayer .points path, .barlayer .point > path").filter(point => point.getBBox().width * point.getBBox().height > 0 || edge(point));
            const box = node => node.getBoundingClientRect(), around = (inner, outer) => box(outer).left <= box(inner).left && box(outer).right >= box(inner).right && box(outer).top <= box(inner).top + 1 && box(outer).bottom >= box(inner).bottom - 1;
            const stands = point => Math.max(contrast(inside(point), page), contrast(edge(point), page));
            for (const point of points) look(name, "mark", point, marks, Math.max(...points.filter(other => around(point, other) || around(other, point)).map(stands)));
            // Faint guides, which the grid is made of too, are no marks.
            for (const line of all(".scatterlayer .js-line, .shapelayer path"))
              if (edge(line) && edge(line)[3] > .16) look(name, "line", line, marks, contrast(edge(line), page));
            for (const words of all("text")) {
              if (!words.textContent.trim()) continue;
              const { left, right, top, bottom } = box(words), holds = ({ left: l, right: r, top: t, bottom: b }) => l <= (left + right) / 2 && r >= (left + right) / 2 && t <= (top + bottom) / 2 && b >= (top + bottom) / 2;
              const below = points.filter(point => holds(box(point))).map(inside).filter(paint => paint && paint[3] > 0).at(-1), scale = words.closest(".heatmaplayer, .heatmap") ? keys : null;
              for (const ground of scale ?? [below ? over(below, page) : page]) look(name, "text", words, text, contrast(inside(words), ground));
            }
            for (const mark of figure.querySelectorAll(`${keysOf} [aria-hidden]`)) {
              const outline = getComputedStyle(mark).webkitTextStrokeWidth !== "0px" ? rgba(getComputedStyle(mark).webkitTextStrokeColor, 1) : null;
              look(name, "key", mark, marks, Math.max(contrast(filled(mark), page), contrast(outline, page)));
            }
          }
          return [...new Set(faults)];
        }
        """;

    /// <summary>What does not stand out, each with its chart, its kind and its contrast.</summary>
    /// <param name="page">The charts are drawn on it.</param>
    /// <param name="figures">Selects the figures.</param>
    /// <param name="keys">Selects, in a figure, the key above the drawing.</param>
    public static Task<string[]> FaultsAsync(IPage page, string figures, string keys) => page.EvaluateAsync<string[]>(Measure, new[] { figures, keys });
}
