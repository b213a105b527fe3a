namespace Runner.Tests.Checks;

/// <summary>Each lint of the engine's traps finds its fault, names the line, and leaves alone what only looks like it.</summary>
public sealed class EngineTrapTests : IDisposable
{
    private readonly SmallCourse _course = new();

    public static TheoryData<string, string, string> Faulty => new()
    {
        { "markdown", "#!markdown\n\nBefore\n\n```text\n#!csharp\n\nvar x = 1;\n", "5: this fence is not closed in its cell" },
        { "markdown", "#!markdown\n\n```text\n#!import x.csx\n```\n",
            "4: `#!import x.csx` in a markdown cell looks like a header or a directive, and is neither" },
        { "trailing comment", "#!csharp\n\n#!import ../../helpers/jetstream.csx // the door\n",
            "3: the comment behind #!import is taken as its parameter" },
        { "trailing comment", "#!csharp\n\n#r \"nuget: A, 1.0\" /* why */\n", "3: the comment behind #r is taken as its parameter" },
        { "display update", "#!csharp\n\nvar d = display(1);\n\n#!csharp\n\nd.Update(2);\n",
            "7: Update on the handle of display(…) replaces nothing" },
        { "display update", "#!csharp\n\n\"a\".Display().Update(2);\n", "3: Update on the handle of display(…) replaces nothing" },
        { "layout", "#!csharp\n\nvar x = 1;\n", "1: from this line on the notebook is not as VS Code writes it" },
    };

    public static TheoryData<string, string> Sound => new()
    {
        { "markdown", "#!markdown\n\n```text\n #!csharp\n```\n\nWrite `#!csharp`.\n" },
        { "trailing comment", "#!csharp\n\n#i \"nuget:https://example.org/x\"\n#!import https://example.org/x.csx\n// #!time\n" },
        { "display update", "#!csharp\n\nvar d = KernelInvocationContext.Current.Display(1, \"text/html\");\nd.Update(2);\n" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void The_fault_is_found_with_its_line(string lint, string cells, string fault) =>
        Assert.Equal([fault], _course.FaultsOf(lint, cells));

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_only_looks_like_the_fault_is_left_alone(string lint, string cells) =>
        Assert.Empty(_course.FaultsOf(lint, cells));

    [Fact]
    public void A_notebook_with_the_line_ends_of_Windows_is_found() =>
        Assert.Contains("5: from this line on the notebook is not as VS Code writes it",
            _course.With("#!markdown\n\n# 1.", "#!markdown\r\n\n# 1.").Faults("layout"));

    [Fact]
    public void Metadata_that_is_no_JSON_is_told_with_its_line()
    {
        _course.Write("notebooks/course1/other.dib", "#!meta\n\n{oops\n\n#!csharp\n\n1\n");
        Assert.Contains(_course.Check().Faults, f => f.ToString()
            .StartsWith("notebooks/course1/other.dib:1: the engine cannot read the JSON under #!meta", StringComparison.Ordinal));
    }

    public void Dispose() => _course.Dispose();
}
