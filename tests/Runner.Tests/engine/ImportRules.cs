using Course.Kernels;
using Runner.Tests.Kernels;

namespace Runner.Tests.Engine;

/// <summary>The engine's rules for <c>#!import</c> and <c>#load</c>; failures inside imports: DirectiveTests.</summary>
[Collection(KernelCollection.Name)]
public sealed class ImportRules : IDisposable
{
    private readonly RecordingResolver _packages = new();
    private readonly KernelRun _run;

    public ImportRules() => _run = new() { Packages = _packages };

    [Theory]
    [InlineData("a.dib", "#!csharp\nConsole.Write(\"ran\");")]
    [InlineData("a.ipynb", """{"cells":[{"cell_type":"code","metadata":{},"source":["Console.Write(\"ran\");"]}],"metadata":{},"nbformat":4,"nbformat_minor":5}""")]
    [InlineData("a.cs", "Console.Write(\"ran\");")]
    [InlineData("a.csx", "Console.Write(\"ran\");")]
    public async Task Import_takes_notebooks_and_scripts(string name, string text)
    {
        _run.Add(name, text);
        Assert.True(await _run.RunAsync("#!csharp\n#!import " + name));
        Assert.Equal("ran", _run.Text);
    }

    [Theory]
    [InlineData("a.html", "<b>x</b>", "<b>x</b>")]
    [InlineData("a.js", "go()", "<script type=\"text/javascript\">go()</script>")]
    public async Task Import_takes_html_and_javascript(string name, string text, string shown)
    {
        _run.Add(name, text);
        await _run.RunAsync("#!csharp\n#!import " + name);
        Assert.Equal(shown, Assert.Single(_run.Displays).Content["text/html"]);
    }

    [Theory]
    [InlineData("a.fs", "No kernel for fsharp")]
    [InlineData("a.fsx", "No kernel for fsharp")]
    [InlineData("a.ps1", "No kernel for pwsh")]
    [InlineData("a.http", "No kernel for http")]
    [InlineData("a.txt", "files of type '.txt' cannot be imported")]
    public async Task An_import_that_no_kernel_here_takes_says_so(string name, string said)
    {
        _run.Add(name, "x");
        await _run.RunAsync("#!csharp\n#!import " + name);
        Assert.Contains(said, _run.Error.Message);
    }

    [Theory]
    [InlineData("a.cs")]
    [InlineData("a.csx")]
    public async Task A_cs_or_csx_is_compiled_as_CSharp_script_so_namespace_is_CS7021(string name)
    {
        _run.Add(name, "namespace N;\nclass K { }");
        await _run.RunAsync("#!csharp\n#!import " + name);
        Assert.Equal(("CS7021", 1), (_run.Error.Name, _run.Error.Line));
    }

    [Fact]
    public async Task Paths_are_relative_to_the_current_directory_for_nested_imports_too()
    {
        _run.Add("lib/inner.csx", "Console.Write(\"inner\");");
        _run.Add("lib/outer.csx", "#!import lib/inner.csx");
        await _run.RunAsync("#!csharp\n#!import lib/outer.csx\nConsole.Write(Environment.CurrentDirectory == \"\" ? \"\" : \" outer\");");
        Assert.Equal("inner outer", _run.Text);
    }

    [Fact]
    public async Task Importing_twice_runs_twice()
    {
        _run.Add("a.csx", "Console.Write(\"ran \");");
        await _run.RunAsync("#!csharp\n#!import a.csx\n#!import a.csx");
        Assert.Equal("ran ran ", _run.Text);
    }

    [Fact]
    public async Task A_package_asked_for_inside_an_imported_file_works_and_in_a_loaded_one_does_not()
    {
        _run.Add("a.csx", "#r \"nuget: A, 1.0.0\"\nConsole.Write(\"ran\");");
        Assert.IsType<CellOutcome.Succeeded>((await _run.RunAllAsync("#!import a.csx"))[0]);
        Assert.Equal("A, 1.0.0", Assert.Single(_packages.Asked));
        Assert.IsType<CellOutcome.Failed>((await _run.RunAllAsync("#load \"a.csx\""))[0]);
        Assert.Single(_packages.Asked);
    }

    [Fact]
    public async Task An_import_alone_in_the_first_cell_brings_packages_and_further_files()
    {
        _run.Add("helpers/door.csx", "#r \"nuget: A, 1.0.0\"\n#i \"nuget: feed\"\n#!import helpers/room.csx");
        _run.Add("helpers/room.csx", "using System.IO;\nstatic string Room() => Path.Combine(\"a\", \"b\");");
        Assert.True(await _run.RunAsync("#!markdown\n# Title\n\n#!csharp\n#!import helpers/door.csx\n\n#!csharp\nConsole.Write(Room());"));
        Assert.Equal(Path.Combine("a", "b"), _run.Text);
        Assert.Equal(("A, 1.0.0", "feed"), (Assert.Single(_packages.Asked), Assert.Single(_packages.Sources)));
    }

    public void Dispose() => _run.Dispose();
}
