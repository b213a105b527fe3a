using System.Text.Json.Serialization;

namespace Course.Player.Language;

/// <summary>The answer to a page's question about source: a closed set.</summary>
/// <param name="Request">The page's number.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Completions), "completions")]
[JsonDerivedType(typeof(Signatures), "signatures")]
[JsonDerivedType(typeof(Hover), "hover")]
[JsonDerivedType(typeof(Diagnostics), "diagnostics")]
internal abstract record LanguageAnswer(int Request)
{
    /// <summary>What could stand at a position.</summary>
    /// <param name="Request">The page's number.</param>
    /// <param name="From">Offset of the first character that an accepted item replaces.</param>
    /// <param name="Items">Best first.</param>
    /// <param name="IsIncomplete">Whether more would fit than are listed.</param>
    internal sealed record Completions(int Request, int From, IReadOnlyList<CompletionItem> Items, bool IsIncomplete) : LanguageAnswer(Request);

    /// <summary>The signatures of the call around a position.</summary>
    /// <param name="Request">The page's number.</param>
    /// <param name="Active">Index of the one that fits what is written so far.</param>
    /// <param name="Parameter">Index of the parameter at the position.</param>
    /// <param name="Items">Every overload.</param>
    internal sealed record Signatures(int Request, int Active, int Parameter, IReadOnlyList<SignatureItem> Items) : LanguageAnswer(Request);

    /// <summary>What stands at a position.</summary>
    /// <param name="Request">The page's number.</param>
    /// <param name="From">Offset of its first character.</param>
    /// <param name="To">Offset behind its last character.</param>
    /// <param name="Text">What it is, in C#; null where there is nothing to say.</param>
    /// <param name="Doc">The summary of its documentation.</param>
    internal sealed record Hover(int Request, int From, int To, string? Text, string? Doc) : LanguageAnswer(Request);

    /// <summary>What the compiler says of a cell.</summary>
    internal sealed record Diagnostics(int Request, IReadOnlyList<DiagnosticItem> Items) : LanguageAnswer(Request);
}

/// <summary>The serializer's code for the answers, apart from the player's other messages: some share a name.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LanguageAnswer))]
internal sealed partial class LanguageJson : JsonSerializerContext;

/// <summary>One thing that could stand there.</summary>
/// <param name="Label">What the list shows.</param>
/// <param name="Kind">The engine's word for it, such as Method.</param>
/// <param name="Apply">The text to insert.</param>
/// <param name="Doc">The summary of its documentation; null where the engine has none.</param>
internal sealed record CompletionItem(string Label, string Kind, string Apply, string? Doc);

/// <summary>One overload.</summary>
/// <param name="Label">The signature in one line.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="Doc">The summary of its documentation.</param>
internal sealed record SignatureItem(string Label, IReadOnlyList<ParameterItem> Parameters, string? Doc);

/// <summary>One parameter of an overload.</summary>
/// <param name="Label">As it stands in the signature.</param>
/// <param name="From">Where it stands there.</param>
/// <param name="Doc">Its documentation.</param>
internal sealed record ParameterItem(string Label, int From, string? Doc);

/// <summary>One thing that the compiler says of a cell.</summary>
/// <param name="From">Offset of the first character concerned.</param>
/// <param name="To">Offset behind the last one.</param>
/// <param name="Severity">error, warning or info.</param>
/// <param name="Code">The compiler's code, such as CS0103.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record DiagnosticItem(int From, int To, string Severity, string Code, string Message);
