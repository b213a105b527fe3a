namespace Plotly.NET.TraceObjects;

/// <summary>The marks of a trace: color, size, symbol, outline.</summary>
public class Marker : DynamicObj.DynamicObj;
