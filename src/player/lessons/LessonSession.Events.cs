using Course.Kernels;
using Course.Player.Language;
using Course.Player.Outputs;

namespace Course.Player.Lessons;

/// <summary>What the kernel says, and what is asked of it beside running cells.</summary>
internal sealed partial class LessonSession
{
    private PageMessage.InputAsked? _input;
    private TaskCompletionSource<string?>? _answer;
    private int _ids;

    private string NewId() => $"p{++_ids}";

    private void Hear(KernelClient kernel, RunEvent happened)
    {
        // Reading a chart takes time, and changes nothing yet.
        var output = happened switch
        {
            RunEvent.OutputDisplayed shown => OutputReader.Read(shown.DisplayId, shown.Content),
            RunEvent.OutputUpdated shown => OutputReader.Read(shown.DisplayId, shown.Content),
            _ => null,
        };
        lock (_gate)
        {
            if (_kernel == kernel)
                Take(happened, output);
        }
    }

    private void Take(RunEvent happened, Output? output)
    {
        switch (happened)
        {
            case RunEvent.TextWritten text: Tell(CellOf(text.Cell)?.Write(text.Text, text.IsError, NewId)); break;
            case RunEvent.OutputDisplayed shown: Tell(CellOf(shown.Cell)?.Show(output!)); break;
            case RunEvent.OutputUpdated: Tell(_cells.Select(c => c.Replace(output!)).FirstOrDefault(m => m is not null)); break;
        }
    }

    private CellState? CellOf(int index) => _cells.FirstOrDefault(c => c.Cell.Index == index);

    private void End(CellState cell, CellOutcome outcome)
    {
        var errors = outcome.ErrorsAt(_path, cell.Cell.FirstLine);
        ShowErrors(cell, errors);
        EndRunning(outcome switch
        {
            CellOutcome.Succeeded => CellStates.Ok,
            CellOutcome.Cancelled => CellStates.Cancelled,
            CellOutcome.ProcessGone => CellStates.Crashed,
            _ => CellStates.Failed,
        });
        if (outcome.IsSuccess)
            Declare(cell);
        Tell(_exercises.Ended(cell, errors is [var first, ..] ? $"{first.Name}: {first.Message}" : null));
        foreach (var decided in _predictions.Ended(cell))
            Tell(decided);
        KeepIf(_reading.Ran(cell));
        if (!outcome.IsSuccess)
        {
            ClearQueue();
            ForgetCheckOf(cell);
        }
        if (outcome is CellOutcome.ProcessGone gone)
            Crash(gone.End.InWords);
        else if (outcome.IsKernelLost)
            Restart($"{NotStopped} {GoneWithIt(_declared)}".TrimEnd());
        else
            RunNext();
    }

    // A verdict is about the code that stands there.
    private void ForgetCheckOf(CellState task)
    {
        if (_exercises.CheckOf(task) is not { } cell || CellOf(cell.Index) is not { Order: > 0 } check)
            return;
        check.Forget();
        Tell(new PageMessage.Cleared(check.Id));
        Announce(check);
    }

    private Task<string?> AskLearnerAsync(Question question, CancellationToken stop)
    {
        lock (_gate)
        {
            _answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
            Tell(_input = new PageMessage.InputAsked(question.Prompt, question.IsPassword));
            return _answer.Task.WaitAsync(stop);
        }
    }

    private void Answer(string? text)
    {
        _answer?.TrySetResult(text);
        CloseInput();
    }

    private void CloseInput()
    {
        if (_input is null)
            return;
        _answer?.TrySetResult(null);
        (_input, _answer) = (null, null);
        Tell(new PageMessage.InputAnswered());
    }

    private void Ask(PageRequest.About question, PageConnection asker)
    {
        var cell = Find(question.Cell);
        _ = LanguageDesk.AnswerAsync(cell?.Cell.Language == "csharp" ? _kernel : null, question, cell is not null && HasRunAbove(cell, _ => true), asker.Send);
    }

    // What a cell above would declare is no error while it has not run. A scratch cell owes nothing.
    private bool HasRunAbove(CellState cell, Func<int, bool> counts) =>
        _cells.TakeWhile(c => c != cell).Where(c => c.Own is null && c.Cell.Language == "csharp" && counts(c.Cell.Index)).All(c => c.State == CellStates.Ok && c.Kernel == _number);
}
