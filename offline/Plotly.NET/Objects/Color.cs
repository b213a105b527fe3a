using System.Globalization;
using Newtonsoft.Json;

namespace Plotly.NET;

/// <summary>A colour, or one for each datum.</summary>
[JsonConverter(typeof(ColorConverter))]
public class Color
{
    private Color(object value) => Value = value;

    /// <summary>What stands in the JSON.</summary>
    public object Value { get; }

    /// <summary>A colour as CSS writes it.</summary>
    public static Color fromString(string c) => new(c);

    /// <summary>A colour from six hexadecimal digits, with or without #.</summary>
    /// <exception cref="Exception">These are not six hexadecimal digits.</exception>
    public static Color fromHex(string s)
    {
        var digits = s.TrimStart('#');
        if (digits.Length != 6)
            throw new Exception("Invalid hex color format");
        var rgb = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return fromRGB(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /// <summary>A colour from red, green and blue, each 0 to 255.</summary>
    public static Color fromRGB(int r, int g, int b) => fromARGB(255, r, g, b);

    /// <summary>A colour from alpha, red, green and blue, each 0 to 255.</summary>
    public static Color fromARGB(int a, int r, int g, int b) =>
        new(string.Create(CultureInfo.InvariantCulture, $"rgba({r}, {g}, {b}, {a / 255.0:0.0})"));

    /// <summary>One colour for each datum.</summary>
    public static Color fromColors(IEnumerable<Color> c) => new(c.Select(color => color.Value).ToList());

    /// <summary>Numbers that a colour scale turns into colours, one for each datum.</summary>
    public static Color fromColorScaleValues<a>(IEnumerable<a> c) where a : IConvertible => new(c);
}
