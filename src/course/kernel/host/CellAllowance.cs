namespace Course.Kernels;

/// <summary>What one run of a cell may still write; when it is used up, one line says so and the rest is dropped.</summary>
internal sealed class CellAllowance
{
    private int _text = OutputValve.MostText;
    private int _outputs = OutputValve.MostOutputs;

    /// <summary>What is left of an event.</summary>
    public IEnumerable<RunEvent> Apply(RunEvent happened) => happened switch
    {
        RunEvent.TextWritten text => Apply(text),
        RunEvent.OutputDisplayed shown => Apply(shown),
        RunEvent.OutputUpdated shown => [shown with { Content = Shorten(shown.Content) }],
        _ => [happened],
    };

    private IEnumerable<RunEvent> Apply(RunEvent.TextWritten text)
    {
        if (_text < 0)
            return [];
        var left = _text;
        _text -= text.Text.Length;
        return _text >= 0 ? [text] : [text with { Text = text.Text[..left] }, Notice(text.Cell, $"{OutputValve.MostText:N0} characters of text")];
    }

    private IEnumerable<RunEvent> Apply(RunEvent.OutputDisplayed shown)
    {
        _outputs--;
        return _outputs >= 0 ? [shown with { Content = Shorten(shown.Content) }]
            : _outputs == -1 ? [Notice(shown.Cell, $"{OutputValve.MostOutputs:N0} outputs")]
            : [];
    }

    private static RunEvent.TextWritten Notice(int cell, string what) =>
        new(cell, $"\nThis cell has written {what}; what follows is not kept.\n", IsError: true);

    private static IReadOnlyDictionary<string, string> Shorten(IReadOnlyDictionary<string, string> content) =>
        content.Values.All(v => v.Length <= OutputValve.LongestOutput) ? content : new Dictionary<string, string>
        {
            ["text/plain"] = $"An output of {content.Values.Max(v => v.Length):N0} characters, which is not kept: {OutputValve.LongestOutput:N0} is the most.",
        };
}
