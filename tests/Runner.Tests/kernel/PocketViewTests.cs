namespace Runner.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed class PocketViewTests : IDisposable
{
    private readonly KernelRun _run = new();

    [Theory]
    [InlineData("div[@class:\"k\"](b(\"x<\"))", "<div class=\"k\"><b>x&lt;</b></div>")]
    [InlineData("p", "<p></p>")]
    [InlineData("br", "<br />")]
    [InlineData("input[\"disabled\", type: \"text\", data_x: \"a\\\"b\"]", "<input disabled type=\"text\" data-x=\"a&quot;b\" />")]
    [InlineData("ul(new[] { 1, 2 }.Select(n => li(\"n\" + n)))", "<ul><li>n1</li><li>n2</li></ul>")]
    [InlineData("_.article(HTML(\"<i>raw</i>\"), \" text\")", "<article><i>raw</i> text</article>")]
    [InlineData("td(5)", "<td><div class=\"dni-plaintext\"><pre>5</pre></div></td>")]
    [InlineData("new Style { { \".k\", (\"color\", \"red\"), (\"margin\", \"0\") }, { \"b\", (\"color\", \"blue\") } }", "<style>\n.k {\n  color: red;\n  margin: 0;\n}\nb {\n  color: blue;\n}\n</style>")]
    public async Task Elements_are_written_as_the_engine_writes_them(string code, string html)
    {
        await _run.RunAsync("#!csharp\nusing static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\n" + code);
        Assert.Equal(html, Assert.Single(_run.Displays).Content["text/html"]);
    }

    [Fact]
    public async Task An_element_shows_itself()
    {
        await _run.RunAsync("#!csharp\nusing static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\nspan(\"x\").Display();");
        Assert.Equal("<span>x</span>", Assert.Single(_run.Displays).Content["text/html"]);
    }

    public void Dispose() => _run.Dispose();
}
