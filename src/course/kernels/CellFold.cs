namespace Course.Kernels;

/// <summary>Folds the engine's events of one cell into what its reader sees, and into how it ended.</summary>
/// <param name="places">The cell, and where it stands.</param>
/// <param name="emit">Gets text and outputs as they come.</param>
internal sealed class CellFold(CellPlaces places, Action<RunEvent> emit)
{
    private readonly List<CellError> _diagnostics = [];
    private int _values;
    private Question? _unanswered;

    /// <summary>Takes in the next event.</summary>
    public void Take(EngineMessage message)
    {
        switch (message.Type)
        {
            case "StandardOutputValueProduced": Write(message, isError: false); break;
            case "StandardErrorValueProduced": Write(message, isError: true); break;
            case "DisplayedValueProduced" or "ReturnValueProduced": Display(message); break;
            case "DisplayedValueUpdated": emit(new RunEvent.OutputUpdated(message.Text("valueId") ?? "", Content(message))); break;
            case "ErrorProduced": emit(new RunEvent.TextWritten(places.Cell.Index, message.Text("message") + "\n", IsError: true)); break;
            case "DiagnosticsProduced": TakeDiagnostics(message); break;
        }
    }

    /// <summary>The cell asked, and nobody answered.</summary>
    public void Unanswered(Question question) => _unanswered = question;

    /// <summary>How the cell ended.</summary>
    /// <param name="end">Its last event.</param>
    public CellOutcome End(EngineMessage end) =>
        end.Type == "CommandSucceeded" ? new CellOutcome.Succeeded()
            : _unanswered is { } question ? new CellOutcome.Failed([Missing(question)])
            : new CellOutcome.Failed(_diagnostics.Count > 0 ? _diagnostics : FailureText.Read(end.Text("message") ?? "", places));

    /// <summary>The cell did not run.</summary>
    public CellOutcome Refuse(string why) => new CellOutcome.Failed([places.Here("NoKernel", why)]);

    private CellError Missing(Question question) => places.Here(
        "Input", $"\"{question.Prompt}\" has no answer: give it with --param \"{question.Name}=…\".");

    private void Write(EngineMessage message, bool isError)
    {
        foreach (var (_, text) in Content(message))
            emit(new RunEvent.TextWritten(places.Cell.Index, text, isError));
    }

    private void Display(EngineMessage message) =>
        emit(new RunEvent.OutputDisplayed(places.Cell.Index, message.Text("valueId") ?? $"{message.Token}-{++_values}", Content(message)));

    private static Dictionary<string, string> Content(EngineMessage message)
    {
        var content = new Dictionary<string, string>();
        foreach (var value in message.Body.GetProperty("formattedValues").EnumerateArray())
            content[value.GetProperty("mimeType").GetString()!] = value.GetProperty("value").GetString() ?? "";
        return content;
    }

    private void TakeDiagnostics(EngineMessage message)
    {
        foreach (var found in message.Body.GetProperty("diagnostics").EnumerateArray().Where(d => d.GetProperty("severity").GetString() == "error"))
        {
            var line = found.GetProperty("linePositionSpan").GetProperty("start").GetProperty("line").GetInt32();
            _diagnostics.Add(new CellError(found.GetProperty("code").GetString()!, found.GetProperty("message").GetString()!, places.Notebook, places.Cell.FirstLine + line));
        }
    }
}
