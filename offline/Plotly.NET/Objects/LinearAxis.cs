namespace Plotly.NET.LayoutObjects;

/// <summary>An x or y axis.</summary>
public class LinearAxis : DynamicObj.DynamicObj;
