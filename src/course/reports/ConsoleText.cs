using System.Text;
using System.Text.RegularExpressions;

namespace Course.Reports;

/// <summary>What stands on a screen after a program has written to it.</summary>
public static partial class ConsoleText
{
    /// <summary>Takes out terminal codes, and lets a carriage return overwrite its line.</summary>
    /// <param name="written">Everything written, in order.</param>
    /// <returns>Plain lines, separated by <c>\n</c>.</returns>
    public static string Settle(string written)
    {
        var text = TerminalCode().Replace(written, "");
        return text.Contains('\r') ? string.Join('\n', text.Split('\n').Select(Overwrite)) : text;
    }

    /// <summary>The same with the codes for colours and forms in it; null where there are none. A line that is written over has none.</summary>
    public static string? SettleColours(string written)
    {
        var text = TerminalCode().Replace(written, code => StyleIn(code) is null ? "" : code.Value);
        return !text.Contains('\e') ? null
            : text.Contains('\r') ? string.Join('\n', text.Split('\n').Select(line => line.TrimEnd('\r').Contains('\r') ? Settle(line) : line.TrimEnd('\r')))
            : text;
    }

    /// <summary>All terminal codes of a text.</summary>
    internal static IEnumerable<Match> Codes(string text) => TerminalCode().Matches(text);

    /// <summary>What a code for colours and forms has in it, such as <c>1;31</c>; null for another code.</summary>
    internal static string? StyleIn(Match code) => code.Value is ['\e', '[', .. var codes, 'm'] ? codes : null;

    private static string Overwrite(string line)
    {
        var shown = new StringBuilder();
        foreach (var piece in line.TrimEnd('\r').Split('\r'))
        {
            shown.Remove(0, Math.Min(piece.Length, shown.Length));
            shown.Insert(0, piece);
        }
        return shown.ToString();
    }

    // CSI (colours, cursor), OSC (titles, links) and two-character sequences, as in ECMA-48.
    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)|[ -/]*[0-Z\\^-~])")]
    private static partial Regex TerminalCode();
}
