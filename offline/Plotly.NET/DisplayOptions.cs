namespace Plotly.NET;

/// <summary>What goes around the figure in a page: title, description, scripts. It is no part of the figure's JSON.</summary>
public class DisplayOptions : DynamicObj.DynamicObj
{
    private static readonly string[] Collections = ["AdditionalHeadTags", "ChartDescription"];

    /// <summary>Creates empty options.</summary>
    public static DisplayOptions initCDNOnly() => new();

    /// <summary>Sets the second options' properties on the first and returns them; lists of tags are appended.</summary>
    public static DisplayOptions combine(DisplayOptions first, DisplayOptions second) => first.CombinedWith(second, Collections);
}
