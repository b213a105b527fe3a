using System.Diagnostics;
using System.Text.Json;
using Course.Documents;
using Course.Kernels;
using Course.Reports;

namespace Course.Cli;

/// <summary>Runs a notebook in a process of its own, so that a crash or an endless loop loses that notebook only.</summary>
internal static class ChildRun
{
    private const int LastLines = 20;

    /// <summary>Runs <c>course run … --events</c> and passes on the events it writes.</summary>
    /// <param name="notebook">What to run.</param>
    /// <param name="options">The options of the whole run.</param>
    /// <param name="emit">Gets every event, one at a time.</param>
    /// <param name="cancellationToken">The reader's stop; the child gets a moment to end its cell.</param>
    /// <returns>Null, or why the process ended before its notebook did.</returns>
    public static async Task<string?> RunAsync(Notebook notebook, RunOptions options, Action<RunEvent> emit, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Command(notebook, options)) ?? throw new InvalidOperationException("The runner could not start itself.");
        var words = new Queue<string>();
        var errors = KeepLastAsync(process.StandardError, words);
        using var stop = cancellationToken.Register(() => End(process));
        var isWhole = false;
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
            isWhole |= Pass(line, emit, words) is RunEvent.RunEnded;
        await process.WaitForExitAsync(CancellationToken.None);
        await errors;
        return isWhole ? null : $"The notebook's process ended early with status {process.ExitCode}.\n{string.Join('\n', words)}".TrimEnd();
    }

    private static ProcessStartInfo Command(Notebook notebook, RunOptions options)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        var server = options.Server is { } url ? (string[])["--server", url] : [];
        string[] words =
        [
            "run", notebook.Path, "--events", "--packages", options.Packages.ToString(), .. server,
            "--cell-timeout", options.CellTimeout.TotalSeconds.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
            .. options.Answers.SelectMany(a => (string[])["--param", $"{a.Key}={a.Value}"]),
        ];
        foreach (var word in words)
            start.ArgumentList.Add(word);
        return start;
    }

    // A crashing process writes what it likes: a line that is no event is kept for the reader.
    private static RunEvent? Pass(string line, Action<RunEvent> emit, Queue<string> words)
    {
        try
        {
            var happened = RunEventJson.Read(line);
            emit(happened);
            return happened;
        }
        catch (JsonException)
        {
            Keep(words, line);
            return null;
        }
    }

    private static async Task KeepLastAsync(StreamReader reader, Queue<string> words)
    {
        while (await reader.ReadLineAsync() is { } line)
            Keep(words, line);
    }

    private static void Keep(Queue<string> words, string line)
    {
        lock (words)
        {
            words.Enqueue(line);
            if (words.Count > LastLines)
                words.Dequeue();
        }
    }

    // Ctrl+C reaches the child too, which ends by itself; one that does not is ended.
    private static void End(Process process)
    {
        if (!process.WaitForExit(TimeSpan.FromSeconds(4)))
            process.Kill(entireProcessTree: true);
    }
}
