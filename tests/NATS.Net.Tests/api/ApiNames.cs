using System.Reflection;

namespace NATS.Net.Tests;

/// <summary>Writes types as C# does, with question marks where null is allowed.</summary>
internal static class ApiNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(ParameterInfo parameter) => Of(Nullability.Create(parameter), reading: parameter.Position < 0);

    public static string Of(PropertyInfo property) => Of(Nullability.Create(property), reading: property.CanRead);

    public static string Of(Type type)
    {
        if (type.IsByRef) return Of(type.GetElementType()!);
        if (type.IsArray) return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner) + "?";
        if (type.IsGenericParameter) return type.Name;
        var name = type.IsNested ? $"{Of(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>" : name;
    }

    private static string Of(NullabilityInfo info, bool reading)
    {
        var state = reading ? info.ReadState : info.WriteState;
        var mark = state == NullabilityState.Nullable && (!info.Type.IsValueType || info.Type.IsGenericParameter) ? "?" : "";
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (info.GenericTypeArguments.Length == 0 || !type.IsGenericType || Nullable.GetUnderlyingType(type) is not null) return Of(type) + mark;
        return $"{Of(type).Split('<')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(argument => Of(argument, reading)))}>{mark}";
    }
}
