using System.Dynamic;
using System.Reflection;
using Microsoft.FSharp.Core;

namespace DynamicObj;

/// <summary>An object whose properties are set by name; JSON writers see them as its members.</summary>
public class DynamicObj : DynamicObject
{
    private readonly Dictionary<string, object> properties = [];

    /// <summary>Returns the property's value, dynamic ones first, or None where there is none.</summary>
    public FSharpOption<object> TryGetValue(string name) =>
        properties.TryGetValue(name, out var value) ? value
        : Declared(name) is { } declared ? declared.GetValue(this)!
        : FSharpOption<object>.None;

    /// <summary>Returns the property's value, or None where there is none or it has another type.</summary>
    public FSharpOption<a> TryGetTypedValue<a>(string name) =>
        TryGetValue(name) is { Value: a value } ? value : FSharpOption<a>.None;

    /// <summary>Sets a property, and adds it where there is none of that name.</summary>
    public void SetValue<c>(string name, c value)
    {
        if (Declared(name) is { } declared)
            declared.SetValue(this, value);
        else
            properties[name] = value!;
    }

    /// <summary>Removes a property; false where there was none.</summary>
    public bool Remove(string name)
    {
        if (Declared(name) is not { CanWrite: true } declared)
            return properties.Remove(name);
        declared.SetValue(this, null);
        return true;
    }

    /// <summary>Returns the dynamic properties in the order in which they were set, after the declared ones if asked for.</summary>
    public IEnumerable<KeyValuePair<string, object>> GetProperties(bool includeInstanceProperties)
    {
        var declared = includeInstanceProperties ? GetType().GetProperties() : [];
        return declared.Select(property => KeyValuePair.Create(property.Name, property.GetValue(this)!)).Concat(properties);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> GetDynamicMemberNames() => GetProperties(true).Select(property => property.Key);

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        var found = TryGetValue(binder.Name);
        result = found?.Value;
        return found is not null;
    }

    /// <inheritdoc/>
    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        SetValue(binder.Name, value!);
        return true;
    }

    private PropertyInfo? Declared(string name) => GetType().GetProperty(name);
}
