using System.Globalization;

namespace Course.Bench.Measures;

/// <summary>The same work for one processor in a cell and in a compiled program.</summary>
internal sealed class CellLoop : IMeasure
{
    private const int Rounds = 3;

    /// <inheritdoc/>
    public string Name => "Computing in a cell";

    /// <inheritdoc/>
    public string Command => "artifacts/bench/course-bench loop";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        var (inCell, compiled) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var run = await house.RunCellsAsync(Code.Of("Loop.cs"), "Console.Write(Loop.Milliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture));");
            inCell.Add(double.Parse(run.Text, CultureInfo.InvariantCulture));
            compiled.Add(double.Parse((await house.RunSelfAsync("loop")).Text, CultureInfo.InvariantCulture));
        }
        var (cell, other) = (inCell.Min(), compiled.Min());
        return [new("the primes below 4,000,000, best of 300", Numbers.Milliseconds(cell), $"{Numbers.Milliseconds(other)} compiled", cell / other, "≤ 1.05", cell / other <= 1.05)];
    }
}
