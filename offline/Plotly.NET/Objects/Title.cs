namespace Plotly.NET;

/// <summary>A title: text, font, position.</summary>
public class Title : DynamicObj.DynamicObj;
