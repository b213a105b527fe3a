using System.Text.Json;
using Course.Kernels;
using Course.Player.Kernels;
using Course.Player.Outputs;

namespace Course.Player.Lessons;

/// <summary>What the kernel says, and what is asked of it beside running cells.</summary>
internal sealed partial class LessonSession
{
    private readonly Dictionary<int, (PageConnection Page, int Request)> _asked = [];
    private PageMessage.InputAsked? _input;
    private int _ids;

    private string NewId() => $"p{++_ids}";

    private void Hear(KernelProcess kernel, KernelLine line)
    {
        // Reading a chart takes time, and changes nothing yet.
        var output = line is KernelLine.Happened { Event: RunEvent.OutputDisplayed or RunEvent.OutputUpdated } shown ? Read(shown.Event) : null;
        lock (_gate)
        {
            if (_kernel != kernel)
                return;
            switch (line)
            {
                case KernelLine.Happened happened: Take(happened.Event, output); break;
                case KernelLine.Answered answered: PassOn(answered); break;
                case KernelLine.Noticed { Notice: KernelNotice.InputRequested asked }: Tell(_input = new PageMessage.InputAsked(asked.Prompt, asked.IsPassword)); break;
                case KernelLine.Noticed { Notice: KernelNotice.Stuck }: Restart(NotStopped); break;
            }
        }
    }

    private static Output Read(RunEvent happened) => happened switch
    {
        RunEvent.OutputDisplayed shown => OutputReader.Read(shown.DisplayId, shown.Content),
        RunEvent.OutputUpdated shown => OutputReader.Read(shown.DisplayId, shown.Content),
        _ => throw new ArgumentException($"{happened} shows nothing.", nameof(happened)),
    };

    private void Take(RunEvent happened, Output? output)
    {
        switch (happened)
        {
            case RunEvent.TextWritten text: Tell(CellOf(text.Cell)?.Write(text.Text, text.IsError, NewId)); break;
            case RunEvent.OutputDisplayed shown: Tell(CellOf(shown.Cell)?.Show(output!)); break;
            case RunEvent.OutputUpdated: Tell(_cells.Select(c => c.Replace(output!)).FirstOrDefault(m => m is not null)); break;
            case RunEvent.CellEnded ended: End(ended); break;
        }
    }

    private CellState? CellOf(int index) => _cells.FirstOrDefault(c => c.Cell.Index == index);

    private void End(RunEvent.CellEnded ended)
    {
        if (_running is not { } cell || cell.Cell.Index != ended.Cell)
            return;
        foreach (var error in (ended.Outcome as CellOutcome.Failed)?.Errors ?? [])
            Tell(cell.Show(OutputReader.Read(NewId(), error, _path, cell.Cell.FirstLine, cell.RanSource!.Count(c => c == '\n') + 1, _root)));
        EndRunning(ended.Outcome switch
        {
            CellOutcome.Succeeded => CellStates.Ok,
            CellOutcome.Cancelled => CellStates.Cancelled,
            _ => CellStates.Failed,
        });
        Tell(_exercises.Ended(cell));
        if (!ended.Outcome.IsSuccess)
            ClearQueue();
        RunNext();
    }

    private void Answer(string? text)
    {
        if (_input is null)
            return;
        CloseInput();
        _kernel?.Send(new KernelRequest.Input(text));
    }

    private void CloseInput()
    {
        if (_input is null)
            return;
        _input = null;
        Tell(new PageMessage.InputAnswered());
    }

    // Pages count their questions by themselves; the kernel gets numbers of the session's own.
    private void Ask(PageRequest.About question, PageConnection asker)
    {
        var number = ++_requests;
        var cell = int.TryParse(question.Cell.AsSpan(1), out var index) ? index : 0;
        KernelRequest.About request = question switch
        {
            PageRequest.Complete complete => new KernelRequest.Complete(number, cell, question.Source, question.Position, complete.Trigger),
            PageRequest.Signature => new KernelRequest.Signature(number, cell, question.Source, question.Position),
            PageRequest.Hover => new KernelRequest.Hover(number, cell, question.Source, question.Position),
            _ => new KernelRequest.Diagnose(number, cell, question.Source, question.Position, NotRunAbove(cell)),
        };
        _asked[number] = (asker, question.Request);
        if (_kernel is not null && CellOf(cell)?.Cell.Language == "csharp")
            _kernel.Send(request);
        else
            PassOn((KernelLine.Answered)KernelLine.Parse(LanguageDesk.Empty(request)));
    }

    // What they make is not known to this kernel.
    private List<CellAbove> NotRunAbove(int index) =>
        [.. _cells.Where(c => c.Cell.Index < index && c.Cell.Language == "csharp" && !(c.State == CellStates.Ok && c.Kernel == _number)).Select(c => new CellAbove(c.Cell.Index, c.Source))];

    // The kernel's answer with the page's own number, and "type" where the kernel says "event".
    private void PassOn(KernelLine.Answered answered)
    {
        using var json = JsonDocument.Parse(answered.Json);
        if (!_asked.Remove(json.RootElement.GetProperty("request").GetInt32(), out var asker))
            return;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("type", answered.Name);
            writer.WriteNumber("request", asker.Request);
            foreach (var property in json.RootElement.EnumerateObject().Where(p => p.Name is not ("event" or "request")))
                property.WriteTo(writer);
            writer.WriteEndObject();
        }
        asker.Page.Send(stream.ToArray());
    }
}
