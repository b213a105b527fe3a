using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Player.Outputs;

/// <summary>What stands under a cell, as the page gets it: a closed set.</summary>
/// <param name="Id">Unique in the lesson's session; a later state of it replaces it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(Html), "html")]
[JsonDerivedType(typeof(Markdown), "markdown")]
[JsonDerivedType(typeof(Svg), "svg")]
[JsonDerivedType(typeof(Json), "json")]
[JsonDerivedType(typeof(Mermaid), "mermaid")]
[JsonDerivedType(typeof(Error), "error")]
[JsonDerivedType(typeof(Advice), "advice")]
[JsonDerivedType(typeof(Missing), "notice")]
internal abstract record Output(string Id)
{
    /// <summary>Console text, or a value as text.</summary>
    internal sealed record Text(string Id, bool IsError, [property: JsonPropertyName("text")] string Content) : Output(Id);

    /// <summary>A chart of the course's helpers, as data.</summary>
    /// <param name="Id">The display's id.</param>
    /// <param name="Figure">plotly.js's data and layout.</param>
    /// <param name="Finding">What it shows, in one sentence.</param>
    /// <param name="Facts">The figures in words.</param>
    /// <param name="Key">What the marks mean; html of the helpers.</param>
    /// <param name="Remark">What stands below.</param>
    /// <param name="Table">The numbers.</param>
    /// <param name="IsFrame">Whether this is a later state of a live chart, without what does not change.</param>
    /// <param name="IsLive">Whether it is a live chart, at its beginning, in between or at its end.</param>
    internal sealed record Chart(
        string Id, JsonElement Figure, string? Finding, string? Facts, string? Key, string? Remark, ChartTable? Table, bool IsFrame, bool IsLive = false) : Output(Id);

    /// <summary>Html, which the page makes harmless.</summary>
    internal sealed record Html(string Id, [property: JsonPropertyName("html")] string Content) : Output(Id);

    /// <summary>Markdown, rendered here without any html of its own.</summary>
    internal sealed record Markdown(string Id, [property: JsonPropertyName("html")] string Content) : Output(Id);

    /// <summary>A drawing, which the page makes harmless.</summary>
    internal sealed record Svg(string Id, [property: JsonPropertyName("svg")] string Content) : Output(Id);

    /// <summary>JSON as text.</summary>
    internal sealed record Json(string Id, [property: JsonPropertyName("text")] string Content) : Output(Id);

    /// <summary>A diagram's source.</summary>
    internal sealed record Mermaid(string Id, [property: JsonPropertyName("text")] string Content) : Output(Id);

    /// <summary>An error of the cell.</summary>
    /// <param name="Id">Unique in the session.</param>
    /// <param name="Message">Code or exception, and what went wrong.</param>
    /// <param name="Line">1-based line in the cell; null where it is not in this cell.</param>
    /// <param name="Trace">The learner's frames; empty for compile errors.</param>
    internal sealed record Error(string Id, string Message, int? Line, string Trace) : Output(Id);

    /// <summary>Why a cell failed for want of another one.</summary>
    /// <param name="Id">Unique in the session.</param>
    /// <param name="Content">One or two sentences.</param>
    /// <param name="RunsAbove">Whether the cells above cure it, so that the page offers to run them.</param>
    internal sealed record Advice(string Id, [property: JsonPropertyName("text")] string Content, bool RunsAbove) : Output(Id);

    /// <summary>A sentence of the player's own, where an output is missing.</summary>
    internal sealed record Missing(string Id, [property: JsonPropertyName("text")] string Content) : Output(Id);
}

/// <summary>A chart's numbers.</summary>
internal sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
