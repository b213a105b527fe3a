using System.Text.Json.Nodes;

namespace Kernel.Tests;

public sealed class LanguageTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    [Fact]
    public async Task Completions_know_what_earlier_cells_declared()
    {
        await kernel.RunAsync("var earlierText = \"x\";");

        Assert.Contains("earlierText", await CompleteAsync("earl"));
    }

    [Fact]
    public async Task Hover_signatures_and_diagnostics_are_the_kernels_own()
    {
        Assert.Single(await AskAsync("RequestHoverText", "Console.WriteLine(1)", 10, "HoverTextProduced"));
        Assert.Single(await AskAsync("RequestSignatureHelp", "Console.WriteLine(", 18, "SignatureHelpProduced"));
        Assert.Single(await AskAsync("RequestDiagnostics", "nowhere", 0, "DiagnosticsProduced"));
    }

    [Fact]
    public async Task Completions_are_answered_while_a_cell_runs()
    {
        await kernel.RunAsync("var release = new TaskCompletionSource();");
        var running = await kernel.BeginAsync("await release.Task;");

        Assert.Contains("release", await CompleteAsync("rel"));

        await kernel.StopAsync(running);
    }

    private async Task<IEnumerable<string>> CompleteAsync(string code) =>
        (await AskAsync("RequestCompletions", code, code.Length, "CompletionsProduced"))
            .SelectMany(e => e["event"]!["completions"]!.AsArray(), (_, c) => (string)c!["displayText"]!);

    private async Task<IEnumerable<JsonNode>> AskAsync(string request, string code, int character, string answer)
    {
        var position = new JsonObject { ["line"] = 0, ["character"] = character };
        var command = new JsonObject { ["code"] = code, ["linePosition"] = position, ["targetKernelName"] = "csharp" };
        var run = await kernel.EndAsync(kernel.Send(request, command));
        return run.Of(answer);
    }
}
