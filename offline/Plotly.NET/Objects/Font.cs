namespace Plotly.NET;

/// <summary>A font: family, size, color.</summary>
public class Font : DynamicObj.DynamicObj;
