using Tomlyn.Syntax;
using Tomlyn.Text;

namespace Tomlyn;

/// <summary>A text is not TOML, or does not have the shape asked for.</summary>
public sealed class TomlException : Exception
{
    /// <summary>From diagnostics; the first gives the place.</summary>
    /// <param name="diagnostics">What was found.</param>
    public TomlException(DiagnosticsBag diagnostics)
        : base(diagnostics.ToString())
    {
        Diagnostics = diagnostics;
        Span = diagnostics.Count > 0 ? From(diagnostics[0].Span) : null;
    }

    /// <summary>Without a place.</summary>
    /// <param name="message">What is wrong.</param>
    public TomlException(string message)
        : base(message) => Diagnostics = [];

    /// <summary>Without a place, with a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public TomlException(string message, Exception innerException)
        : base(message, innerException) => Diagnostics = [];

    /// <summary>At a place.</summary>
    /// <param name="span">Where.</param>
    /// <param name="message">What is wrong.</param>
    public TomlException(TomlSourceSpan span, string message)
        : this(span, message, null)
    {
    }

    /// <summary>At a place, with a cause.</summary>
    /// <param name="span">Where.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public TomlException(TomlSourceSpan span, string message, Exception? innerException)
        : base($"{span.ToStringSimple()} : error : {message}", innerException)
    {
        Span = span;
        Diagnostics = [];
        Diagnostics.Error(To(span), message);
    }

    /// <summary>Everything that was found.</summary>
    public DiagnosticsBag Diagnostics { get; }

    /// <summary>The first place; null where none is known.</summary>
    public TomlSourceSpan? Span { get; }

    /// <summary>The text's name, a file's path for example; null where no place is known.</summary>
    public string? SourceName => Span?.SourceName;

    /// <summary>1-based line; null where none is known.</summary>
    public int? Line => Span?.Start.Line + 1;

    /// <summary>1-based column; null where none is known.</summary>
    public int? Column => Span?.Start.Column + 1;

    /// <summary>UTF-16 units before the place; null where none is known.</summary>
    public int? Offset => Span?.Offset;

    internal static SourceSpan To(TomlSourceSpan span) => new(span.SourceName, To(span.Start), To(span.End));

    private static TextPosition To(TomlTextPosition position) => new(position.Offset, position.Line, position.Column);

    private static TomlSourceSpan From(SourceSpan span) => new(span.FileName, From(span.Start), From(span.End));

    private static TomlTextPosition From(TextPosition position) => new(position.Offset, position.Line, position.Column);
}
