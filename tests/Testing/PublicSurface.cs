using System.Reflection;
using System.Runtime.Loader;

namespace Testing;

/// <summary>What an assembly offers to others, as text: for the agreement of an offline package with the real one.</summary>
public static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>One line for each public type, its base and interfaces, and each public or protected member; in ordinal order.</summary>
    /// <param name="assembly">The assembly to describe.</param>
    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(Lines).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The committed list of what an assembly offers; with <c>UPDATE_PUBLIC_API=1</c> in the environment it is written anew first.</summary>
    /// <param name="path">The list, one line for each entry of <see cref="Of"/>.</param>
    /// <param name="assembly">The assembly it lists.</param>
    public static IReadOnlyList<string> Listed(string path, Assembly assembly)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
            File.WriteAllText(path, string.Concat(Of(assembly).Select(line => line + "\n")));
        return File.ReadAllLines(path);
    }

    /// <summary>Loads an assembly apart from all others, with its dependencies from its own folder.</summary>
    /// <param name="path">The assembly's file.</param>
    public static Assembly Load(string path)
    {
        return new Apart(Path.GetFullPath(path)).LoadFromAssemblyPath(Path.GetFullPath(path));
    }

    /// <summary>
    /// The real package's assembly, if this machine has it: below <c>REAL_PACKAGES</c> (a folder with <c>Id/Id.dll</c>), or in NuGet's cache.
    /// </summary>
    /// <param name="id">Package id, which is the assembly's name too.</param>
    /// <param name="version">Package version.</param>
    public static string? FindReal(string id, string version)
    {
        var given = Environment.GetEnvironmentVariable("REAL_PACKAGES") is { Length: > 0 } folder ? Path.Combine(folder, id, id + ".dll") : null;
        return given is not null && File.Exists(given) ? given : FindInCache(id, version);
    }

    private static string? FindInCache(string id, string version)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(home, ".nuget", "packages");
        var library = Path.Combine(cache, id.ToLowerInvariant(), version, "lib");
        return !Directory.Exists(library) ? null : Directory
            .EnumerateFiles(library, id + ".dll", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file))!.StartsWith("net", StringComparison.Ordinal))
            .OrderBy(file => file.Contains("netstandard", StringComparison.Ordinal))
            .ThenByDescending(file => file, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Lines(Type type)
    {
        yield return $"{Kind(type)} {type}";
        if (type.BaseType is { } parent && parent != typeof(object))
            yield return $"{type} : {parent}";
        foreach (var contract in type.GetInterfaces().Where(contract => contract.IsVisible && !type.IsEnum))
            yield return $"{type} : {contract}";
        foreach (var line in type.GetMembers(Declared).Select(Line).OfType<string>())
            yield return $"{type} {line}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string? Line(MemberInfo member) => member switch
    {
        MethodBase { IsPublic: true } or MethodBase { IsFamily: true } or MethodBase { IsFamilyOrAssembly: true } => Line((MethodBase)member),
        FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily =>
            $"{(field.IsStatic ? "static " : "")}{field}{(field.IsLiteral ? " = " + field.GetRawConstantValue() : "")}",
        PropertyInfo property when property.GetAccessors().Length > 0 => $"property {property}",
        EventInfo { AddMethod.IsPublic: true } @event => $"event {@event}",
        _ => null,
    };

    private static string Line(MethodBase method)
    {
        var name = method.ToString()!;
        var head = name[..name.IndexOf('(', StringComparison.Ordinal)];
        return $"{(method.IsStatic ? "static " : "")}{head}({string.Join(", ", method.GetParameters().Select(Line))})";
    }

    private static string Line(ParameterInfo parameter) =>
        $"{parameter.ParameterType} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.RawDefaultValue ?? "null") : "")}";

    // What lies beside it comes before what the tests themselves have loaded: the offline subsets bear the same names.
    private sealed class Apart(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path) + " apart")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var beside = Path.Combine(Path.GetDirectoryName(path)!, assemblyName.Name + ".dll");
            return File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
        }
    }
}
