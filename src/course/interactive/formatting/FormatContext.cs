namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>One value on its way into text: where the text goes, and how deep in the value the writing is.</summary>
public class FormatContext : IDisposable
{
    private bool _isSummary;

    /// <summary>Begins above the value.</summary>
    public FormatContext(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Writer = writer;
    }

    /// <summary>How many values the one being written stands in, itself included.</summary>
    public int Depth { get; private set; }

    /// <summary>Takes the text.</summary>
    public TextWriter Writer { get; }

    internal bool AllowsRecursion => Depth <= Formatter.RecursionLimit && !_isSummary;

    /// <summary>Whether plain text has just begun an item of a sequence, which a dash marks.</summary>
    internal bool BeginsItem { get; set; }

    /// <summary>Ends the writing.</summary>
    public void Dispose() => GC.SuppressFinalize(this);

    /// <summary>Writes one level deeper.</summary>
    internal void Deeper(Action write)
    {
        Depth++;
        try
        {
            write();
        }
        finally
        {
            Depth--;
        }
    }

    /// <summary>Writes everything inside in a word or two, without its parts.</summary>
    internal void Summarize(Action write)
    {
        _isSummary = true;
        write();
        _isSummary = false;
    }
}
