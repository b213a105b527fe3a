using System.Net;
using System.Text.RegularExpressions;
using Course.Documents;
using Course.Reports.Pages;
using Testing;

namespace Runner.Tests.Reports;

public class CodeHighlighterTests
{
    private static string Highlight(string code)
    {
        var writer = new StringWriter();
        CodeHighlighter.Write(writer, code);
        return writer.ToString();
    }

    [Theory]
    [InlineData("var x = 1;", """<span class="k">var</span> x = <span class="n">1</span>;""")]
    [InlineData("await js.PurgeAsync();", """<span class="k">await</span> js.<span class="f">PurgeAsync</span>();""")]
    [InlineData("a.Fetch<Order>()", """a.<span class="f">Fetch</span>&lt;<span class="t">Order</span>&gt;()""")]
    [InlineData("""$"{n,-3:N0} b" """, "<span class=\"s\">$&quot;</span>{n,-<span class=\"n\">3</span>:N0}<span class=\"s\"> b</span><span class=\"s\">&quot;</span> ")]
    [InlineData("// why\nx", "<span class=\"c\">// why</span>\nx")]
    [InlineData("#!import a.csx\nx", "<span class=\"d\">#!import a.csx\n</span>x")]
    [InlineData("x();\n#!set --name a --value @input:\"b\"\ny", "<span class=\"f\">x</span>();\n<span class=\"d\">#!set --name a --value @input:&quot;b&quot;\n</span>y")]
    [InlineData("#r \"nuget: A, 1\"", "<span class=\"d\">#r &quot;nuget: A, 1&quot;</span>")]
    [InlineData("record Order(string Id);", """<span class="k">record</span> <span class="t">Order</span>(<span class="k">string</span> Id);""")]
    [InlineData("foreach (Msg m in Source) ;", """<span class="k">foreach</span> (<span class="t">Msg</span> m <span class="k">in</span> Source) ;""")]
    [InlineData("true", """<span class="k">true</span>""")]
    public void Words_are_coloured_by_what_they_are(string code, string html) => Assert.Equal(html, Highlight(code));

    [Theory]
    [InlineData("")]
    [InlineData("if (")]
    [InlineData("\"never closed")]
    [InlineData("}}} ) ] @ # `\n#endif\n/* open")]
    [InlineData("#if NEVER\nvar skipped = 1;\n#endif")]
    [InlineData("\"\"\"\n  raw \"quoted\"\n  \"\"\"u8")]
    public void Code_that_does_not_compile_loses_nothing(string code) => Assert.Equal(code, TextOf(Highlight(code)));

    [Fact]
    public void No_cell_of_the_course_changes_its_text()
    {
        var cells = Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, "notebooks"), "*.dib", SearchOption.AllDirectories)
            .SelectMany(path => NotebookFile.Read(path).Cells)
            .Where(c => c.Language == "csharp")
            .ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, c => Assert.Equal(c.Source, TextOf(Highlight(c.Source))));
    }

    private static string TextOf(string html) => WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", ""));
}
