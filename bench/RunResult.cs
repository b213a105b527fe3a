using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Course.Bench;

/// <summary>A program that ran to its end.</summary>
/// <param name="Seconds">From start to exit.</param>
/// <param name="Processor">Seconds of processor time, as last seen.</param>
/// <param name="PeakBytes">The most memory that it held, as last seen.</param>
/// <param name="Text">What it, or a notebook's cells, printed.</param>
/// <param name="Cells">Seconds that each cell took; empty for a program.</param>
internal sealed record RunResult(double Seconds, double Processor, double PeakBytes, string Text, IReadOnlyList<double> Cells)
{
    /// <summary>Runs it.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static async Task<RunResult> OfAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (processor, peak) = await WatchAsync(process);
        var seconds = clock.Elapsed.TotalSeconds;
        var text = await output;
        return process.ExitCode == 0
            ? Read(text) with { Seconds = seconds, Processor = processor, PeakBytes = peak }
            : throw new InvalidOperationException($"{Path.GetFileName(program)} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{text}\n{await errors}");
    }

    // What the system says of a process is gone with it, so it is asked until then.
    private static async Task<(double Processor, double Peak)> WatchAsync(Process process)
    {
        var (processor, peak) = (0.0, 0.0);
        var ended = process.WaitForExitAsync();
        while (!ended.IsCompleted)
        {
            try
            {
                process.Refresh();
                (processor, peak) = (process.TotalProcessorTime.TotalSeconds, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
            {
                // It ended in this moment.
            }
            await Task.WhenAny(ended, Task.Delay(5));
        }
        return (processor, peak);
    }

    private static RunResult Read(string output)
    {
        if (!output.StartsWith("{\"event\"", StringComparison.Ordinal))
            return new RunResult(0, 0, 0, output, []);
        var (text, cells) = (new StringBuilder(), new List<double>());
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            switch (json.RootElement.GetProperty("event").GetString())
            {
                case "text": text.Append(json.RootElement.GetProperty("text").GetString()); break;
                case "cellEnded": cells.Add(TimeSpan.Parse(json.RootElement.GetProperty("elapsed").GetString()!, CultureInfo.InvariantCulture).TotalSeconds); break;
            }
        }
        return new RunResult(0, 0, 0, text.ToString(), cells);
    }
}
