namespace Plotly.NET.TraceObjects;

/// <summary>The pattern that fills a bar.</summary>
public class Pattern : DynamicObj.DynamicObj;
