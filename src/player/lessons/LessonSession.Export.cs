using Course.Documents;
using Course.Player.Export;
using Course.Reports;

namespace Course.Player.Lessons;

/// <summary>The lesson as it stands, for a file.</summary>
internal sealed partial class LessonSession
{
    /// <summary>Its cells, the learner's own among them, as those of a run.</summary>
    public NotebookRun ToRun(CellExport export)
    {
        lock (_gate)
        {
            Refresh();
            var known = _cells.Where(c => c.Own is null).ToDictionary(c => c.Cell.Index);
            var own = Own.Where(c => c.Source.Trim().Length > 0).ToLookup(c => c.Own!.AnchorIn(_notebook)?.Index);
            var cells = _notebook.Cells
                .SelectMany(c => (IEnumerable<CellRun>)[known.TryGetValue(c.Index, out var state) ? export.Of(state) : CellExport.Of(c), .. own[c.Index].Select(export.Of)])
                .Select((run, index) => run with { Cell = run.Cell with { Index = index } }).ToList();
            return new NotebookRun(new Notebook(_path, [.. cells.Select(c => c.Cell)]), [.. cells], TimeSpan.Zero);
        }
    }
}
