using Course.Kernels;

namespace Runner.Tests.Kernels;

/// <summary>Runs of one notebook's text in one folder, which keep compiled cells: a run behaves as if they had not.</summary>
[Collection(KernelCollection.Name)]
public sealed class CompiledCellTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("compiled-cells-").FullName;

    private string Kept => Path.Combine(_home, "kept");

    [Fact]
    public async Task A_second_run_compiles_nothing_and_does_the_same()
    {
        const string Text = """
            #!csharp
            using System.IO;
            #!set --name z --value 2
            record Order(int Id); var x = new Order(1); int Next() => x.Id + 1;

            #!csharp
            #!import helper.csx
            var y = Next() + Helped();

            #!csharp
            Console.Write(Path.Combine("a", "b") + y + z);
            y
            """;
        Add("helper.csx", "static int Helped() => 40;");
        var (first, files) = (await RunAsync(Text), Files());
        var second = await RunAsync(Text);
        Assert.Equal((Path.Combine("a", "b") + "422", true), (first.Text, first.IsGood));
        Assert.Equal((first.Text, first.IsGood, first.Values), (second.Text, second.IsGood, second.Values));
        // Whatever is compiled is written, so nothing was.
        Assert.Equal(6, files.Count);
        Assert.Equal(files, Files());
    }

    [Theory]
    [InlineData("var p = new { Name = \"a\", Size = 2 };", "Console.Write(p.Name + p.Size);", "a2")]
    [InlineData("var all = new[] { 1, 2 }.Select(n => new { n, Twice = 2 * n }).ToList();", "Console.Write(all[1].Twice);", "4")]
    [InlineData("object Hidden() => new { A = 0, B = 0 }; var p = new { A = 1, B = 2 };", "Console.Write(new { A = 1, B = 2 }.Equals(p));", "True")]
    [InlineData("var add = (ref int n) => n++; var k = 4;", "add(ref k); Console.Write(k);", "5")]
    [InlineData("static class Counter { public static int Value; }", "Console.Write(++Counter.Value);", "1")]
    [InlineData("int.TryParse(\"7\", out var n); var (a, b) = (1, 2);", "Console.Write(n + a + b);", "10")]
    [InlineData("static int Twice(this int x) => 2 * x;", "Console.Write(21.Twice());", "42")]
    [InlineData("dynamic d = 20;", "Console.Write(d + 1);", "21")]
    public async Task A_new_cell_sees_what_cells_compiled_before_declare(string declares, string uses, string expected)
    {
        for (var run = 0; run < 3; run++)
            Assert.Equal(expected, (await RunAsync($"#!csharp\n{declares}\n\n#!csharp\n{uses} // {run / 2}")).Text);
    }

    [Fact]
    public async Task A_changed_import_is_seen()
    {
        Add("helper.csx", "var x = 1;");
        Assert.Equal("1", (await RunAsync("#!csharp\n#!import helper.csx\n\n#!csharp\nConsole.Write(x);")).Text);
        Add("helper.csx", "var x = 2;");
        Assert.Equal("2", (await RunAsync("#!csharp\n#!import helper.csx\n\n#!csharp\nConsole.Write(x);")).Text);
    }

    [Fact]
    public async Task A_changed_file_that_code_loads_is_seen()
    {
        Add("loaded.csx", "var x = 1;");
        Assert.Equal("1", (await RunAsync("#!csharp\n#load \"loaded.csx\"\nConsole.Write(x);\n\n#!csharp\nx")).Text);
        Add("loaded.csx", "var x = 2;");
        Assert.Equal("2", (await RunAsync("#!csharp\n#load \"loaded.csx\"\nConsole.Write(x);\n\n#!csharp\nx")).Text);
    }

    [Fact]
    public async Task Damaged_files_are_compiled_again()
    {
        const string Text = "#!csharp\nvar x = 41;\n\n#!csharp\nConsole.Write(x + 1);";
        await RunAsync(Text);
        foreach (var path in Directory.GetFiles(Kept))
            File.WriteAllText(path, "no submission");
        Assert.Equal("42", (await RunAsync(Text)).Text);
    }

    [Fact]
    public async Task An_error_points_at_its_line_again_and_what_was_assigned_stays()
    {
        const string Text = "#!csharp\nvar x = 7;\nthrow new InvalidOperationException(\"no luck\");";
        for (var run = 0; run < 2; run++)
        {
            using var kernel = new KernelRun(_home) { Submissions = Kept };
            await kernel.RunAsync(Text);
            Assert.Equal(("InvalidOperationException", 3), (kernel.Error.Name, kernel.Error.Line));
        }
    }

    [Fact]
    public async Task A_copy_of_the_course_finds_what_was_compiled_and_names_its_own_files()
    {
        const string Text = """
            #!csharp
            #!import sub/helper.csx

            #!csharp
            Where()

            #!csharp
            Fail();
            """;
        var written = new List<List<(string Path, DateTime Written)>>();
        foreach (var root in new[] { Path.Combine(_home, "one"), Path.Combine(_home, "the other") })
        {
            Directory.CreateDirectory(root);
            using var kernel = new KernelRun(root) { Submissions = Kept, Root = root };
            kernel.Add("sub/helper.csx", "static string Where([System.Runtime.CompilerServices.CallerFilePath] string file = \"\") => file;\nstatic void Fail() => throw new InvalidOperationException(\"no luck\");");
            await kernel.RunAsync(Text);
            Assert.Equal("notebook.dib", Assert.Single(kernel.Displays).Content["text/plain"]);
            Assert.Equal((Path.Combine(root, "sub/helper.csx"), 2), (kernel.Error.File, kernel.Error.Line));
            Assert.Equal($"at {Path.Combine(root, "sub/helper.csx")}:2\nat {Path.Combine(root, "notebook.dib")}:8", kernel.Error.Stack);
            written.Add(Files());
        }
        Assert.Equal(3, written[0].Count);
        Assert.Equal(written[0], written[1]);
    }

    [Fact]
    public async Task An_assembly_with_another_content_is_another_however_its_file_is_named()
    {
        var (one, other) = (typeof(Markdig.Markdown).Assembly.Location, typeof(Spectre.Console.Table).Assembly.Location);
        var paths = new[] { "a", "b", "c" }.Select(folder => Path.Combine(Directory.CreateDirectory(Path.Combine(_home, folder)).FullName, "Same.dll")).ToArray();
        File.Copy(one, paths[0]);
        File.Copy(other, paths[1]);
        File.Copy(one, paths[2]);
        Assert.NotEqual(new AddedAssembly(paths[0]).Stamp, new AddedAssembly(paths[1]).Stamp);
        Assert.Equal(new AddedAssembly(paths[0]).Stamp, new AddedAssembly(paths[2]).Stamp);
        await File.WriteAllTextAsync(paths[2], "no assembly", TestContext.Current.CancellationToken);
        Assert.Equal(paths[2], new AddedAssembly(paths[2]).Stamp);
    }

    [Fact]
    public async Task The_submissions_tell_what_a_next_cell_will_see()
    {
        for (var run = 0; run < 2; run++)
        {
            ISubmissionSource seen = new ScriptChain(new SubmissionCache(Kept), new SourceNames(null));
            var chain = (ScriptChain)seen;
            Assert.Null(seen.Latest);
            await chain.RunAsync("using System.IO;", "a.dib", 3, CancellationToken.None);
            await chain.RunAsync("var text = Path.GetFileName(\"a/b\");", "a.dib", 7, CancellationToken.None);
            await chain.RunAsync("var failed = undefined;", "a.dib", 9, CancellationToken.None);
            await chain.PrepareAsync(CancellationToken.None);
            Assert.Equal([("a.dib", 3), ("a.dib", 7)], seen.Submissions.Select(s => (s.File, s.FirstLine)));
            Assert.Empty(seen.Latest!.GetDiagnostics());
            Assert.Contains("text", seen.Latest.ScriptClass!.MemberNames);
            Assert.Contains("System.Linq", seen.Imports);
            Assert.Contains(seen.References, r => r.Display!.EndsWith("System.Private.CoreLib.dll", StringComparison.Ordinal));
        }
    }

    private void Add(string name, string text) => File.WriteAllText(Path.Combine(_home, name), text);

    private List<(string Path, DateTime Written)> Files() => [.. Directory.GetFiles(Kept).Order().Select(p => (p, File.GetLastWriteTimeUtc(p)))];

    private async Task<(string Text, bool IsGood, string Values)> RunAsync(string text)
    {
        using var run = new KernelRun(_home) { Submissions = Kept };
        var isGood = await run.RunAsync(text);
        return (run.Text, isGood, string.Join('|', run.Displays.SelectMany(d => d.Content.Values)));
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
