using Course.Kernels;

namespace Runner.Tests.Kernels;

[Collection(KernelCollection.Name)]
public sealed class MagicCommandTests : IDisposable
{
    private readonly KernelRun _run = new();

    private (string Mime, string Text) Shown => Assert.Single(_run.Displays).Content.Select(c => (c.Key, c.Value)).Single();

    [Fact]
    public async Task Time_shows_the_wall_time_after_the_cells_own_output()
    {
        await _run.RunAsync("#!csharp\n#!time\nConsole.Write(\"t\");");
        Assert.Equal("text/plain", Shown.Mime);
        Assert.Matches(@"^Wall time: [0-9.]+ms$", Shown.Text);
        Assert.IsType<RunEvent.TextWritten>(_run.Events.First(e => e is RunEvent.TextWritten or RunEvent.OutputDisplayed));
    }

    [Fact]
    public async Task Time_is_shown_also_when_the_cell_fails()
    {
        await _run.RunAsync("#!csharp\n#!time\nthrow new Exception(\"no\");");
        Assert.StartsWith("Wall time: ", Shown.Text, StringComparison.Ordinal);
        Assert.Equal("no", _run.Error.Message);
    }

    [Fact]
    public async Task Who_lists_each_variable_once()
    {
        await _run.RunAsync("#!csharp\nvar x = 1; var y = \"b\";\n\n#!csharp\nvar x = 2;\n\n#!csharp\n#!who");
        Assert.Equal("<div><div class=\"dni-plaintext\"><pre>[ x\t , y\t  ]</pre></div></div>", Shown.Text);
    }

    [Fact]
    public async Task Whos_tells_type_and_value_of_the_last_declared()
    {
        await _run.RunAsync("#!csharp\nvar x = \"old\";\n\n#!csharp\nvar x = 1;\n\n#!csharp\n#!whos");
        Assert.Contains("<th>Variable</th><th>Type</th><th>Value</th>", Shown.Text);
        Assert.Contains("<td>x</td><td><span><a href=\"https://docs.microsoft.com/dotnet/api/system.int32?view=net-7.0\">System.Int32</a></span></td><td><div class=\"dni-plaintext\"><pre>1</pre></div></td>", Shown.Text);
    }

    [Fact]
    public async Task About_says_what_runs_the_notebook()
    {
        await _run.RunAsync("#!csharp\n#!about");
        Assert.Contains("C# 14", Shown.Text);
    }

    [Fact]
    public async Task Lsmagic_lists_the_directives_with_what_they_do()
    {
        await _run.RunAsync("#!csharp\n#!lsmagic");
        Assert.All(["#!import", "#!set", "#!share", "#!time", "#!who", "#!whos", "#!about", "#!lsmagic"], name => Assert.Contains($"<code>{name}</code>", Shown.Text));
    }

    [Fact]
    public async Task A_value_cell_stores_its_text_for_set_and_shows_it()
    {
        await _run.RunAsync("#!value --name v\nsome text\n\n#!csharp\n#!set --name q --value @value:v\nConsole.Write(q);");
        Assert.Equal(("text/plain", "some text"), Shown);
        Assert.Equal("some text", _run.Text);
    }

    [Fact]
    public async Task A_value_can_come_from_a_file()
    {
        _run.Add("v.txt", "from file");
        await _run.RunAsync("#!value --name v --from-file v.txt\n\n#!csharp\n#!share --from value v\nConsole.Write(v);");
        Assert.Equal("from file", _run.Text);
    }

    [Fact]
    public async Task Share_takes_a_value_over_under_another_name()
    {
        await _run.RunAsync("#!value --name v\ntext\n\n#!csharp\n#!share --from value --name v --as w\nConsole.Write(w);");
        Assert.Equal("text", _run.Text);
    }

    [Fact]
    public async Task Set_copies_a_variable_of_CSharp_with_its_type()
    {
        await _run.RunAsync("#!csharp\nvar n = 41;\n\n#!csharp\n#!set --name m --value @csharp:n\nConsole.Write(m + 1);");
        Assert.Equal("42", _run.Text);
    }

    [Fact]
    public async Task A_shared_value_that_is_not_there_fails_the_cell_at_its_line()
    {
        await _run.RunAsync("#!csharp\n\n#!share --from value missing");
        Assert.Equal(("Value", "Value 'missing' not found in kernel value", 3), (_run.Error.Name, _run.Error.Message, _run.Error.Line));
    }

    [Fact]
    public async Task A_value_cell_without_a_name_fails()
    {
        await _run.RunAsync("#!value\ntext");
        Assert.Equal(("DNI104", "Missing required parameter '--name'"), (_run.Error.Name, _run.Error.Message));
    }

    [Fact]
    public async Task Kernel_selectors_inside_a_script_switch_the_language_and_back()
    {
        _run.Add("mixed.csx", "Console.Write(1);\n#!html\n<b>x</b>\n#!markdown\n# T\n#!mermaid\ngraph LR\n#!csharp\nthrow new Exception(\"line 9\");");
        await _run.RunAsync("#!csharp\n#!import mixed.csx");
        Assert.Equal("1", _run.Text);
        Assert.Equal([("text/html", "<b>x</b>"), ("text/markdown", "# T"), ("text/vnd.mermaid", "graph LR")], _run.Displays.Select(d => d.Content.Single()).Select(c => (c.Key, c.Value)));
        Assert.Equal(("line 9", 9), (_run.Error.Message, _run.Error.Line));
    }

    [Fact]
    public async Task A_header_with_a_trailing_blank_is_a_selector()
    {
        await _run.RunAsync("#!csharp \nConsole.Write(1);");
        Assert.Equal("1", _run.Text);
    }

    public void Dispose() => _run.Dispose();
}
