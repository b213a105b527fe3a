using Course.Documents;
using Course.Player.Contents;
using Course.Player.Pages;

namespace Course.Player.Lessons;

/// <summary>The learner's own cells: scratch cells, which run, and notes. They stand among the lesson's cells, and count for nothing.</summary>
internal sealed partial class LessonSession
{
    private const int MostOwn = 200;

    // What was deleted since the lesson was opened, with its place among the cells.
    private readonly Dictionary<string, (CellState Cell, int At)> _deleted = [];
    private int _ownCount;

    private IEnumerable<CellState> Own => _cells.Where(c => c.Own is not null);

    private void LoadOwn(IReadOnlyList<KeptOwnCell>? kept)
    {
        var own = (kept ?? []).Where(k => OwnCell.IsValid(k.Id, k.Kind)).DistinctBy(k => k.Id);
        _cells = Arranged([.. _cells, .. own.Select(k => NewOwn(new OwnCell(k.Id, k.Kind, k.Below, k.Original), k.Source))], _notebook);
    }

    private CellState NewOwn(OwnCell own, string source)
    {
        var cell = new CellState(own.ToCell(++_ownCount), own);
        cell.Put(source);
        return cell;
    }

    // Each behind the cell that it stands below of; those of one cell keep their order.
    private static List<CellState> Arranged(IEnumerable<CellState> cells, Notebook notebook) =>
        [.. cells.OrderBy(c => c.Own is { } own ? own.AnchorIn(notebook)?.Index ?? -1 : c.Cell.Index).ThenBy(c => c.Own is not null)];

    private void AddOwn(PageRequest.AddOwn asked)
    {
        if (Find(asked.Id) is not null || !OwnCell.IsValid(asked.Id, asked.Kind) || Own.Count() >= MostOwn)
            return;
        if (_deleted.Remove(asked.Id, out var deleted))
            PutOwn(deleted.Cell, deleted.At);
        else if (_notebook.Cells.FirstOrDefault(c => $"c{c.Index}" == asked.Below) is { } anchor)
            PutOwn(NewOwn(new OwnCell(asked.Id, asked.Kind, asked.Below, NotebookVersion.Of(anchor)), asked.Source), _cells.Count);
    }

    private void PutOwn(CellState cell, int at)
    {
        _cells.Insert(Math.Min(at, _cells.Count), cell);
        _cells = Arranged(_cells, _notebook);
        Keep();
        KeepOutputsSoon();
        Tell(new PageMessage.OwnPut(ToView(cell, cell.Own!), ToSnapshot(cell)));
        AnnounceMarks();
    }

    private void RemoveOwn(string id)
    {
        if (Find(id) is not { Own: not null, State: not (CellStates.Running or CellStates.Queued) } cell)
            return;
        _deleted[id] = (cell, _cells.IndexOf(cell));
        _cells.Remove(cell);
        _told.Remove(cell);
        Keep();
        KeepOutputsSoon();
        Tell(new PageMessage.OwnRemoved(id));
        AnnounceMarks();
    }

    private KeptOwnCell ToKept(CellState cell, OwnCell own) => new(own.Id, own.Kind, own.Below, own.Original, cell.Source);

    private OwnView ToView(CellState cell, OwnCell own)
    {
        var anchor = own.AnchorIn(_notebook)?.Index;
        var before = _cells.TakeWhile(c => c != cell).LastOrDefault(c => c.Own?.AnchorIn(_notebook)?.Index == anchor && c.Own is not null);
        return new OwnView(own.Id, own.Kind, $"c{anchor}", before?.Id, HtmlOf(cell));
    }

    private string? HtmlOf(CellState cell) => cell.Own?.Kind == OwnKinds.Note ? ProseHtml.OfNote(cell.Source, _entry, _library) : null;
}
