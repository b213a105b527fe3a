using System.Globalization;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text;
using Course.Kernels;
using Microsoft.Playwright;

namespace Course.Bench;

/// <summary>Runs measures one after another and writes <c>out/bench.md</c>.</summary>
internal static class Report
{
    /// <summary>Writes the report.</summary>
    /// <returns>0 where all could be measured, whatever the figures are, else 1.</returns>
    public static async Task<int> WriteAsync(IReadOnlyList<Measure> measures, int rounds)
    {
        await using var house = await BenchHouse.OpenAsync(rounds);
        var text = new StringBuilder($"# Benchmarks\n\n{Machine()}\n\nBoth sides of a line are of this run, measured in turns: ")
            .Append(CultureInfo.InvariantCulture, $"medians of {rounds}. Taken by `make bench`.\n");
        var isWhole = true;
        foreach (var measure in measures)
        {
            Console.Error.WriteLine($"{measure.Name} …");
            isWhole &= await AppendAsync(text, measure, house);
        }
        var path = Path.Combine(house.Root, "out", "bench.md");
        await File.WriteAllTextAsync(path, text.ToString());
        Console.Write(text);
        Console.Error.WriteLine($"\nWritten: {Path.GetRelativePath(Directory.GetCurrentDirectory(), path)}");
        return isWhole ? 0 : 1;
    }

    // What cannot be measured must not lose what can.
    private static async Task<bool> AppendAsync(StringBuilder text, Measure measure, BenchHouse house)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {measure.Name}\n\n{measure.How}\n\n");
        try
        {
            var findings = await measure.RunAsync(house);
            text.Append("| what | value | beside | ratio | target | met |\n|---|---|---|---|---|---|\n");
            foreach (var finding in findings)
                text.Append(Line(finding));
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or KernelGoneException or TimeoutException
            or PlaywrightException or WebSocketException or HttpRequestException or IOException)
        {
            Console.Error.WriteLine(error.Message);
            text.Append(CultureInfo.InvariantCulture, $"**Not measured:** {error.Message.Split('\n')[0]}\n");
            return false;
        }
    }

    private static string Line(Finding found)
    {
        var met = found.IsMet switch { true => "yes", false => "**no**", null => "" };
        var ratio = found.Ratio?.ToString("0.00", CultureInfo.InvariantCulture);
        return $"| {found.What} | {found.Value} | {found.Other} | {ratio} | {found.Target} | {met} |\n";
    }

    // A busy machine explains a bad figure.
    private static string Machine()
    {
        var memory = Numbers.Bytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        var load = File.Exists("/proc/loadavg") ? $", load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} when it began" : "";
        return FormattableString.Invariant($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC: {Environment.ProcessorCount} cores, {memory}, ")
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}{load}";
    }
}
