using Course.Kernels;
using Runner.Tests.Kernels;

namespace Runner.Tests.Engine;

/// <summary>The engine's rules for display, async work and the console; see also DisplayTests, FormattingTests and PocketViewTests.</summary>
[Collection(KernelCollection.Name)]
public sealed class DisplayRules : IDisposable
{
    private const string Using = "using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Formatting;\n";
    private readonly KernelRun _run = new();

    private IEnumerable<(string Mime, string Text)> Shown => _run.Displays.Select(d => d.Content.First()).Select(c => (c.Key, c.Value));

    [Fact]
    public async Task Display_HTML_CSS_Javascript_GetInputAsync_Root_and_Current_are_bare_names()
    {
        _run.Answers["Name"] = "Ada";
        Assert.True(await _run.RunAsync("#!csharp\ndisplay(\"x\");\nHTML(\"<b>x</b>\").Display();\nCSS(\"b{}\");\nJavascript(\"go()\");\nConsole.Write(await GetInputAsync(\"Name\") + Root.Name + Current.Name);"));
        Assert.Equal([("text/plain", "x"), ("text/html", "<b>x</b>"), ("text/html", "<style>b{}</style>"), ("text/html", "<script type=\"text/javascript\">go()</script>")], Shown);
        Assert.Equal("Adacsharpcsharp", _run.Text);
    }

    [Fact]
    public async Task Display_DisplayAs_and_DisplayTable_need_no_using()
    {
        Assert.True(await _run.RunAsync("#!csharp\n5.Display(\"text/plain\");\n\"# T\".DisplayAs(\"text/markdown\");\nnew[] { new { A = 1 } }.DisplayTable();"));
        Assert.Equal(["text/plain", "text/markdown", "text/html"], Shown.Select(s => s.Mime));
    }

    [Fact]
    public async Task Updating_what_the_context_displayed_works_also_from_another_cell()
    {
        await _run.RunAllAsync(Using + "var d = KernelInvocationContext.Current.Display(HTML(\"1\"), \"text/html\"); d.Update(HTML(\"2\"));", "d.Update(HTML(\"3\"));");
        Assert.All(_run.Updates, u => Assert.Equal(Assert.Single(_run.Displays).DisplayId, u.DisplayId));
        Assert.Equal(["2", "3"], _run.Updates.Select(u => u.Content["text/html"]));
    }

    [Fact]
    public async Task Updating_what_display_returned_works_as_it_did_before_the_engines_last_version()
    {
        await _run.RunAllAsync("var d = display(1); d.Update(2);");
        Assert.Equal(Assert.Single(_run.Displays).DisplayId, Assert.Single(_run.Updates).DisplayId);
    }

    [Fact]
    public async Task An_update_with_text_where_html_was_shown_is_escaped()
    {
        await _run.RunAllAsync(Using + "var d = KernelInvocationContext.Current.Display(HTML(\"<b>1</b>\"), \"text/html\"); d.Update(\"<b>2</b>\");");
        Assert.Equal("<div class=\"dni-plaintext\"><pre>&lt;b&gt;2&lt;/b&gt;</pre></div>", Assert.Single(_run.Updates).Content["text/html"]);
    }

    [Theory]
    [InlineData("5", "text/html")]
    [InlineData("\"x\"", "text/plain")]
    [InlineData("HTML(\"x\")", "text/html")]
    public async Task The_default_mime_type_is_html_and_for_strings_plain_text(string code, string mime)
    {
        await _run.RunAsync("#!csharp\n" + code);
        Assert.Equal(mime, Assert.Single(Shown).Mime);
    }

    [Fact]
    public async Task Preferred_mime_types_are_used_in_their_order()
    {
        await _run.RunAsync("#!csharp\n" + Using + "Formatter.SetPreferredMimeTypesFor(typeof(Version), \"text/plain\", \"text/html\");\nnew Version(1, 2)");
        Assert.Equal(["text/plain", "text/html"], Assert.Single(_run.Displays).Content.Keys);
        Assert.StartsWith($"Version{Environment.NewLine}      Major: 1", Assert.Single(Shown).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Formatter.Register<A>((A a, FormatContext c) => { c.Writer.Write(\"at \" + c.Depth); return true; }, \"text/html\");", "<tr><td>0</td><td>at 2</td></tr>")]
    [InlineData("Formatter.Register(typeof(A), (o, w) => w.Write(\"it\"), \"text/html\");", "<tr><td>0</td><td>it</td></tr>")]
    [InlineData("Formatter.Register(typeof(List<>), (object l, System.IO.TextWriter w) => w.Write(\"a list\"), \"text/html\");", "a list")]
    [InlineData("Formatter.Register(new Mine());", "<tr><td>0</td><td>mine</td></tr>")]
    [InlineData("Formatter.Register<A>((A a, FormatContext c) => false, \"text/html\");", "<tr><td>0</td><td></td></tr>")]
    public async Task Formatters_are_registered_in_each_of_the_engines_ways_and_serve_items_too(string register, string html)
    {
        await _run.RunAsync("#!csharp\n" + Using + "class A { }\nclass Mine : ITypeFormatter { public string MimeType => \"text/html\"; public Type Type => typeof(A); public bool Format(object o, FormatContext c) { c.Writer.Write(\"mine\"); return true; } }\n" + register + "\nnew List<A> { new A() }");
        Assert.Contains(html, Assert.Single(Shown).Text);
    }

    [Fact]
    public async Task Cells_of_html_are_html_and_of_javascript_a_script()
    {
        await _run.RunAsync("#!html\n<p>x</p>\n\n#!javascript\ngo()");
        Assert.Equal([("text/html", "<p>x</p>"), ("text/html", "<script type=\"text/javascript\">go()</script>")], Shown);
    }

    [Fact]
    public async Task Console_output_is_captured_per_async_context_from_background_tasks_too()
    {
        await _run.RunAsync("#!csharp\nvar t = new System.Threading.Thread(() => Console.Write(\"thread \")); t.Start(); t.Join(); await Task.Run(() => Console.Error.Write(\"task\"));");
        Assert.Equal([(0, "thread ", false), (0, "task", true)], _run.Events.OfType<RunEvent.TextWritten>().Select(t => (t.Cell, t.Text, t.IsError)));
    }

    [Fact]
    public async Task After_the_cell_ends_late_output_and_updates_are_dropped_silently()
    {
        var outcomes = await _run.RunAllAsync(
            Using + "var d = KernelInvocationContext.Current.Display(1); var go = new TaskCompletionSource(); var late = Task.Run(async () => { await go.Task; Console.Write(\"late\"); d.Update(2); 3.Display(); });",
            "go.SetResult(); await late; Console.Write(\"now\");");
        Assert.All(outcomes, o => Assert.IsType<CellOutcome.Succeeded>(o));
        Assert.Equal(("now", 1, 0), (_run.Text, _run.Displays.Count, _run.Updates.Count));
    }

    public void Dispose() => _run.Dispose();
}
