using Course.Packages;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels;

/// <summary>The way out of a running cell; closed when the cell ends, so that what comes late is dropped as in the engine.</summary>
internal sealed class CellOutputs(int cell, Action<RunEvent> emit, KernelOptions options) : ICellHost
{
    private readonly Lock _gate = new();
    private bool _isClosed;

    /// <summary>Writes console text.</summary>
    public void Write(string text, bool isError)
    {
        if (text.Length > 0)
            Emit(new RunEvent.TextWritten(cell, text, isError));
    }

    /// <inheritdoc/>
    public void Show(DisplayedValue value)
    {
        var content = value.FormattedValues.ToDictionary(v => v.MimeType, v => v.Value);
        Emit(value.IsUpdated ? new RunEvent.OutputUpdated(value.DisplayId, content) : new RunEvent.OutputDisplayed(cell, value.DisplayId, content));
    }

    /// <inheritdoc/>
    public Task<string> AskAsync(string prompt, bool isPassword, CancellationToken cancellationToken) =>
        options.AnswerAsync(new Question(prompt, isPassword), cancellationToken);

    /// <summary>Tells which package serves.</summary>
    public void Report(ResolvedPackage package) =>
        Emit(new RunEvent.PackageResolved(package.Id, package.Version, package.Source, package.Reason));

    /// <summary>Drops everything from now on.</summary>
    public void Close()
    {
        lock (_gate)
            _isClosed = true;
    }

    // One writer at a time, so that the order of events is the order of outputs.
    private void Emit(RunEvent happened)
    {
        lock (_gate)
        {
            if (!_isClosed)
                emit(happened);
        }
    }
}
