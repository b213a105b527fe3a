namespace Tomlyn.Syntax;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticMessageKind
{
    /// <summary>The text is not TOML.</summary>
    Error,

    /// <summary>The text is TOML, but doubtful.</summary>
    Warning,
}
