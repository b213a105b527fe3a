namespace Runner.Tests.Checks;

/// <summary>Each lint of the engine's traps finds its fault, names the line, and leaves alone what only looks like it.</summary>
public sealed class EngineTrapTests : IDisposable
{
    private readonly SmallCourse _course = new();

    public static TheoryData<string, string, string> Faulty => new()
    {
        { "hidden directive", "#!csharp\n\nvar s = @\"\n#!time\n\";\n", "4: inside a string this line is taken as a directive" },
        { "hidden directive", "#!csharp\n\nvar s = \"\"\"\n    x\n#!html\n    \"\"\";\n", "5: inside a string this line is taken as a cell's header" },
        { "hidden directive", "#!csharp\n\nvar s = $\"\"\"\n#r x {1}\n\"\"\";\n", "4: inside a string this line is taken as a directive" },
        { "hidden directive", "#!csharp\n\n/*\n#!csharp\n*/\n", "4: inside a comment this line is taken as a cell's header" },
        { "hidden directive", "#!csharp\n\n#if NEVER\n#!time\n#endif\n", "4: inside an #if that is false this line is taken as a directive" },
        { "hidden directive", "#!markdown\n\nBefore\n\n```text\n#!csharp\n\nvar x = 1;\n", "5: this fence is not closed in its cell" },
        { "hidden directive", "#!markdown\n\n```text\n#!import x.csx\n```\n", "4: `#!import x.csx` in a markdown cell looks like a header or a directive, and is neither" },
        { "indented directive", "#!csharp\n\nvar x = 1;\n  #!time\n", "4: `#!time` is indented, so the engine does not see it" },
        { "indented directive", "#!csharp\n\n #r \"nuget: A, 1.0\"\n", "3: `#r \"nuget: A, 1.0\"` is indented, so the engine does not see it" },
        { "trailing comment", "#!csharp\n\n#!import ../../helpers/jetstream.csx // the door\n", "3: the comment behind #!import is taken as its parameter" },
        { "trailing comment", "#!csharp\n\n#r \"nuget: A, 1.0\" /* why */\n", "3: the comment behind #r is taken as its parameter" },
        { "unknown directive", "#!csharp\n\nvar x = 1;\n#!chart lanes\n", "4: nothing before this cell defines #!chart" },
        { "unknown directive", "#!csharp\n\n#!import ../../helpers/magic.csx\n#!chart\n", "4: #!chart is used in the cell that defines or imports it" },
        { "import", "#!csharp\n\n#!import ../helpers/jetstream.csx\n", "3: ../helpers/jetstream.csx is not there" },
        { "import", "#!csharp\n\n#!import ../../helpers/charts.csx\n\n#!csharp\n\n#!import ../../helpers/charts.csx\n", "7: ../../helpers/charts.csx is imported a second time, and runs again" },
        { "display handle", "#!csharp\n\nvar x = 1;\ndisplay(x)\n", "4: the handle that this call returns is shown under what it displays" },
        { "display handle", "#!csharp\n\nx.Display(\"text/html\")\n#!time\n", "3: the handle that this call returns is shown under what it displays" },
        { "display update", "#!csharp\n\nvar d = display(1);\n\n#!csharp\n\nd.Update(2);\n", "7: Update on the handle of display(…) replaces nothing" },
        { "display update", "#!csharp\n\n\"a\".Display().Update(2);\n", "3: Update on the handle of display(…) replaces nothing" },
        { "top-level using", "#!csharp\n\nvar x = 1;\nawait using var nats = Make();\n", "4: `await using` at the top level of a script does not compile" },
        { "top-level using", "#!csharp\n\nusing var timer = Make();\n", "3: `using` at the top level of a script does not compile" },
        { "top-level using", "#!csharp\n\nawait using var nats = await ConnectAsync();\nvar x = 1;\n", "3: `await using` at the top level of a script does not compile" },
        { "top-level using", "#!csharp\n\nvar x = 1; using Timer timer = new();\n", "3: `using` at the top level of a script does not compile" },
        { "namespace", "#!csharp\n\nnamespace Shop { class A { } }\n", "3: a script cannot declare the namespace Shop" },
        { "namespace", "#!csharp\n\nnamespace Shop.Desk;\nclass A { }\n", "3: a script cannot declare the namespace Shop.Desk" },
        { "extension class", "#!csharp\n\nstatic class E\n{\n    public static int F(this int x) => x;\n}\n", "5: the extension method F in a class does not compile in a script" },
        { "extension block", "#!csharp\n\nstatic class E\n{\n    extension(int x) { public int F() => x; }\n}\n", "5: an extension block does not compile in a script" },
        { "file-local type", "#!csharp\n\nfile record A(int X);\n", "3: the file-local type A does not compile in a script" },
        { "span local", "#!csharp\n\nSpan<byte> room = new byte[4];\n", "3: the top-level variable room cannot hold a span" },
        { "span local", "#!csharp\n\nvar text = \"abc\"u8;\n", "3: the top-level variable text cannot hold a span" },
        { "span local", "#!csharp\n\nvar part = \"abc\".AsSpan(1);\n", "3: the top-level variable part cannot hold a span" },
        { "args", "#!csharp\n\nvar first = args[0];\n", "3: a notebook has no `args`" },
        { "metadata", "#!csharp\n\nvar x = 1;\n", "1: from this line on the notebook is not as VS Code writes it" },
    };

    public static TheoryData<string, string> Sound => new()
    {
        { "hidden directive", "#!csharp\n\n// #!time\nvar s = \" #!html\";\n/* a\n #!csharp */\n#!time\nvar t = 1;\n\n#!markdown\n\n```text\n #!csharp\n```\n\nWrite `#!csharp`.\n" },
        { "indented directive", "#!csharp\n\n#!time\nvar s = @\"\n  #!time\";\n  #region a\n  #endregion\n  #pragma warning disable CS1998\n" },
        { "trailing comment", "#!csharp\n\n#i \"nuget:https://example.org/x\"\n#!import https://example.org/x.csx\n// #!time\n" },
        { "unknown directive", "#!csharp\n\n#!import ../../helpers/magic.csx\n\n#!csharp\n\n#!chart\n#!time\n#!set --name a --value b\n#!whos\n" },
        { "display handle", "#!csharp\n\ndisplay(1);\n#!time\nCharts.Lanes([1], $\"{1}\")\n" },
        { "display update", "#!csharp\n\nvar d = KernelInvocationContext.Current.Display(1, \"text/html\");\nd.Update(2);\n" },
        { "top-level using", "#!csharp\n\nusing System.IO;\nusing static System.Math;\nusing T = System.Int32;\nusing (var z = Make()) { }\nawait using (var w = Make()) { }\nasync Task F() { await using var x = Make(); }\nif (true) { using var y = Make(); }\n" },
        { "extension class", "#!csharp\n\nstatic int F(this int x) => x;\nstatic class E { public static int G(int x) => x; }\n" },
        { "span local", "#!csharp\n\nvar text = Encoding.UTF8.GetString(m.Data.Span);\nvoid F() { var x = text.AsSpan(); }\nReadOnlyMemory<byte> kept = new byte[1];\n" },
        { "args", "#!csharp\n\nforeach (var args in lists) Use(args);\nvar x = made.args;\nCall(args: 1);\n" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void The_fault_is_found_with_its_line(string lint, string cells, string fault)
    {
        WriteMagic();
        Assert.Equal([fault], _course.FaultsOf(lint, cells));
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_only_looks_like_the_fault_is_left_alone(string lint, string cells)
    {
        WriteMagic();
        Assert.Empty(_course.FaultsOf(lint, cells));
    }

    [Fact]
    public void Helpers_are_checked_for_the_traps_too()
    {
        _course.Write("helpers/bad.csx", "namespace Shop;\n#!import ../../helpers/nowhere.csx\n");
        var faults = _course.Check().Faults.Select(f => f.ToString());
        Assert.Equal(
            [
                "helpers/bad.csx:1: a script cannot declare the namespace Shop; declare its types without one; nest them in a static class where names clash.",
                "helpers/bad.csx:2: ../../helpers/nowhere.csx is not there; correct the path; it starts from the notebook's folder, in helpers too.",
            ],
            faults);
    }

    [Fact]
    public void A_notebook_too_deep_is_found()
    {
        _course.Write("notebooks/course1/deep/x.dib", "#!csharp\n\n1\n");
        Assert.Equal(["1: a notebook stands in one folder below notebooks/, as its imports count on it"], _course.Faults("folder depth", "notebooks/course1/deep/x.dib"));
    }

    [Fact]
    public void A_notebook_with_the_line_ends_of_Windows_is_found() =>
        Assert.Contains("5: from this line on the notebook is not as VS Code writes it", _course.With("#!markdown\n\n# 1.", "#!markdown\r\n\n# 1.").Faults("metadata"));

    [Fact]
    public void Metadata_that_is_no_JSON_is_told_with_its_line()
    {
        _course.Write("notebooks/course1/other.dib", "#!meta\n\n{oops\n\n#!csharp\n\n1\n");
        Assert.Contains(_course.Check().Faults, f => f.ToString().StartsWith("notebooks/course1/other.dib:1: the engine cannot read the JSON under #!meta", StringComparison.Ordinal));
    }

    public void Dispose() => _course.Dispose();

    private void WriteMagic() => _course.Write("helpers/magic.csx", "Kernel.Root.AddDirective<C>(new KernelActionDirective(\"#!chart\") { }, (c, x) => Task.CompletedTask);\n");
}
