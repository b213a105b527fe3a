namespace Testing;

/// <summary>axe-core, in the version of <c>package.json</c>, run inside a page.</summary>
public static class Axe
{
    private static readonly string _script = Path.Combine(RepositoryPaths.Root, "artifacts/npm/node_modules/axe-core/axe.min.js");

    // Only what the page itself does wrong: serious and critical, by WCAG 2.2 A and AA and axe's own best practices.
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
          .filter(v => v.impact === "serious" || v.impact === "critical")
          .flatMap(v => v.nodes.map(n => `${v.impact}, ${v.id}: ${v.help}: ${n.target.join(" ")}: ${n.html.slice(0, 120)}`))
        """;

    /// <summary>The page's serious and critical violations, each with its rule and its place; empty when there is none.</summary>
    /// <exception cref="FileNotFoundException">axe-core has not been fetched.</exception>
    public static async Task<string[]> ViolationsAsync(ChromiumPage page)
    {
        if (!File.Exists(_script))
            throw new FileNotFoundException("axe-core is missing: scripts/setup.sh test fetches it, as make test does.", _script);
        await page.Page.EvaluateAsync(await File.ReadAllTextAsync(_script));
        return await page.Page.EvaluateAsync<string[]>(Run);
    }
}
