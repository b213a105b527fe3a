using System.Collections;

namespace Tomlyn.Syntax;

/// <summary>Diagnostics in the order found.</summary>
public class DiagnosticsBag : IEnumerable<DiagnosticMessage>
{
    private readonly List<DiagnosticMessage> _messages = [];

    /// <summary>No diagnostics yet.</summary>
    public DiagnosticsBag()
    {
    }

    /// <summary>The given diagnostics.</summary>
    /// <param name="messages">What to begin with.</param>
    public DiagnosticsBag(IEnumerable<DiagnosticMessage> messages) => AddRange(messages);

    /// <summary>How many there are.</summary>
    public int Count => _messages.Count;

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The diagnostic at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    public DiagnosticMessage this[int index] => _messages[index];

    /// <summary>Adds one.</summary>
    /// <param name="message">The diagnostic.</param>
    public void Add(DiagnosticMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _messages.Add(message);
        HasErrors |= message.Kind == DiagnosticMessageKind.Error;
    }

    /// <summary>Adds several.</summary>
    /// <param name="messages">The diagnostics.</param>
    public void AddRange(IEnumerable<DiagnosticMessage> messages)
    {
        foreach (var message in messages)
            Add(message);
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _messages.Clear();
        HasErrors = false;
    }

    /// <summary>Adds an error.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="text">What is wrong.</param>
    public void Error(SourceSpan span, string text) => Add(new(DiagnosticMessageKind.Error, span, text));

    /// <summary>Adds a warning.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="text">What is doubtful.</param>
    public void Warning(SourceSpan span, string text) => Add(new(DiagnosticMessageKind.Warning, span, text));

    /// <summary>Goes through them in order.</summary>
    public List<DiagnosticMessage>.Enumerator GetEnumerator() => _messages.GetEnumerator();

    /// <summary>One line for each.</summary>
    public override string ToString() => string.Concat(_messages.Select(message => message + Environment.NewLine));

    IEnumerator<DiagnosticMessage> IEnumerable<DiagnosticMessage>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
