namespace Course.Helpers;

/// <summary>Milliseconds of many publishes, the quickest first.</summary>
internal sealed record Latencies(string Name, IReadOnlyList<double> Sorted, string Colour, string Dash)
{
    public double Median => Figure.Quantile(Sorted, .5);
    public double P99 => Figure.Quantile(Sorted, .99);
    public string Sentence => $"{Name}: median {Figure.Milliseconds(Median)}, 99 of 100 within {Figure.Milliseconds(P99)}.";
}
