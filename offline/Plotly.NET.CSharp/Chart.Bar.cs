using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Draws a bar to the right for each value.</summary>
    public static GenericChart Bar<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default)
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        new Trace2D("bar")
            .WithInfo(Name, ShowLegend, Opacity)
            .With("x", values)
            .With("y", Keys)
            .With("base", Base)
            .With("width", MultiWidth.OrNull ?? Width.OrNull)
            .WithText(Text, MultiText)
            .WithTextPosition(TextPosition, MultiTextPosition)
            .With("orientation", StyleParam.Orientation.Horizontal.Convert())
            .With("marker", Marker
                .Styled(MarkerColor, MarkerColorScale, MarkerOutline, MultiOpacity)
                .With("pattern", (MarkerPattern.IsSome ? MarkerPattern.Value : new Pattern())
                    .With("shape", MarkerPatternShape, MultiMarkerPatternShape, shape => shape.Convert())))
            .Charted(UseDefaults);

    /// <summary>Draws a bar upwards for each value.</summary>
    public static GenericChart Column<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default)
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        new Trace2D("bar")
            .WithInfo(Name, ShowLegend, Opacity)
            .With("x", Keys)
            .With("y", values)
            .With("base", Base)
            .With("width", MultiWidth.OrNull ?? Width.OrNull)
            .WithText(Text, MultiText)
            .WithTextPosition(TextPosition, MultiTextPosition)
            .With("orientation", StyleParam.Orientation.Vertical.Convert())
            .With("marker", Marker
                .Styled(MarkerColor, MarkerColorScale, MarkerOutline, MultiOpacity)
                .With("pattern", (MarkerPattern.IsSome ? MarkerPattern.Value : new Pattern())
                    .With("shape", MarkerPatternShape, MultiMarkerPatternShape, shape => shape.Convert())))
            .Charted(UseDefaults);

    /// <summary>Draws a bar upwards for each value, on top of the charts that it is combined with.</summary>
    public static GenericChart StackedColumn<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default)
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        Column(
            values, Keys: Keys, Name: Name, ShowLegend: ShowLegend, Opacity: Opacity, MultiOpacity: MultiOpacity,
            Text: Text, MultiText: MultiText, MarkerColor: MarkerColor, MarkerColorScale: MarkerColorScale,
            MarkerOutline: MarkerOutline, MarkerPatternShape: MarkerPatternShape, MultiMarkerPatternShape:
            MultiMarkerPatternShape, MarkerPattern: MarkerPattern, Marker: Marker, TextPosition: TextPosition,
            MultiTextPosition: MultiTextPosition, MultiWidth: MultiWidth, UseDefaults: UseDefaults, Base: Base, Width:
            Width)
            .WithLayout(new Layout().With("barmode", "stack"));
}
