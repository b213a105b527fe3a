using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <summary>Parts that traces of several kinds share. None of them sets what was not given.</summary>
internal static class TraceParts
{
    internal static T With<T, V>(this T target, string name, Optional<V> value) where T : DynamicObj.DynamicObj =>
        target.With(name, value.OrNull);

    internal static T With<T, V>(this T target, string name, Optional<V> value, Func<V, object> json) where T : DynamicObj.DynamicObj =>
        value.IsSome ? target.With(name, json(value.Value)) : target;

    internal static T With<T, V>(
        this T target, string name, Optional<V> single, Optional<IEnumerable<V>> multi, Func<V, object> json) where T : DynamicObj.DynamicObj =>
        multi.IsSome ? target.With(name, multi.Value.Select(json).ToList()) : target.With(name, single, json);

    internal static T WithText<T, V>(this T trace, Optional<V> single, Optional<IEnumerable<V>> multi) where T : Trace =>
        multi.IsSome ? trace.With("text", multi) : trace.With("text", single);

    internal static T WithTextPosition<T>(
        this T trace, Optional<StyleParam.TextPosition> single, Optional<IEnumerable<StyleParam.TextPosition>> multi) where T : Trace =>
        trace.With("textposition", single, multi, position => position.Convert());

    internal static T WithInfo<T>(this T trace, Optional<string> name, Optional<bool> showLegend, Optional<double> opacity) where T : Trace =>
        trace.With("name", name).With("showlegend", showLegend).With("opacity", opacity);

    internal static Marker Styled(
        this Optional<Marker> marker,
        Optional<Color> color,
        Optional<StyleParam.Colorscale> colorscale,
        Optional<Line> outline,
        Optional<IEnumerable<double>> opacity) =>
        (marker.IsSome ? marker.Value : new Marker())
            .With("color", color)
            .With("colorscale", colorscale, scale => scale.Convert())
            .With("line", outline)
            .With("opacity", opacity);

    internal static GenericChart Charted(this Trace trace, Optional<bool> useDefaults) =>
        GenericChart.ofTraceObject(useDefaults is not { IsSome: true, Value: false }, trace);
}
