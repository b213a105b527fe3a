using System.Globalization;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Playwright;

namespace Course.Bench;

/// <summary>Runs measures one after another and writes <c>out/bench.md</c>.</summary>
internal static class Report
{
    /// <summary>Writes the report.</summary>
    /// <returns>0 where each target is met, else 1.</returns>
    public static async Task<int> WriteAsync(IReadOnlyList<IMeasure> measures)
    {
        await using var house = await BenchHouse.OpenAsync();
        var text = new StringBuilder($"# Benchmarks\n\n{await MachineAsync(house)}\n\nOther values are of the same run on the same machine. Times are medians where several runs are named.\n");
        var isMet = true;
        foreach (var measure in measures)
        {
            Console.Error.WriteLine($"{measure.Name} …");
            var findings = await MeasureAsync(measure, house);
            isMet &= findings.All(f => f.IsMet != false);
            Append(text, measure, findings);
        }
        var path = Path.Combine(house.Root, "out", "bench.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text.ToString());
        Console.Write(text);
        Console.Error.WriteLine($"\nWritten: {Path.GetRelativePath(house.Root, path)}");
        return isMet ? 0 : 1;
    }

    // What cannot be measured must not lose what can.
    private static async Task<IReadOnlyList<Finding>> MeasureAsync(IMeasure measure, BenchHouse house)
    {
        try
        {
            return await measure.RunAsync(house);
        }
        catch (Exception error) when (error is InvalidOperationException or TimeoutException or PlaywrightException or FileNotFoundException or WebSocketException)
        {
            Console.Error.WriteLine(error.Message);
            return [new Finding("not measured", error.Message.Split('\n')[0], IsMet: false)];
        }
    }

    private static void Append(StringBuilder text, IMeasure measure, IReadOnlyList<Finding> findings)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {measure.Name}\n\n`{measure.Command}`\n\n| what | value | beside | ratio | target | met |\n|---|---|---|---|---|---|\n");
        foreach (var f in findings)
            text.Append(CultureInfo.InvariantCulture, $"| {f.What} | {f.Value} | {f.Other} | {f.Ratio:0.00} | {f.Target} | {(f.IsMet switch { true => "yes", false => "**no**", null => "" })} |\n");
    }

    private static async Task<string> MachineAsync(BenchHouse house)
    {
        var memory = Numbers.Bytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        var sdk = (await house.RunProgramAsync("dotnet", "--version")).Text.Trim();
        return $"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC: {Environment.ProcessorCount} cores, {memory}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, SDK {sdk}{Load()}";
    }

    // A busy machine explains a bad figure.
    private static string Load() => File.Exists("/proc/loadavg") ? $", load {File.ReadAllText("/proc/loadavg").Split(' ')[0]} when it began" : "";
}
