namespace Tomlyn.Syntax;

/// <summary>One thing that is wrong with a text, and where.</summary>
/// <param name="kind">How grave it is.</param>
/// <param name="span">Where it stands.</param>
/// <param name="message">What is wrong.</param>
public class DiagnosticMessage(DiagnosticMessageKind kind, SourceSpan span, string message)
{
    /// <summary>How grave it is.</summary>
    public DiagnosticMessageKind Kind { get; } = kind;

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>What is wrong.</summary>
    public string Message { get; } = message;

    /// <summary>File, position, kind and message in one line.</summary>
    public override string ToString() => $"{Span.ToStringSimple()} : {KindName()} : {Message}";

    private string KindName() => Kind switch
    {
        DiagnosticMessageKind.Error => "error",
        DiagnosticMessageKind.Warning => "warning",
        _ => throw new InvalidOperationException($"Message type [{Kind}] not supported"),
    };
}
