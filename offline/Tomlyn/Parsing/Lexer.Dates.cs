using System.Globalization;
using Tomlyn.Text;

namespace Tomlyn.Parsing;

internal sealed partial class Lexer
{
    private Token ReadDateOrTime(TomlTextPosition start, char? sign)
    {
        ReadDatePart();
        if (IsBlank(_cursor.Current) && IsDatePart(_cursor.Next))
        {
            _number.Append((char)_cursor.Current);
            _cursor.Advance();
            ReadDatePart();
        }

        var text = _number.ToString();
        if (sign is not null)
        {
            _cursor.Error($"Invalid prefix `{sign}` for the following offset/local date/time `{text}`", start, _cursor.Last);
            text = text[1..];
        }

        if (DateAndTime.Parse(text) is { } value)
            return new(TokenKind.DateTime, start, _cursor.Last, value);
        _cursor.Error(Complaint(text), start, _cursor.Last);
        return new(TokenKind.Invalid, start, _cursor.Last);
    }

    private void ReadDatePart()
    {
        for (; IsDatePart(_cursor.Current); _cursor.Advance())
            _number.Append((char)_cursor.Current);
    }

    private static bool IsDatePart(int c) => IsDigit(c) || c is ':' or '-' or '+' or '.' or 'T' or 't' or 'Z' or 'z';

    private static string Complaint(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out _)
            ? $"Invalid format of date time/offset `{text}` not following RFC3339"
            : $"Unable to parse the date time/offset `{text}`";
}
