using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Kernel.Tests;

/// <summary>The kernel process, driven as its client drives it: one JSON line for each command and event.</summary>
public sealed class KernelProcess : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kernel-tests-");
    private readonly Process _process = new();
    private readonly Channel<JsonNode> _lines = Channel.CreateUnbounded<JsonNode>();
    private Task<string> _errors = Task.FromResult("");
    private int _commands;

    /// <summary>Arguments of the process.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Answers a question of a cell, as the client does; nothing where it refuses.</summary>
    public Func<JsonNode, string?> Answer { get; set; } = _ => null;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var kernel = typeof(KernelProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Kernel").Value!;
        _process.StartInfo = new ProcessStartInfo("dotnet", [kernel, .. Arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process.Start();
        _errors = _process.StandardError.ReadToEndAsync();
        _ = ReadAsync();
        Assert.Equal("KernelReady", (string?)(await NextAsync())!["eventType"]);
    }

    /// <summary>Runs a cell to its end.</summary>
    public async Task<CellRun> RunAsync(string code, string kernel = "csharp") => await EndAsync(Submit(code, kernel));

    /// <summary>Begins a cell, and waits for its first text.</summary>
    public async Task<string> BeginAsync(string code)
    {
        var token = Submit($"Console.WriteLine(\"begun\");{code}");
        while (await NextAsync() is { } line && (string?)line["eventType"] != "StandardOutputValueProduced")
        {
        }
        return token;
    }

    /// <summary>Cancels the running cell and waits until the kernel is free.</summary>
    public async Task<CellRun> StopAsync(string token)
    {
        Send("Cancel", []);
        var stopped = await EndAsync(token);
        Assert.True((await RunAsync("#!csharp")).Succeeded);
        return stopped;
    }

    /// <summary>Sends a cell.</summary>
    public string Submit(string code, string kernel = "csharp") =>
        Send("SubmitCode", new JsonObject { ["code"] = code, ["targetKernelName"] = kernel });

    /// <summary>Sends a command.</summary>
    public string Send(string type, JsonObject command)
    {
        var token = $"{++_commands}";
        Write(new JsonObject { ["commandType"] = type, ["command"] = command, ["token"] = token, ["routingSlip"] = new JsonArray() });
        return token;
    }

    /// <summary>Reads to the end of a command.</summary>
    public async Task<CellRun> EndAsync(string token)
    {
        var events = new List<JsonNode>();
        while (await NextAsync() is { } line)
        {
            events.Add(line);
            if ((string?)line["command"]?["token"] == token && (string?)line["eventType"] is "CommandSucceeded" or "CommandFailed")
                return new CellRun(token, events);
        }
        return new CellRun(token, events);
    }

    /// <summary>Writes a file into the current directory.</summary>
    public void AddFile(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    /// <summary>Says that no more commands come, waits for the process's end, and gives its exit status and last words.</summary>
    public async Task<(int Status, string Errors)> CloseAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(_patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await _errors);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<JsonNode?> NextAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        while (await _lines.Reader.WaitToReadAsync(patience.Token))
        {
            var line = await _lines.Reader.ReadAsync(patience.Token);
            if ((string?)line["eventType"] is not null)
                return line;
            Reply(line);
        }
        return null;
    }

    private void Reply(JsonNode command)
    {
        var answer = Answer(command);
        if (answer is not null)
            Write(EventOf("InputProduced", new JsonObject { ["value"] = answer }, command));
        Write(answer is null
            ? EventOf("CommandFailed", new JsonObject { ["message"] = "no answer" }, command)
            : EventOf("CommandSucceeded", [], command));
    }

    private static JsonObject EventOf(string type, JsonObject happened, JsonNode command) => new()
    {
        ["eventType"] = type,
        ["event"] = happened,
        ["command"] = command.DeepClone(),
        ["routingSlip"] = new JsonArray("kernel://vscode"),
    };

    private void Write(JsonObject line)
    {
        _process.StandardInput.WriteLine(line.ToJsonString());
        _process.StandardInput.Flush();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _process.StandardOutput.ReadLineAsync() is { } line)
                _lines.Writer.TryWrite(JsonNode.Parse(line)!);
            _lines.Writer.Complete();
        }
        catch (Exception broken)
        {
            // A line that is no JSON: whoever waits is told.
            _lines.Writer.Complete(broken);
        }
    }
}
