namespace Course.Bench.Measures;

/// <summary>The same traffic from a cell and from a compiled program, both with the subset; and from a cell with the real package, where NuGet has it.</summary>
internal sealed class MessageRates : IMeasure
{
    private const int Rounds = 3;

    private const string Package = "#r \"nuget: NATS.Net, 3.1.0\"";

    private static readonly string[] _what = ["published one by one with acks", "published with acks, 500 at once", "consumed with acks", "fetched with acks, 500 at once", "consumed without acks", "taken one by one with acks"];

    /// <inheritdoc/>
    public string Name => "Messages of 128 bytes per second";

    /// <inheritdoc/>
    public string Command => "artifacts/bench/course-bench rates nats://127.0.0.1:4222";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> RunAsync(BenchHouse house)
    {
        var isReal = await HasRealAsync(house);
        var (inCell, compiled, reals) = (new List<double[]>(), new List<double[]>(), new List<double[]>());
        for (var round = 0; round < Rounds; round++)
        {
            inCell.Add(Numbers.Parse((await house.RunCellsFromAsync("offline", Cells(house.Url))).Text));
            compiled.Add(Numbers.Parse((await house.RunSelfAsync("rates", house.Url)).Text));
            if (isReal)
                reals.Add(Numbers.Parse((await house.RunCellsFromAsync("nuget", Cells(house.Url))).Text));
        }
        return [.. Lines(inCell, compiled, "compiled", 1.05), .. isReal ? Lines(inCell, reals, "from a cell with NuGet's NATS.Net", 1.5) : []];
    }

    private static async Task<bool> HasRealAsync(BenchHouse house)
    {
        try
        {
            await house.RunCellsFromAsync("nuget", Package);
            return true;
        }
        catch (InvalidOperationException absent)
        {
            Console.Error.WriteLine($"Not compared with the real NATS.Net: {absent.Message}");
            return false;
        }
    }

    private static string[] Cells(string url) =>
    [
        Package,
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
