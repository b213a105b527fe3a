using System.Collections;

namespace Plotly.NET;

internal static class Properties
{
    internal static T With<T>(this T target, string name, object? value) where T : global::DynamicObj.DynamicObj
    {
        if (value is not null)
            target.SetValue(name, value);
        return target;
    }

    internal static T CopyOf<T>(this T source) where T : global::DynamicObj.DynamicObj, new()
    {
        var copy = new T();
        foreach (var (name, value) in source.GetProperties(false))
            copy.SetValue(name, value);
        return copy;
    }

    internal static T CombinedWith<T>(this T first, T second, string[] collections) where T : global::DynamicObj.DynamicObj
    {
        var appended = collections.Select(name => (Name: name, Value: Appended(first, second, name))).ToList();
        Combine(first, second);
        foreach (var (name, value) in appended)
            first.With(name, value);
        return first;
    }

    internal static void Combine(global::DynamicObj.DynamicObj first, global::DynamicObj.DynamicObj second)
    {
        foreach (var (name, value) in second.GetProperties(true))
        {
            var inner = value as global::DynamicObj.DynamicObj;
            if (inner is not null && first.TryGetValue(name)?.Value is global::DynamicObj.DynamicObj own)
                Combine(own, inner);
            else
                first.SetValue(name, value);
        }
    }

    private static List<object?>? Appended(global::DynamicObj.DynamicObj first, global::DynamicObj.DynamicObj second, string name) =>
        List(first, name) is { } a && List(second, name) is { } b ? [.. a.Cast<object?>(), .. b.Cast<object?>()] : null;

    private static IEnumerable? List(global::DynamicObj.DynamicObj target, string name) =>
        target.TryGetValue(name)?.Value is IEnumerable list and not string ? list : null;
}
