namespace Plotly.NET;

/// <summary>The values that plotly.js knows by name.</summary>
public static partial class StyleParam
{
    private static string Numbered(string name, int number) => number < 2 ? name : $"{name}{number}";
}
