namespace Plotly.NET;

/// <summary>One data set and how it is drawn. Its properties carry plotly.js's names.</summary>
/// <param name="traceTypeName">plotly.js's name of the kind: scatter, bar, heatmap, …</param>
public class Trace(string traceTypeName) : DynamicObj.DynamicObj
{
    /// <summary>plotly.js's name of the kind.</summary>
    public string type { get; set; } = traceTypeName;
}

/// <summary>A trace on x and y axes.</summary>
/// <param name="traceTypeName">plotly.js's name of the kind: scatter, bar, heatmap, …</param>
public class Trace2D(string traceTypeName) : Trace(traceTypeName);
