namespace Course.Bench.Measures;

/// <summary>What each further small cell costs.</summary>
internal sealed class CellCost : IMeasure
{
    private const int Cells = 40, WarmUp = 10;

    /// <inheritdoc/>
    public string Name => "Each further cell";

    /// <inheritdoc/>
    public string Command => "artifacts/course/course run --plain out/bench/bench.dib";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        var cells = Enumerable.Range(0, Cells).Select(i => $"var x{i} = {(i == 0 ? "1" : $"x{i - 1} + 1")}; Console.WriteLine(x{i}); {BenchHouse.Fresh}").ToList();
        var (fresh, kept) = (await house.RunCellsAsync(cells), await house.RunCellsAsync(cells));
        return [new("compiled for the first time", Median(fresh)), new("run again", Median(kept))];
    }

    private static string Median(RunResult run) => Numbers.Milliseconds(1000 * Numbers.Median(run.Cells.Skip(WarmUp)));
}
