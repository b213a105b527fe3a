namespace Plotly.NET;

/// <summary>What is not the data: axes, title, legend, size. Its properties carry plotly.js's names.</summary>
public class Layout : DynamicObj.DynamicObj
{
    private static readonly string[] Collections =
        ["annotations", "shapes", "selections", "images", "sliders", "hiddenlabels", "updatemenus"];

    /// <summary>Sets the second layout's properties on the first and returns it; lists such as annotations are appended.</summary>
    public static Layout combine(Layout first, Layout second) => first.CombinedWith(second, Collections);
}
