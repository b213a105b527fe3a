using System.Reflection;
using System.Runtime.CompilerServices;

namespace NATS.Net.Tests;

/// <summary>Everything that other assemblies can see of one, a line each, sorted: the text that is compared with the committed file.</summary>
public static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Lines(params IEnumerable<Assembly> assemblies) =>
        assemblies.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(Lines).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Type type)
    {
        var name = ApiNames.Of(type);
        yield return $"{name}: {Kind(type)}{Base(type)}";
        foreach (var contract in type.GetInterfaces().Where(i => i.IsVisible))
            yield return $"{name}: implements {ApiNames.Of(contract)}";
        foreach (var member in type.GetMembers(Declared).Where(IsVisible).Select(Describe).OfType<string>())
            yield return $"{name}.{member}";
    }

    private static string Kind(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return "delegate " + Parameters(type.GetMethod("Invoke")!);
        if (type.IsEnum) return "enum";
        if (type.IsInterface) return "interface";
        if (type.IsValueType) return type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct";
        if (type.IsAbstract) return type.IsSealed ? "static class" : "abstract class";
        return type.IsSealed ? "sealed class" : "class";
    }

    private static string Base(Type type) =>
        type.IsClass && type.BaseType is { } parent && parent != typeof(object) && !typeof(Delegate).IsAssignableFrom(type) ? " : " + ApiNames.Of(parent) : "";

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(true).Any(IsVisible),
        EventInfo change => IsVisible(change.AddMethod!),
        FieldInfo field => field.IsPublic || field.IsFamily,
        _ => false,
    };

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => constructor.IsStatic ? null : $"{Access(constructor)}.ctor{Parameters(constructor)}",
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method => $"{Access(method)}{Modifiers(method)}{method.Name}{Generics(method)}{Parameters(method)} -> {ApiNames.Of(method.ReturnParameter)}",
        PropertyInfo property => DescribeProperty(property),
        EventInfo change => $"event {change.Name}: {ApiNames.Of(change.EventHandlerType!)}",
        FieldInfo { IsSpecialName: false } field => $"{(field.IsStatic ? "static " : "")}field {field.Name}: {ApiNames.Of(field.FieldType)}{Value(field)}",
        _ => null,
    };

    private static string DescribeProperty(PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(IsVisible).Select(accessor => Access(accessor) + accessor switch
        {
            _ when accessor == property.GetMethod => "get",
            _ when accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) => "init",
            _ => "set",
        });
        var first = property.GetAccessors(true).First(IsVisible);
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters().Length > 0 ? $"[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}]" : "";
        return $"{Modifiers(first)}{required}{property.Name}{index}: {ApiNames.Of(property)} {{ {string.Join("; ", accessors)} }}";
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method)
    {
        if (method.IsStatic) return "static ";
        if (method.DeclaringType!.IsInterface || !method.IsVirtual || method.IsFinal) return "";
        if (method.IsAbstract) return "abstract ";
        return method.GetBaseDefinition() == method ? "virtual " : "override ";
    }

    private static string Generics(MethodInfo method)
    {
        if (!method.IsGenericMethodDefinition) return "";
        var arguments = method.GetGenericArguments();
        var constraints = arguments.Where(a => (a.GenericParameterAttributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0);
        return $"<{string.Join(", ", arguments.Select(a => a.Name))}>{string.Concat(constraints.Select(a => $" where {a.Name} : class"))}";
    }

    private static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Parameter(ParameterInfo parameter)
    {
        var modifier = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        if (parameter.IsDefined(typeof(ParamArrayAttribute))) modifier = "params ";
        if (parameter.Member.IsDefined(typeof(ExtensionAttribute)) && parameter.Position == 0) modifier = "this ";
        var value = parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "default"}" : "";
        return $"{modifier}{ApiNames.Of(parameter)} {parameter.Name}{value}";
    }

    private static string Value(FieldInfo field) => field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "";
}
