namespace Plotly.NET.LayoutObjects;

/// <summary>Buttons that choose a range of an x axis.</summary>
public class RangeSelector : DynamicObj.DynamicObj;
