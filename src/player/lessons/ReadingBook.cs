using Course.Player.Contents;

namespace Course.Player.Lessons;

/// <summary>What of a lesson the learner has read and run, beside its exercises. Not safe for several threads.</summary>
internal sealed class ReadingBook(LessonFacts facts)
{
    private readonly HashSet<string> _sections = [];
    private readonly HashSet<string> _cells = [];

    /// <summary>What is to be kept, also of what the notebook does not have now.</summary>
    public KeptReading Kept => new([.. _sections.Order()], [.. _cells.Order()]);

    /// <summary>The same for the notebook as it is now.</summary>
    public ReadingBook In(LessonFacts changed)
    {
        var book = new ReadingBook(changed);
        book.Load(Kept);
        return book;
    }

    /// <summary>Takes what was kept.</summary>
    public void Load(KeptReading? kept)
    {
        _sections.UnionWith(kept?.Sections ?? []);
        _cells.UnionWith(kept?.Cells ?? []);
    }

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        _sections.Clear();
        _cells.Clear();
    }

    /// <summary>A section was read; tells whether that is news.</summary>
    public bool Read(string section) => facts.Sections.Contains(section) && _sections.Add(section);

    /// <summary>A cell has run to its end; tells whether that is news.</summary>
    public bool Ran(CellState cell) => cell.State == CellStates.Ok && facts.Cells.Contains(cell.Original) && _cells.Add(cell.Original);
}
