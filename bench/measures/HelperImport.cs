namespace Course.Bench.Measures;

/// <summary>The cell that every lesson begins with.</summary>
internal sealed class HelperImport : IMeasure
{
    private const string Import = "#!import ../../helpers/jetstream.csx";
    private const int Rounds = 5;

    /// <inheritdoc/>
    public string Name => "Helper import";

    /// <inheritdoc/>
    public string Command => "artifacts/course/course run 3";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        await house.RunCellsAsync(Import);
        var (kept, edited, fresh) = (new List<double>(), new List<double>(), new List<double>());
        var peak = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            kept.Add((await house.RunCellsAsync(Import)).Cells[0]);
            edited.Add((await house.RunCellsAsync(Import, $"1 + 1 {BenchHouse.Fresh}")).Cells[1]);
            var whole = await house.RunCellsAsync($"var first = 1; {BenchHouse.Fresh}", Import);
            fresh.Add(whole.Cells[1]);
            peak = Math.Max(peak, whole.PeakBytes);
        }
        return
        [
            new("with what earlier runs compiled", Numbers.Seconds(Numbers.Median(kept)), Target: "≤ 0.6 s", IsMet: Numbers.Median(kept) <= .6),
            new("compiled for the first time", Numbers.Seconds(Numbers.Median(fresh))),
            new("the first changed cell after it, which compiles what it sees", Numbers.Seconds(Numbers.Median(edited))),
            new("peak memory, compiled for the first time", Numbers.Bytes(peak)),
        ];
    }
}
