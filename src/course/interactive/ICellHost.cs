using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>What the running cell offers its script: the way outputs and questions leave it.</summary>
internal interface ICellHost
{
    /// <summary>Shows a value, or replaces the one of the same id.</summary>
    void Show(DisplayedValue value);

    /// <summary>Gets the reader's answer to a prompt.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, or the reader gave none.</exception>
    Task<string> AskAsync(string prompt, bool isPassword, CancellationToken cancellationToken);
}
