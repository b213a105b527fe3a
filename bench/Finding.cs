namespace Course.Bench;

/// <summary>One line of the report: a value, beside what it is compared with.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Value">The value with its unit.</param>
/// <param name="Other">What it is compared with, with its unit; empty where it stands alone.</param>
/// <param name="Ratio">Value by other, such as 1.02; null where it stands alone.</param>
/// <param name="Target">What it should be; empty where nothing is promised.</param>
/// <param name="IsMet">Whether it is; null where nothing is promised.</param>
internal sealed record Finding(string What, string Value, string Other = "", double? Ratio = null, string Target = "", bool? IsMet = null)
{
    /// <summary>A value beside another.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="pair">The value and the other one.</param>
    /// <param name="words">Writes a value with its unit.</param>
    /// <param name="other">What the other one is.</param>
    /// <param name="most">The most that the ratio should be; null where nothing is promised.</param>
    public static Finding Beside(
        string what, (double Value, double Other) pair, Func<double, string> words, string other, double? most = null)
    {
        var ratio = pair.Value / pair.Other;
        return new(what, words(pair.Value), $"{words(pair.Other)} {other}", ratio,
            most is null ? "" : FormattableString.Invariant($"≤ {most:0.##} ×"), most is null ? null : ratio <= most);
    }

    /// <summary>A value that stands alone, with the most that it should be.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="value">The value.</param>
    /// <param name="words">Writes a value with its unit.</param>
    /// <param name="most">The most.</param>
    public static Finding AtMost(string what, double value, Func<double, string> words, double most) =>
        new(what, words(value), Target: $"≤ {words(most)}", IsMet: value <= most);
}
