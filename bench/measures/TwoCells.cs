namespace Course.Bench.Measures;

/// <summary>From starting a process to its end with the second cell's value.</summary>
internal sealed class TwoCells : IMeasure
{
    private const int Rounds = 5;

    /// <inheritdoc/>
    public string Name => "A notebook of two cells";

    /// <inheritdoc/>
    public string Command => "artifacts/course/course run --plain out/bench/bench.dib";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        var (fresh, kept, bare) = (new List<RunResult>(), new List<RunResult>(), new List<RunResult>());
        for (var round = 0; round < Rounds; round++)
        {
            string[] cells = [$"var x = 20; {BenchHouse.Fresh}", "x + 22"];
            fresh.Add(await house.RunCellsAsync(cells));
            kept.Add(await house.RunCellsAsync(cells));
            bare.Add(await house.RunSelfAsync(["bare", .. cells]));
        }
        var (first, again, least) = (Median(fresh), Median(kept), Median(bare));
        return
        [
            new("compiled for the first time", Numbers.Seconds(first), $"{Numbers.Seconds(least)}, the compiler's scripting alone", first / least, "≤ 1.0 s", first <= 1),
            new("run again", Numbers.Seconds(again), $"{Numbers.Seconds(least)}, the compiler's scripting alone", again / least, "≤ 1.0 s", again <= 1),
            new("peak memory, first time", Numbers.Bytes(fresh.Max(r => r.PeakBytes)), Numbers.Bytes(bare.Max(r => r.PeakBytes)), fresh.Max(r => r.PeakBytes) / bare.Max(r => r.PeakBytes)),
            new("peak memory, again", Numbers.Bytes(kept.Max(r => r.PeakBytes))),
        ];
    }

    private static double Median(IEnumerable<RunResult> runs) => Numbers.Median(runs.Select(r => r.Seconds));
}
