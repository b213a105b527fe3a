namespace Course.Bench.Measures;

/// <summary>The same traffic from a cell and from a compiled program; from one with the real packages too, where they are.</summary>
internal sealed class MessageRates : IMeasure
{
    private const int Rounds = 3;

    private static readonly string[] _what = ["published one by one with acks", "published with acks, 500 at once", "consumed with acks", "fetched with acks, 500 at once", "consumed without acks", "taken one by one with acks"];

    /// <inheritdoc/>
    public string Name => "Messages of 128 bytes per second";

    /// <inheritdoc/>
    public string Command => "artifacts/bench/course-bench rates nats://127.0.0.1:4222";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        // A build of this program with the real packages (scripts/bench.sh), where REAL_PACKAGES names them.
        var real = Path.Combine(house.Root, "artifacts", "bench-real", "course-bench");
        var isReal = Environment.GetEnvironmentVariable("REAL_PACKAGES") is { Length: > 0 } && File.Exists(real);
        var (inCell, compiled, reals) = (new List<double[]>(), new List<double[]>(), new List<double[]>());
        for (var round = 0; round < Rounds; round++)
        {
            inCell.Add(Numbers.Parse((await house.RunCellsAsync(Cells(house.Url))).Text));
            compiled.Add(Numbers.Parse((await house.RunSelfAsync("rates", house.Url)).Text));
            if (isReal)
                reals.Add(Numbers.Parse((await house.RunProgramAsync(real, "rates", house.Url)).Text));
        }
        return [.. Lines(inCell, compiled, "compiled", 1.05), .. isReal ? Lines(inCell, reals, "compiled with the real packages", 1.5) : []];
    }

    private static string[] Cells(string url) =>
    [
        "#r \"nuget: NATS.Net, 3.1.0\"",
        Code.Of("Rates.cs"),
        $"Console.Write(string.Join(' ', (await Rates.MeasureAsync(\"{url}\")).Select(r => r.ToString(System.Globalization.CultureInfo.InvariantCulture))));",
    ];

    // The best of the rounds on both sides: what else ran meanwhile only makes them slower.
    private static IEnumerable<Finding> Lines(List<double[]> mine, List<double[]> others, string name, double most) => _what.Select((what, i) =>
    {
        var (value, other) = (mine.Max(r => r[i]), others.Max(r => r[i]));
        return new Finding($"{what}, from a cell", Numbers.PerSecond(value), $"{Numbers.PerSecond(other)} {name}", value / other, most < 1.5 ? "" : $"≥ {1 / most:0.00}", most < 1.5 ? null : value / other >= 1 / most);
    });
}
