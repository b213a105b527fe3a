namespace Tomlyn.Parsing;

/// <summary>One of the prefixed ways to write an integer.</summary>
/// <param name="Prefix">The letter after the zero.</param>
/// <param name="Name">Its name in errors.</param>
/// <param name="Range">Its digits in errors.</param>
/// <param name="Bits">Bits in a digit.</param>
internal sealed record Radix(char Prefix, string Name, string Range, int Bits)
{
    private static readonly Radix[] All =
    [
        new('x', "hexadecimal", "[0-9a-zA-Z]", 4),
        new('o', "octal", "[0-7]", 3),
        new('b', "binary", "0 or 1", 1),
    ];

    /// <summary>Digits that fit into 64 bits.</summary>
    internal int MaxDigits => 64 / Bits;

    /// <summary>The one with this letter, in either case.</summary>
    internal static Radix? Find(int letter) => Array.Find(All, radix => radix.Prefix == (letter | 0x20));

    /// <summary>The digit's value; null where it is none.</summary>
    internal int? Digit(int c)
    {
        var value = c is >= 0 and < 128 && char.IsAsciiHexDigit((char)c) ? HexValue(c) : int.MaxValue;
        return value < 1 << Bits ? value : null;
    }

    private static int HexValue(int c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
