using System.Globalization;
using System.Text;
using Tomlyn.Text;

namespace Tomlyn.Parsing;

internal sealed partial class Lexer
{
    private readonly StringBuilder _number = new();

    private Token ReadNumberOrDate(TomlTextPosition start, char? sign)
    {
        var first = _cursor.Position;
        var leadingZero = _cursor.Current == '0';
        _number.Clear().Append(sign);
        if (leadingZero && sign is null && Radix.Find(_cursor.Next) is { } radix)
            return ReadRadix(start, radix);

        var (second, moreZeros) = ReadLeadingDigits(leadingZero);
        if (_cursor.Current is '-' or ':')
            return ReadDateOrTime(start, sign);
        if (moreZeros)
            _cursor.Error("Multiple leading 0 are not allowed", second);
        if (!TryReadFraction(out var isFraction) || !TryReadExponent(out var isExponent))
            return new(TokenKind.Invalid, start, _cursor.Last);
        var zeroAt = leadingZero ? first : (TomlTextPosition?)null;
        return isFraction || isExponent ? Float(start, zeroAt) : Integer(start, zeroAt);
    }

    private (TomlTextPosition Second, bool MoreZeros) ReadLeadingDigits(bool leadingZero)
    {
        if (!leadingZero)
        {
            ReadDigits(afterDigit: false);
            return default;
        }

        _number.Append('0');
        _cursor.Advance();
        var second = _cursor.Position;
        var before = _number.Length;
        var afterDigit = true;
        while (_cursor.Current is '0' or '_')
        {
            afterDigit = _cursor.Current == '0';
            _number.Append(afterDigit ? "0" : "");
            _cursor.Advance();
        }

        var moreZeros = _number.Length > before;
        ReadDigits(afterDigit);
        return (second, moreZeros);
    }

    private void ReadDigits(bool afterDigit)
    {
        for (; IsDigit(_cursor.Current) || _cursor.Current == '_'; _cursor.Advance())
        {
            if (_cursor.Current == '_' && !afterDigit)
                _cursor.Error("An underscore `_` must follow a digit and not another `_`", _cursor.Position);
            afterDigit = _cursor.Current != '_';
            if (afterDigit)
                _number.Append((char)_cursor.Current);
        }

        if (!afterDigit)
            _cursor.Error("Missing a digit after a trailing underscore `_`", _cursor.Position);
    }

    private bool TryReadFraction(out bool found)
    {
        found = _cursor.TryAdvance('.');
        if (!found)
            return true;
        _number.Append('.');
        return TryReadDigitsAfter("the float dot .");
    }

    private bool TryReadExponent(out bool found)
    {
        found = _cursor.TryAdvance('e') || _cursor.TryAdvance('E');
        if (!found)
            return true;
        _number.Append('e');
        if (_cursor.Current is '+' or '-')
        {
            _number.Append((char)_cursor.Current);
            _cursor.Advance();
        }

        return TryReadDigitsAfter("the exponent");
    }

    private bool TryReadDigitsAfter(string what)
    {
        if (IsDigit(_cursor.Current))
        {
            ReadDigits(afterDigit: false);
            return true;
        }

        _cursor.Error($"Expecting at least one digit after {what}", _cursor.Position);
        return false;
    }

    private Token Float(TomlTextPosition start, TomlTextPosition? zeroAt)
    {
        var text = _number.ToString();
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var whole = text.TrimStart('+', '-').AsSpan().IndexOfAny('.', 'e');
        if (zeroAt is { } at && whole > 1)
            _cursor.Error($"Unexpected leading zero (`0`) for float `{text}`", at);
        return new(TokenKind.Float, start, _cursor.Last, value);
    }

    private Token Integer(TomlTextPosition start, TomlTextPosition? zeroAt)
    {
        var text = _number.ToString();
        if (!TryParseInteger(text, out var value))
            _cursor.Error($"Unable to parse integer `{text}`", start, _cursor.Last);
        if (zeroAt is { } at && value != 0)
            _cursor.Error($"Unexpected leading zero (`0`) for integer `{text}`", at);
        return new(TokenKind.Integer, start, _cursor.Last, value);
    }

    // As in the real package a positive number may use all 64 bits, and then comes out negative.
    private static bool TryParseInteger(string text, out long value)
    {
        var isNegative = text[0] == '-';
        var fits = ulong.TryParse(text.AsSpan().TrimStart("+-"), NumberStyles.None, CultureInfo.InvariantCulture, out var magnitude)
            && (!isNegative || magnitude <= 1UL << 63);
        value = !fits ? 0 : unchecked((long)(isNegative ? 0 - magnitude : magnitude));
        return fits;
    }

    private Token ReadRadix(TomlTextPosition start, Radix radix)
    {
        _cursor.Advance();
        if (char.IsAsciiLetterUpper((char)_cursor.Current))
            _cursor.Error($"Invalid capital {char.ToUpperInvariant(radix.Prefix)} for {radix.Name}. Use `{radix.Prefix}` instead.", _cursor.Position);
        _cursor.Advance();
        var (value, digits, endsInDigit) = ReadRadixDigits(start, radix);
        if (digits == 0)
            _cursor.Error($"Invalid {radix.Name} integer. Expecting at least one {radix.Range} after 0{radix.Prefix}", start);
        else if (!endsInDigit)
            _cursor.Error($"Invalid {radix.Name} integer. Expecting a {radix.Range} after the last character", start);
        return new(TokenKind.Integer, start, _cursor.Last, unchecked((long)value));
    }

    private (ulong Value, int Digits, bool EndsInDigit) ReadRadixDigits(TomlTextPosition start, Radix radix)
    {
        var (value, digits, afterDigit) = (0UL, 0, false);
        for (; radix.Digit(_cursor.Current) is { } digit || _cursor.Current == '_'; _cursor.Advance())
        {
            if (_cursor.Current != '_')
            {
                value = (value << radix.Bits) + (ulong)radix.Digit(_cursor.Current)!.Value;
                if (++digits == radix.MaxDigits + 1)
                    _cursor.Error($"Invalid size of {radix.Name} integer. Expecting less than or equal {radix.MaxDigits} {radix.Name} digits", start);
            }
            else if (!afterDigit)
            {
                _cursor.Error($"An underscore must be surrounded by at least one {radix.Name} digit on each side", start);
            }

            afterDigit = _cursor.Current != '_';
        }

        return (value, digits, afterDigit);
    }
}
