namespace Course.Player.Lessons;

/// <summary>What the lesson has left on the server.</summary>
internal sealed partial class LessonSession
{
    private DateTime _ranAt;

    /// <summary>Itself, if it has run cells in its kernel and has not cleaned up since; the kernel must be there to do it.</summary>
    public LeftLesson? Leftover
    {
        get
        {
            lock (_gate)
            {
                return _kernel is not null && _parts.CleanUp is { } index && CellOf(index) is { } cleanUp && IsCleanUpDue(cleanUp)
                    ? new LeftLesson(_entry.Course, _entry.Name, _library.TitleOf(_entry), cleanUp.Id, _ranAt)
                    : null;
            }
        }
    }

    private bool IsCleanUpDue(CellState cleanUp)
    {
        var last = _cells.Where(c => c != cleanUp && c.Kernel == _number).Select(c => c.Order).DefaultIfEmpty().Max();
        var isDone = cleanUp.Order > last && cleanUp.State is CellStates.Ok or CellStates.Running;
        return last > 0 && !isDone && cleanUp.State != CellStates.Queued;
    }
}
