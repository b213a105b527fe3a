using Course.Kernels;

namespace Runner.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed class DisplayTests : IDisposable
{
    private const string Using = "#!csharp\nusing Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Formatting;\n";
    private readonly KernelRun _run = new();

    [Fact]
    public async Task Strings_are_plain_text_and_html_is_raw()
    {
        await _run.RunAsync("#!csharp\ndisplay(\"a<b\");\ndisplay(HTML(\"<b>x</b>\"));\n\"<i>y</i>\".DisplayAs(\"text/html\");");
        Assert.Equal(
            [("text/plain", "a<b"), ("text/html", "<b>x</b>"), ("text/html", "<i>y</i>")],
            _run.Displays.Select(d => d.Content.Single()).Select(c => (c.Key, c.Value)));
    }

    [Fact]
    public async Task An_update_replaces_the_output_also_from_a_later_cell()
    {
        await _run.RunAsync(Using + "var d = KernelInvocationContext.Current.Display(HTML(\"1\"), \"text/html\");\n\n#!csharp\nd.Update(HTML(\"2\"));");
        var update = Assert.Single(_run.Updates);
        Assert.Equal(Assert.Single(_run.Displays).DisplayId, update.DisplayId);
        Assert.Equal("2", update.Content["text/html"]);
    }

    [Fact]
    public async Task A_registered_formatter_serves_derived_types_too()
    {
        await _run.RunAsync(Using + "class A { } class B : A { }\nFormatter.Register<A>((a, w) => w.Write(\"an \" + a.GetType().Name), \"text/html\");\nnew B()");
        Assert.Equal("an B", Assert.Single(_run.Displays).Content["text/html"]);
    }

    [Fact]
    public async Task A_registered_formatter_serves_the_elements_of_a_sequence()
    {
        await _run.RunAsync(Using + "record Wait(int Seconds);\nFormatter.Register<Wait>(w => \"<b>\" + w.Seconds + \" s</b>\", \"text/html\");\nnew[] { new Wait(2) }");
        Assert.Equal(
            "<table><thead><tr><th><i>index</i></th><th>value</th></tr></thead><tbody><tr><td>0</td><td><b>2 s</b></td></tr></tbody></table>",
            Assert.Single(_run.Displays).Content["text/html"]);
    }

    [Fact]
    public async Task The_default_mime_type_of_Register_is_plain_text()
    {
        await _run.RunAsync(Using + "Formatter.Register<Version>(v => \"v\" + v);\nConsole.Write(new Version(1, 2).ToDisplayString());");
        Assert.Equal("v1.2", _run.Text);
    }

    [Fact]
    public async Task A_table_shows_each_items_properties()
    {
        await _run.RunAsync("#!csharp\nnew[] { new { Name = \"a<\", Size = 1.5 } }.DisplayTable();");
        var shown = Assert.Single(_run.Displays).Content;
        Assert.Contains("<th scope=\"col\">Name</th><th scope=\"col\">Size</th>", shown["text/html"]);
        Assert.Contains("<td>a&lt;</td><td><div class=\"dni-plaintext\"><pre>1.5</pre></div></td>", shown["text/html"]);
        Assert.Equal($"Name,Size{Environment.NewLine}a<,1.5{Environment.NewLine}", shown["text/csv"]);
    }

    [Fact]
    public async Task A_dictionary_has_a_key_and_a_value_column()
    {
        await _run.RunAsync("#!csharp\nnew Dictionary<string, int> { [\"a\"] = 1 }");
        Assert.Equal(
            "<table><thead><tr><th><i>key</i></th><th>value</th></tr></thead><tbody><tr><td><div class=\"dni-plaintext\"><pre>a</pre></div></td><td><div class=\"dni-plaintext\"><pre>1</pre></div></td></tr></tbody></table>",
            Assert.Single(_run.Displays).Content["text/html"]);
    }

    [Theory]
    [InlineData("Enumerable.Range(0, 50)", " 19 ... (30 more) ]")]
    [InlineData("new HashSet<int>(Enumerable.Range(0, 21))", " 19 ... (1 more) ]")]
    [InlineData("Enumerable.Range(0, 20)", " 19 ]")]
    [InlineData("Forever()", " 7 ... (more) ]")]
    [InlineData("new int[0]", "<pre>[  ]</pre>")]
    [InlineData("Enumerable.Range(0, 50).Select(i => new { i }).ToList()", "<i>(30 more)</i>")]
    [InlineData("Enumerable.Range(0, 50).ToDictionary(i => i)", "<i>(30 more)</i>")]
    public async Task A_long_sequence_says_how_much_is_left_out(string code, string text)
    {
        await _run.RunAsync("#!csharp\nIEnumerable<int> Forever() { while (true) yield return 7; }\n" + code);
        Assert.Contains(text, Assert.Single(_run.Displays).Content["text/html"]);
    }

    [Fact]
    public async Task Console_output_streams_in_order_with_outputs_between()
    {
        await _run.RunAsync("#!csharp\nConsole.Write(\"one\"); display(\"two\"); Console.Error.Write(\"three\"); await Task.Run(() => Console.Write(\"four\"));");
        Assert.Equal(
            ["one", "two", "!three", "four"],
            _run.Events.Select(e => e switch { RunEvent.TextWritten t => (t.IsError ? "!" : "") + t.Text, RunEvent.OutputDisplayed d => d.Content.Values.Single(), _ => null }).OfType<string>());
    }

    [Fact]
    public async Task Html_and_mermaid_cells_become_outputs()
    {
        await _run.RunAsync("#!html\n<p>x</p>\n\n#!mermaid\ngraph LR; a-->b\n\n#!markdown\ntext");
        Assert.Equal([("text/html", "<p>x</p>"), ("text/vnd.mermaid", "graph LR; a-->b")], _run.Displays.Select(d => d.Content.Single()).Select(c => (c.Key, c.Value)));
        Assert.Equal(3, _run.Outcomes.Count(o => o.IsSuccess));
    }

    [Fact]
    public async Task A_cell_of_a_language_without_a_kernel_fails_and_says_which()
    {
        await _run.RunAsync("#!fsharp\nlet x = 1");
        Assert.Contains("fsharp", _run.Error.Message);
    }

    public void Dispose() => _run.Dispose();
}
