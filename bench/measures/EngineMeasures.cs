using System.Diagnostics;

namespace Course.Bench.Measures;

/// <summary>Our kernel process beside the published engine, both driven by the course's client.</summary>
internal static class EngineMeasures
{
    // What the helpers' import took in the published engine when they were scripts.
    private const double OldScripts = 2;
    private const string Published = "published engine";

    private static readonly TimeSpan _rest = TimeSpan.FromSeconds(10);

    /// <summary>From starting a process to its end, with the answers of two cells in between.</summary>
    public static Measure TwoCells { get; } = new(
        "A notebook of two cells, whole process",
        """
        `1+1` and `Console.WriteLine("x")`, sent to `artifacts/kernel/course-kernel` and to `dotnet tool run dotnet-interactive stdio` by
        the course's client: from the start of the process to its end, which comes when the second answer is there.
        """,
        async house => [Finding.Beside("start to end", await house.CompareAsync(TwoCellsAsync), Numbers.Seconds, Published, .55)]);

    /// <summary>The cell that every lesson begins with.</summary>
    public static Measure DoorImport { get; } = new(
        "Import of the door, kernel warm",
        """
        `#!import ../../helpers/jetstream.csx` after one small cell, packages in NuGet's folder, in both engines. The scripts' 2 s are a
        fixed number: what the import took in the published engine before the helpers were compiled.
        """,
        DoorAsync);

    /// <summary>What a process holds when it waits.</summary>
    public static Measure IdleMemory { get; } = new(
        "Memory of an idle kernel process",
        "Resident memory after the two cells and ten seconds of rest; what starts the published engine (`dotnet tool run`) counts not.",
        async house => [Finding.Beside("process", await house.CompareAsync(RestAsync), Numbers.Bytes, Published, .9)]);

    private static async Task<double> TwoCellsAsync(Func<BenchKernel> start)
    {
        var clock = Stopwatch.StartNew();
        await using (var kernel = start())
            await kernel.RunTwoAsync();
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<IReadOnlyList<Finding>> DoorAsync(BenchHouse house)
    {
        var pair = await house.CompareAsync(ImportAsync);
        return
        [
            Finding.Beside("import", (pair.Ours, OldScripts), Numbers.Seconds, "the old scripts, fixed", .4),
            Finding.Beside("import", pair, Numbers.Seconds, "the same door, published engine"),
        ];
    }

    private static async Task<double> ImportAsync(Func<BenchKernel> start)
    {
        await using var kernel = start();
        await kernel.RunAsync("1+1");
        return await kernel.RunAsync(BenchHouse.Import);
    }

    private static async Task<double> RestAsync(Func<BenchKernel> start)
    {
        await using var kernel = start();
        await kernel.RunTwoAsync();
        await Task.Delay(_rest);
        return ProcessFamily.LargestResident(kernel.ProcessId);
    }
}
