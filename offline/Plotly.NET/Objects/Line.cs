namespace Plotly.NET;

/// <summary>A line: color, width, dash.</summary>
public class Line : DynamicObj.DynamicObj;
