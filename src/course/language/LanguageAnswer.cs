using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Language;

/// <summary>The answer to one question, as a line of the kernel's protocol.</summary>
/// <param name="Request">The asker's number.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(Completions), "completions")]
[JsonDerivedType(typeof(Signatures), "signatures")]
[JsonDerivedType(typeof(Hover), "hover")]
[JsonDerivedType(typeof(Diagnostics), "diagnostics")]
internal abstract record LanguageAnswer(int Request)
{
    /// <summary>See <see cref="CompletionList"/>.</summary>
    public sealed record Completions(int Request, int From, IReadOnlyList<CompletionItem> Items, bool IsIncomplete) : LanguageAnswer(Request);

    /// <summary>See <see cref="SignatureHelp"/>.</summary>
    public sealed record Signatures(int Request, int Active, int Parameter, IReadOnlyList<SignatureItem> Items) : LanguageAnswer(Request);

    /// <summary>See <see cref="HoverText"/>.</summary>
    public sealed record Hover(int Request, int From, int To, string? Text, string? Doc) : LanguageAnswer(Request);

    /// <summary>See <see cref="LanguageDiagnostic"/>.</summary>
    public sealed record Diagnostics(int Request, IReadOnlyList<LanguageDiagnostic> Items) : LanguageAnswer(Request);

    /// <summary>One line, without its end.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, LanguageJson.Context.LanguageAnswer);
}

/// <summary>The serializer's code for the answers, made at build time.</summary>
[JsonSerializable(typeof(LanguageAnswer))]
internal sealed partial class LanguageJson : JsonSerializerContext
{
    /// <summary>camelCase; text stays as short as it is.</summary>
    public static LanguageJson Context { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    });
}
