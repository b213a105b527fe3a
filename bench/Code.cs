namespace Course.Bench;

/// <summary>The text that runs on both sides of a measure.</summary>
internal static class Code
{
    /// <summary>A file of <c>bench/code</c>.</summary>
    public static string Of(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "code", name));
}
