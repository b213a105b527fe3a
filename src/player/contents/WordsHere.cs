using System.Text.RegularExpressions;
using Course.Documents;

namespace Course.Player.Contents;

/// <summary>
/// What a notebook says in the player where elsewhere it says something else, such as how to start a server: docs/writing-a-lesson.md shows how it is written.
/// </summary>
internal static partial class WordsHere
{
    /// <summary>The notebook with the player's words. Its code is the same.</summary>
    public static Notebook Of(Notebook notebook) =>
        notebook with { Cells = [.. notebook.Cells.Select(c => c.Language == "markdown" ? c with { Source = Elsewhere().Replace(c.Source, "${here}") } : c)] };

    [GeneratedRegex("^<!-- not in the player -->$.*?^<!-- in the player$(?<here>.*?)^-->$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Elsewhere();
}
