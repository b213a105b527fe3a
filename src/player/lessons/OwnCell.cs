using System.Text.RegularExpressions;
using Course.Documents;

namespace Course.Player.Lessons;

/// <summary>What a cell of the learner's own is: it stands below a cell of the lesson, and goes with it.</summary>
/// <param name="Id">Named by the page that made it.</param>
/// <param name="Kind">See <see cref="OwnKinds"/>.</param>
/// <param name="Below">Where the cell stood that it is below of.</param>
/// <param name="Original">Hash of what the notebook had there.</param>
internal sealed partial record OwnCell(string Id, string Kind, string Below, string Original)
{
    // Far beyond any notebook's: the kernel names cells and lines by these.
    private const int FirstIndex = 1_000_000;
    private const int Lines = 1_000;

    /// <summary>Whether a page may name a cell so, and ask for such a one.</summary>
    public static bool IsValid(string id, string kind) => Name().IsMatch(id) && kind is OwnKinds.Scratch or OwnKinds.Note;

    /// <summary>The cell, with a number that no other of the session has.</summary>
    public Cell ToCell(int number) =>
        new(FirstIndex + number, Kind == OwnKinds.Note ? "markdown" : CellKinds.Default, "", (FirstIndex + number) * Lines);

    /// <summary>The cell of a notebook that it stands below of: the same one, wherever it is now; else what stands in its place.</summary>
    public Cell? AnchorIn(Notebook notebook) =>
        notebook.Cells.OrderByDescending(c => $"c{c.Index}" == Below).FirstOrDefault(c => Contents.NotebookVersion.Of(c) == Original)
            ?? notebook.Cells.LastOrDefault(c => int.TryParse(Below.AsSpan(1), out var index) && c.Index <= index);

    [GeneratedRegex("^own-[0-9a-f]{8,32}$")]
    private static partial Regex Name();
}

/// <summary>The kinds of a learner's own cells, as pages know them.</summary>
internal static class OwnKinds
{
    /// <summary>Code that runs like a lesson's.</summary>
    public const string Scratch = "scratch";

    /// <summary>Words in Markdown.</summary>
    public const string Note = "note";
}
