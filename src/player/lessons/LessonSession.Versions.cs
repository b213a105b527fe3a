using System.Text.Json;

namespace Course.Player.Lessons;

/// <summary>What the cells have held before.</summary>
internal sealed partial class LessonSession
{
    private readonly KeptFile<KeptVersions> _versionsFile;
    private KeptVersions _versions = KeptVersions.Empty;

    private bool HasVersions(CellState cell) => _versions.Of(cell.Original).Count > 0;

    private void LoadVersions()
    {
        (_versions, var problem) = _versionsFile.Read();
        if (problem is not null)
            _notices.Add(problem);
    }

    private void KeepVersion(CellState cell, string why)
    {
        if (!(cell.IsEdited || (cell.Own is not null && cell.Source.Length > 0)) || _versions.Of(cell.Original) is [var last, ..] && last.Source == cell.Source && last.Why == why)
            return;
        _versions = _versions.With(cell.Original, new CellVersion(cell.Source, DateTime.UtcNow, why));
        _versionsFile.Write(_versions);
    }

    // Whoever asks may bring one back, in place of what stands there now.
    private void ShowVersions(PageRequest.Versions question, PageConnection asker)
    {
        if (Find(question.Cell) is not { } cell)
            return;
        KeepVersion(cell, "when you looked at the versions");
        var answer = new PageMessage.VersionsListed(question.Request, cell.Cell.Source, _versions.Of(cell.Original));
        asker.Send(JsonSerializer.SerializeToUtf8Bytes(answer, PlayerJson.Default.PageMessage));
    }
}
