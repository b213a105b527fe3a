using System.Collections.Immutable;
using System.Globalization;
using Course.Packages;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels;

/// <summary>A submission, what it adds to those before it, and its compilation, made when somebody asks for it.</summary>
internal sealed class SubmissionLink
{
    private readonly Lazy<CSharpCompilation> _compilation;

    private SubmissionLink(Submission submission, ImmutableArray<AddedAssembly> added, SourceNames names, SubmissionLink? previous, string key)
    {
        (Submission, Key, Index) = (submission, key, previous is null ? 0 : previous.Index + 1);
        _compilation = new(() => SubmissionCompiler.Create(submission.Text, AssemblyName, ClassName, added.Select(a => a.Reference), names.Resolver, previous?.Compilation));
    }

    /// <summary>What was submitted.</summary>
    public Submission Submission { get; }

    /// <summary>Names everything that its assembly depends on: runner and framework, the chain before it as compiled, new references, text.</summary>
    public string Key { get; }

    /// <summary>0 for the first.</summary>
    public int Index { get; }

    /// <summary>The assembly's name.</summary>
    public string AssemblyName => $"submission-{Key}";

    /// <summary>The class that holds the top-level code: as the engine names it.</summary>
    public string ClassName => string.Create(CultureInfo.InvariantCulture, $"Submission#{Index}");

    /// <summary>Parsed and linked to those before; bound when asked something.</summary>
    public CSharpCompilation Compilation => _compilation.Value;

    /// <summary>The id that the compiler gave the assembly's content; known once it is loaded.</summary>
    public Guid Id { get; set; }

    /// <summary>Puts a submission after another.</summary>
    public static SubmissionLink After(SubmissionLink? previous, Submission submission, ImmutableArray<AddedAssembly> added, SourceNames names)
    {
        // The id of the one before, not its text alone: compiled anew, it may be laid out another way.
        var before = previous is null ? Beginning : $"{previous.Key}\n{previous.Id}";
        var source = $"{names.NameOf(submission.File)}\n{submission.FirstLine}\n{submission.Source}";
        return new SubmissionLink(submission, added, names, previous, Fingerprint.Of($"{before}\n{string.Join('\n', added.Select(a => a.Stamp))}\n{source}"));
    }

    // The runner's id changes with its compiler's version, too.
    private static string Beginning =>
        $"{typeof(SubmissionLink).Module.ModuleVersionId}\n{typeof(Microsoft.DotNet.Interactive.Kernel).Module.ModuleVersionId}\n{ScriptSettings.FrameworkFolder}\n{typeof(object).Module.ModuleVersionId}";
}
