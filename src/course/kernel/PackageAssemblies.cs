using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Course.Packages;

namespace Course.Kernels;

/// <summary>Finds the packages' assemblies and native libraries when running code first needs them.</summary>
internal static class PackageAssemblies
{
    private static readonly ConcurrentDictionary<string, string> _byName = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentBag<string> _nativeFolders = [];

    static PackageAssemblies()
    {
        AssemblyLoadContext.Default.Resolving += (_, name) => Find(name);
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) =>
            _nativeFolders.SelectMany(f => (string[])[Path.Combine(f, name), Path.Combine(f, $"lib{name}.so"), Path.Combine(f, $"lib{name}.dylib"), Path.Combine(f, $"{name}.dll")])
                .FirstOrDefault(File.Exists) is { } path ? NativeLibrary.Load(path) : IntPtr.Zero;
    }

    /// <summary>Loads an assembly of a package; null where no package has it.</summary>
    public static Assembly? Find(AssemblyName name) =>
        name.Name is { } simple && _byName.TryGetValue(simple, out var path) ? AssemblyLoadContext.Default.LoadFromAssemblyPath(path) : null;

    /// <summary>Makes a resolution's assemblies loadable; one instance for each simple name.</summary>
    public static void Offer(PackageResolution resolution)
    {
        foreach (var path in resolution.RuntimeAssemblies)
            _byName.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        foreach (var folder in resolution.NativeFolders)
            _nativeFolders.Add(folder);
    }
}
