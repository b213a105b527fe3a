using System.Reflection;
using System.Runtime.Loader;

namespace Course.Kernels;

/// <summary>
/// Holds one kernel's submissions as loaded assemblies, so that two kernels in a process share no static fields. Framework and runner come
/// from the default context, as do packages; an assembly named by its path is loaded here.
/// </summary>
internal sealed class SubmissionLoader : AssemblyLoadContext
{
    private readonly Dictionary<string, Assembly> _submissions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Task<object> _noValue = Task.FromResult<object>(null!);

    private readonly Lock _gate = new();

    public SubmissionLoader() => Resolving += (_, name) => Find(name);

    /// <summary>Makes assemblies loadable; of one simple name the first.</summary>
    public void Offer(IEnumerable<string> paths)
    {
        lock (_gate)
        {
            foreach (var path in paths)
                _paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
    }

    /// <summary>Loads a submission.</summary>
    /// <returns>What runs it.</returns>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    public Func<object?[], Task<object>> Load(CompiledSubmission compiled, SubmissionLink link)
    {
        if (!compiled.HasCode)
            return _ => _noValue;
        var assembly = LoadFromStream(new MemoryStream(compiled.Assembly), new MemoryStream(compiled.Symbols));
        lock (_gate)
            _submissions.Add(link.AssemblyName, assembly);
        link.Id = assembly.ManifestModule.ModuleVersionId;
        return assembly.GetType(link.ClassName, throwOnError: true)!.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object>>>();
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        lock (_gate)
            return _submissions.GetValueOrDefault(assemblyName.Name!);
    }

    // Asked after the default context: what the framework or the runner has comes from there.
    private Assembly? Find(AssemblyName name)
    {
        if (PackageAssemblies.Find(name) is { } package)
            return package;
        string? path;
        lock (_gate)
            path = _paths.GetValueOrDefault(name.Name!) ?? _paths.Values.Select(p => Path.Combine(Path.GetDirectoryName(p)!, name.Name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
