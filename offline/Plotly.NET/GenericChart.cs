using Microsoft.FSharp.Collections;
using Newtonsoft.Json;

namespace Plotly.NET;

/// <summary>A chart: one trace (<see cref="Chart"/>) or several (<see cref="MultiChart"/>), with layout, config and display options.</summary>
public abstract class GenericChart
{
    private static readonly JsonSerializerSettings Settings = new() { ReferenceLoopHandling = ReferenceLoopHandling.Serialize };

    private GenericChart()
    {
    }

    /// <summary>A chart of one trace.</summary>
    public class Chart : GenericChart
    {
        internal Chart(Trace data, Layout layout, Config config, DisplayOptions displayOpts) =>
            (this.data, this.layout, this.config, this.displayOpts) = (data, layout, config, displayOpts);

        /// <summary>The trace.</summary>
        public Trace data { get; }

        /// <summary>What is not the data: axes, title, legend, size.</summary>
        public Layout layout { get; }

        /// <summary>How plotly.js behaves.</summary>
        public Config config { get; }

        /// <summary>What goes around the figure in a page.</summary>
        public DisplayOptions displayOpts { get; }
    }

    /// <summary>A chart of any other number of traces.</summary>
    public class MultiChart : GenericChart
    {
        internal MultiChart(FSharpList<Trace> data, Layout layout, Config config, DisplayOptions displayOpts) =>
            (this.data, this.layout, this.config, this.displayOpts) = (data, layout, config, displayOpts);

        /// <summary>The traces.</summary>
        public FSharpList<Trace> data { get; }

        /// <summary>What is not the data: axes, title, legend, size.</summary>
        public Layout layout { get; }

        /// <summary>How plotly.js behaves.</summary>
        public Config config { get; }

        /// <summary>What goes around the figure in a page.</summary>
        public DisplayOptions displayOpts { get; }
    }

    /// <summary>Creates a chart of one trace.</summary>
    public static GenericChart NewChart(Trace _data, Layout _layout, Config _config, DisplayOptions _displayOpts) =>
        new Chart(_data, _layout, _config, _displayOpts);

    /// <summary>Creates a chart of several traces.</summary>
    public static GenericChart NewMultiChart(
        FSharpList<Trace> _data, Layout _layout, Config _config, DisplayOptions _displayOpts) =>
        new MultiChart(_data, _layout, _config, _displayOpts);

    /// <summary>True for a chart of one trace.</summary>
    public bool IsChart => this is Chart;

    /// <summary>True for a chart of several traces.</summary>
    public bool IsMultiChart => this is MultiChart;

    /// <summary>Returns the traces.</summary>
    public static FSharpList<Trace> getTraces(GenericChart gChart) =>
        gChart is Chart one ? FSharpList<Trace>.Cons(one.data, FSharpList<Trace>.Empty) : ((MultiChart)gChart).data;

    /// <summary>Returns the layout itself, not a copy.</summary>
    public static Layout getLayout(GenericChart gChart) => gChart is Chart one ? one.layout : ((MultiChart)gChart).layout;

    /// <summary>Returns the config itself, not a copy.</summary>
    public static Config getConfig(GenericChart gChart) => gChart is Chart one ? one.config : ((MultiChart)gChart).config;

    /// <summary>Returns the display options themselves, not a copy.</summary>
    public static DisplayOptions getDisplayOptions(GenericChart gChart) =>
        gChart is Chart one ? one.displayOpts : ((MultiChart)gChart).displayOpts;

    /// <summary>Returns the chart with another layout.</summary>
    public static GenericChart setLayout(Layout layout, GenericChart gChart) =>
        Of(getTraces(gChart), gChart, layout, getConfig(gChart), getDisplayOptions(gChart));

    /// <summary>Returns the chart with the layout's properties set on its own layout.</summary>
    public static GenericChart addLayout(Layout layout, GenericChart gChart) =>
        setLayout(Layout.combine(getLayout(gChart), layout), gChart);

    /// <summary>Returns the chart with another config.</summary>
    public static GenericChart setConfig(Config config, GenericChart gChart) =>
        Of(getTraces(gChart), gChart, getLayout(gChart), config, getDisplayOptions(gChart));

    /// <summary>Returns the chart with other display options.</summary>
    public static GenericChart setDisplayOptions(DisplayOptions displayOpts, GenericChart gChart) =>
        Of(getTraces(gChart), gChart, getLayout(gChart), getConfig(gChart), displayOpts);

    /// <summary>Returns one chart with the traces of all; a later chart's layout, config and display options win.</summary>
    /// <exception cref="ArgumentException">There are no charts.</exception>
    public static GenericChart combine(IEnumerable<GenericChart> gCharts) => SeqModule.Reduce(FuncOf(Combine), gCharts);

    /// <summary>Creates a chart of one trace, with the objects of <see cref="Defaults"/> or with empty ones.</summary>
    public static GenericChart ofTraceObject(bool useDefaults, Trace trace) => ofTraceObjects<Trace[]>(useDefaults, [trace]);

    /// <summary>Creates a chart of any number of traces, with the objects of <see cref="Defaults"/> or with empty ones.</summary>
    public static GenericChart ofTraceObjects<d>(bool useDefaults, d traces) where d : IEnumerable<Trace>
    {
        var list = ListModule.OfSeq(traces);
        var (layout, config, options) = useDefaults
            ? (Defaults.NewLayout(), Defaults.NewConfig(), Defaults.NewDisplayOptions())
            : (new Layout(), new Config(), DisplayOptions.initCDNOnly());
        return list.Length == 1 ? new Chart(list.Head, layout, config, options) : new MultiChart(list, layout, config, options);
    }

    /// <summary>Writes data, layout and an empty list of frames as JSON.</summary>
    public static string toFigureJson(GenericChart gChart) =>
        JsonConvert.SerializeObject(new FigureJson(getTraces(gChart), getLayout(gChart), []), Settings);

    /// <summary>Writes data, layout and config as JSON.</summary>
    public static string toJson(GenericChart gChart) =>
        JsonConvert.SerializeObject(new ChartJson(getTraces(gChart), getLayout(gChart), getConfig(gChart)), Settings);

    private static GenericChart Combine(GenericChart first, GenericChart second) => new MultiChart(
        ListModule.Append(getTraces(first), getTraces(second)),
        Layout.combine(getLayout(first), getLayout(second)),
        Config.combine(getConfig(first), getConfig(second)),
        DisplayOptions.combine(getDisplayOptions(first), getDisplayOptions(second)));

    private static GenericChart Of(FSharpList<Trace> traces, GenericChart like, Layout layout, Config config, DisplayOptions options) =>
        like is Chart ? new Chart(traces.Head, layout, config, options) : new MultiChart(traces, layout, config, options);

    private static Microsoft.FSharp.Core.FSharpFunc<GenericChart, Microsoft.FSharp.Core.FSharpFunc<GenericChart, GenericChart>> FuncOf(
        Func<GenericChart, GenericChart, GenericChart> function) =>
        Microsoft.FSharp.Core.FuncConvert.FromFunc(function);

    private sealed record FigureJson(
        [property: JsonProperty("data")] FSharpList<Trace> Data,
        [property: JsonProperty("layout")] Layout Layout,
        [property: JsonProperty("frames")] object[] Frames);

    private sealed record ChartJson(
        [property: JsonProperty("data")] FSharpList<Trace> Data,
        [property: JsonProperty("layout")] Layout Layout,
        [property: JsonProperty("config")] Config Config);
}
