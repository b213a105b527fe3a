namespace Plotly.NET.LayoutObjects;

/// <summary>A slider under an x axis.</summary>
public class RangeSlider : DynamicObj.DynamicObj;
