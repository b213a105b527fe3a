using Tomlyn.Serialization;
using Tomlyn.Text;

namespace Tomlyn.Parsing;

/// <summary>One step through a document.</summary>
/// <param name="Type">What is there.</param>
/// <param name="Span">Where; null for what is implied (a table that a header opens).</param>
/// <param name="Value">A key's part or a scalar.</param>
internal readonly record struct DocumentEvent(TomlTokenType Type, TomlSourceSpan? Span = null, object? Value = null);
