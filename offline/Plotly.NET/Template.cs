namespace Plotly.NET;

/// <summary>Defaults for a figure: the properties layout (a <see cref="Layout"/>) and data (traces by kind).</summary>
public class Template : DynamicObj.DynamicObj;
