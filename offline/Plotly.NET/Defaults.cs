namespace Plotly.NET;

/// <summary>Values that every new chart starts with. Changing them changes the charts made afterwards.</summary>
public static class Defaults
{
    /// <summary>The width of a chart, in pixels; 600 unless set.</summary>
    public static int DefaultWidth { get; set; } = 600;

    /// <summary>The height of a chart, in pixels; 600 unless set.</summary>
    public static int DefaultHeight { get; set; } = 600;

    /// <summary>The config; responsive unless set.</summary>
    public static Config DefaultConfig { get; set; } = Responsive();

    /// <summary>The display options.</summary>
    public static DisplayOptions DefaultDisplayOptions { get; set; } = new();

    /// <summary>The template; empty unless set, so plotly.js's own look.</summary>
    public static Template DefaultTemplate { get; set; } = Empty();

    /// <summary>Puts the first values back.</summary>
    public static void reset()
    {
        (DefaultWidth, DefaultHeight) = (600, 600);
        (DefaultConfig, DefaultDisplayOptions, DefaultTemplate) = (Responsive(), DisplayOptions.initCDNOnly(), Empty());
    }

    internal static Layout NewLayout() => new Layout()
        .With("width", DefaultWidth).With("height", DefaultHeight).With("template", DefaultTemplate.CopyOf());

    internal static Config NewConfig() => DefaultConfig.CopyOf();

    internal static DisplayOptions NewDisplayOptions() => DefaultDisplayOptions.CopyOf();

    private static Config Responsive() => new Config().With("responsive", true);

    private static Template Empty() => new Template().With("layout", new Layout()).With("data", new global::DynamicObj.DynamicObj());
}
