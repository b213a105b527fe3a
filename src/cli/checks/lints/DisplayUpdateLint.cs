using System.Text.RegularExpressions;

namespace Course.Checks;

/// <summary>
/// <c>Update</c> on what <c>display(…)</c> or <c>x.Display(…)</c> returned: in the engine's last version it adds an output instead of
/// replacing one.
/// </summary>
internal static partial class DisplayUpdateLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        var lines = file.Code.SelectMany(c => c.Source.Split('\n').Select((text, at) => (Text: text, Line: c.FirstLine + at))).ToList();
        var shown = lines.Select(l => Shown().Match(l.Text)).ToList();
        var updates = shown.Select(m => m.Groups["handle"].Value).Where(name => name.Length > 0).Select(name => $"{name}.Update(")
            .ToHashSet(StringComparer.Ordinal);
        return from line in lines.Zip(shown, (line, match) => (line.Text, line.Line, Behind: match.Groups["rest"].Value))
               where line.Behind.Contains(").Update(", StringComparison.Ordinal)
                   || updates.Any(u => line.Text.Contains(u, StringComparison.Ordinal))
               select file.Fault(line.Line, "Update on the handle of display(…) replaces nothing",
                   "show it by KernelInvocationContext.Current.Display(x, \"text/html\") and update that");
    }

    [GeneratedRegex(
        @"^(?:.*?(?<handle>\w+)\s*=[^=>])?.*?(?:(?<![\w.])display\(|(?<!KernelInvocationContext\.Current)\.Display\()(?<rest>.*)")]
    private static partial Regex Shown();
}
