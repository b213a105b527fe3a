namespace Course.Helpers;

/// <summary>
/// This folder is the only place that names properties of plotly.js: since Plotly.NET 6 the functions that make its axes, shapes,
/// annotations, markers and layouts have F#'s optional arguments, which C# cannot leave out, and its C# package has none of its own.
/// </summary>
internal static class Raw
{
    /// <summary>Sets one property of a Plotly.NET object; null leaves it unset.</summary>
    public static T With<T>(this T target, string name, object? value) where T : DynamicObj.DynamicObj
    {
        if (value != null)
            target.SetProperty(name, value);
        return target;
    }

    /// <summary>The same for several.</summary>
    public static T With<T>(this T target, params ReadOnlySpan<(string Name, object? Value)> properties) where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in properties)
            target.With(name, value);
        return target;
    }
}
