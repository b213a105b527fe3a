namespace Course.Player.Lessons;

/// <summary>Outputs on disk: a player that starts again shows them as those of an earlier kernel.</summary>
internal sealed partial class LessonSession
{
    // Cells that end one after the other are written once.
    private static readonly TimeSpan _keepPause = TimeSpan.FromMilliseconds(400);

    private readonly KeptFile<KeptOutputs> _outputs;
    private readonly CancellationTokenSource _ending = new();
    private bool _isKeepAwaited;
    private Task _keeping = Task.CompletedTask;

    private void LoadOutputs()
    {
        var (kept, problem) = _outputs.Read();
        foreach (var cell in kept.Cells)
            HomeOf(cell.Cell, cell.Original, c => c.Order == 0)?.Restore(cell);
        _lost = kept.Declared ?? [];
        (_number, _order) = (kept.Kernel, kept.Cells.Select(c => c.Order).DefaultIfEmpty().Max());
        if (problem is not null)
            _notices.Add(problem);
    }

    private void KeepOutputsSoon()
    {
        if (_isKeepAwaited)
            return;
        _isKeepAwaited = true;
        _keeping = KeepOutputsAsync(_keeping);
    }

    private async Task KeepOutputsAsync(Task before)
    {
        await Task.Delay(_keepPause, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        await before;
        KeptOutputs now;
        lock (_gate)
        {
            _isKeepAwaited = false;
            now = KeptOutputs.Empty with { Kernel = _number, Declared = [.. _lost.Union(_declared)], Cells = [.. _cells.Select(c => c.ToKept()).OfType<KeptCell>()] };
        }
        try
        {
            _outputs.Write(now.Bounded());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            lock (_gate)
                Tell(new PageMessage.Notice($"The outputs could not be kept on disk: {error.Message}"));
        }
    }
}
