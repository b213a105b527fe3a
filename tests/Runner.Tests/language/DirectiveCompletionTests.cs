using Course.Language;
using Runner.Tests.Kernels;

namespace Runner.Tests.Language;

/// <summary>Paths are relative to the process's current directory, so nothing here runs beside another test of kernels.</summary>
[Collection(KernelCollection.Name)]
public sealed class DirectiveCompletionTests : IDisposable
{
    private const string AddsHi = """
        using Microsoft.DotNet.Interactive;
        using Microsoft.DotNet.Interactive.Commands;
        using Microsoft.DotNet.Interactive.Directives;
        class Hi : KernelDirectiveCommand { public string Name { get; set; } }
        Kernel.Root.AddDirective<Hi>(new KernelActionDirective("#!hi") { Description = "Greets.", Parameters = { new("--name", "Whom.") { AllowImplicitName = true }, new("--loud") { Flag = true } } }, (hi, context) => Task.CompletedTask);
        """;

    private static readonly Lazy<Task<LanguageRun>> _run = new(() => new LanguageRun().AfterAsync(AddsHi));

    private readonly string _folder = Directory.CreateTempSubdirectory("directives-").FullName;

    public DirectiveCompletionTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "lesson", "parts"));
        Directory.CreateDirectory(Path.Combine(_folder, "helpers", ".hidden"));
        foreach (var file in new[] { "helpers/jetstream.csx", "helpers/charts.csx", "helpers/readme.md", "lesson/own.dib", "lesson/old.ipynb", "lesson/parts/one.cs", "lesson/two words.csx" })
            File.WriteAllText(Path.Combine(_folder, file), "");
        Directory.SetCurrentDirectory(Path.Combine(_folder, "lesson"));
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("#!|", "#!import, #!set, #!hi, #!value", 0)]
    [InlineData("#|", "#!import, #r, #i", 0)]
    [InlineData("#!i|", "#!import", 0)]
    [InlineData("var x = 1;\n#!h|", "#!hi", 11)]
    [InlineData("#!hi |", "--name, --loud", 5)]
    [InlineData("#!hi --l|", "--loud", 5)]
    [InlineData("#!set --name a |", "--value, --byref", 15)]
    [InlineData("#!value --na|", "--name", 8)]
    [InlineData("#!import |", "own.dib, old.ipynb, parts/, ../", 9)]
    [InlineData("#!import --file o|", "own.dib, old.ipynb", 16)]
    [InlineData("#!import parts/|", "one.cs, ../", 15)]
    [InlineData("#!import ../helpers/je|", "jetstream.csx", 20)]
    [InlineData("#!import \"tw|\"", "two words.csx", 10)]
    [InlineData("#!value --from-file ow|", "own.dib", 20)]
    [InlineData("#r |", "\"nuget:", 3)]
    [InlineData("#r \"nuget: |\"", "NATS.Net, Tomlyn", 11)]
    [InlineData("#r \"nuget:Tom|", "Tomlyn", 10)]
    [InlineData("#r \"nuget: NATS.Net, |\"", "3.1.0", 21)]
    public async Task What_a_directive_takes_is_listed(string cell, string expected, int from)
    {
        var list = (await _run.Value).Complete(cell);
        Assert.Equal(from, list.From);
        Assert.Empty(expected.Split(", ").Except(list.Items.Select(i => i.Label)));
    }

    [Theory]
    [InlineData("#!hi --loud |", "--loud")]
    [InlineData("#!hi you |", "--file")]
    [InlineData("#!i|", "#!time")]
    [InlineData("#!import |", "two words.csx")]
    [InlineData("#!import ../helpers/|", "readme.md")]
    [InlineData("#!import ../helpers/|", ".hidden/")]
    [InlineData("#r \"nuget: NATS.Net, |\"", "2.10.1")]
    public async Task What_it_cannot_take_is_not_listed(string cell, string unexpected) => Assert.DoesNotContain(unexpected, (await _run.Value).Labels(cell));

    [Theory]
    [InlineData("#!nothing |")]
    [InlineData("#!time |")]
    [InlineData("#!import ../nowhere/|")]
    [InlineData("#!set --name |")]
    [InlineData("#r \"path/|\"")]
    [InlineData("#if DEB|")]
    [InlineData(" #!im|")]
    [InlineData("var x = \"#!im|\";")]
    public async Task Nothing_is_listed_where_nothing_is_known(string cell) => Assert.Empty((await _run.Value).Labels(cell));

    [Fact]
    public async Task Items_say_what_they_are_and_close_what_was_opened()
    {
        var run = await _run.Value;
        Assert.Equal(new CompletionItem("#!hi", "directive", "#!hi [--name] <value> [--loud]", "#!hi ", "Greets."), run.Item("#!h|", "#!hi"));
        Assert.Equal(new CompletionItem("--name", "parameter", "[--name] <value>", "--name ", "Whom."), run.Item("#!hi --n|", "--name"));
        Assert.Equal("Tomlyn, 2.10.1", run.Item("#r \"nuget: T|\"", "Tomlyn").Apply);
        Assert.Equal("Tomlyn, 2.10.1\"", run.Item("#r \"nuget: T|", "Tomlyn").Apply);
    }
}
