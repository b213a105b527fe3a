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
