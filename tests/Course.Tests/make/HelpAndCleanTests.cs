using System.Text.RegularExpressions;
using Testing;

namespace Course.Tests.Make;

public sealed class HelpAndCleanTests : IDisposable
{
    private readonly MakeFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("help")]
    public async Task Help_lists_every_target_with_a_line_and_is_what_make_alone_does(params string[] arguments)
    {
        var help = await folder.MakeAsync(arguments);

        Assert.Equal(0, help.ExitCode);
        var listed = Regex.Matches(help.Output, @"^  make ([a-z]+) +\S.*$", RegexOptions.Multiline).Select(m => m.Groups[1].Value).Order();
        var phony = Regex.Match(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "Makefile")), @"^\.PHONY: (.*)$", RegexOptions.Multiline).Groups[1].Value;
        Assert.Equal(phony.Split(' ').Order(), listed);
    }

    [Fact]
    public async Task An_unknown_target_ends_with_2() => Assert.Equal(2, (await folder.MakeAsync("rnu")).ExitCode);

    [Fact]
    public async Task Clean_removes_what_the_project_made_and_nothing_else()
    {
        folder.Write("out/index.html", "made");
        folder.Write(".nats/jetstream/meta.inf", "made");
        folder.Write("notebooks/mine.dib", "a reader's own");
        folder.Write("my notes/out/kept.txt", "a reader's own");
        var before = Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).ToList();

        var clean = await folder.MakeAsync("clean");

        Assert.Equal(0, clean.ExitCode);
        string[] made = ["artifacts/npm/.installed", "artifacts/player-web/.built", "out/index.html", ".nats/jetstream/meta.inf"];
        var left = Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).Order();
        Assert.Equal(before.Except(made.Select(path => Path.Combine(folder.Root, path))).Order(), left);
        Assert.False(folder.Has("artifacts") || folder.Has("out") || folder.Has(".nats"));
    }

    [Fact]
    public async Task Clean_with_nothing_made_is_no_error()
    {
        await folder.MakeAsync("clean");

        Assert.Equal(0, (await folder.MakeAsync("clean")).ExitCode);
    }

    [Fact]
    public async Task A_state_file_of_a_server_that_is_gone_does_not_keep_clean_from_working()
    {
        folder.Write(".nats/server.json", $$"""
            {
              "pid": {{Environment.ProcessId}},
              "url": "nats://127.0.0.1:1"
            }
            """);

        Assert.Equal(0, (await folder.MakeAsync("clean")).ExitCode);
        Assert.False(folder.Has(".nats"));
    }

    [Fact]
    public async Task A_dry_run_runs_nothing()
    {
        folder.Write("out/index.html", "made");

        var dry = await folder.MakeAsync("--dry-run", "clean");

        Assert.Contains("would run: scripts/clean.sh", dry.Output);
        Assert.True(folder.Has("out/index.html"));
    }
}
