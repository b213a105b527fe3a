using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels;

/// <summary>The chain of submissions: the only state that cells share.</summary>
/// <param name="cache">Keeps what was compiled for the next run.</param>
/// <param name="names">How compiled code names its source files.</param>
internal sealed partial class ScriptChain(SubmissionCache? cache, SourceNames names) : ISubmissionSource
{
    private readonly SubmissionLoader _loader = new();
    private readonly SubmissionStates _states = new();
    private ImmutableArray<AddedAssembly> _added = [];
    private Lazy<ImmutableArray<MetadataReference>> _references = new(() => ScriptSettings.References);
    private int _seen;

    // Whether what runs is ahead of what the compiler has seen.
    private bool _isAhead;
    private SubmissionLink? _last;
    private ImmutableList<Submission> _submissions = [];

    /// <summary>The variables that cells see, by name: of one name the last declared.</summary>
    public IReadOnlyDictionary<string, ScriptVariable> Variables =>
        _states.Variables.GroupBy(v => v.Name).ToDictionary(g => g.Key, g => g.Last());

    /// <inheritdoc/>
    public IReadOnlyList<Submission> Submissions => _submissions;

    /// <inheritdoc/>
    public CSharpParseOptions ParseOptions => ScriptSettings.ParseOptions;

    /// <inheritdoc/>
    public ImmutableArray<string> Imports => ScriptSettings.Imports;

    /// <inheritdoc/>
    public ImmutableArray<MetadataReference> References => _references.Value;

    /// <inheritdoc/>
    public CSharpCompilation? Latest => _last?.Compilation;

    /// <summary>Compiles and runs code after all that ran before.</summary>
    /// <param name="code">The source.</param>
    /// <param name="file">Full path that errors and stack traces name.</param>
    /// <param name="firstLine">1-based line of the code's first line in that file.</param>
    /// <param name="cancellationToken">Stops the compiler; running code must look at the cell's own token.</param>
    public async Task<ScriptResult> RunAsync(string code, string file, int firstLine, CancellationToken cancellationToken)
    {
        var link = SubmissionLink.After(_last, new Submission(code, file, firstLine), _added[_seen..], names);
        var (compiled, errors) = Compile(link, cancellationToken);
        if (compiled is null)
            return new ScriptResult.DidNotCompile(errors);
        cancellationToken.ThrowIfCancellationRequested();
        var factory = _loader.Load(compiled, link);
        (_last, _seen, _submissions) = (link, _added.Length, _submissions.Add(link.Submission));
        try
        {
            return new ScriptResult.Ran(compiled.HasValue, await _states.RunAsync(factory));
        }
        catch (Exception thrown)
        {
            return new ScriptResult.Threw(ErrorOf(thrown));
        }
    }

    /// <summary>What a script has thrown, at its line.</summary>
    public CellError ErrorOf(Exception thrown) => ScriptErrors.FromException(thrown, names);

    /// <summary>Makes assemblies visible to all later submissions.</summary>
    /// <param name="paths">Full paths; an assembly whose file name is already referenced is passed over.</param>
    public void AddReferences(IEnumerable<string> paths)
    {
        var known = ScriptSettings.FrameworkFiles.Concat(_added.Select(a => a.Path)).Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var news = paths.Where(p => known.Add(Path.GetFileName(p))).ToList();
        var added = _added = [.. _added, .. news.Select(p => new AddedAssembly(p))];
        _references = new(() => [.. ScriptSettings.References, .. added.Select(a => a.Reference)]);
        _loader.Offer(news);
    }

    /// <summary>Declares a text variable for later submissions.</summary>
    /// <exception cref="DirectiveException">The name is none of a variable.</exception>
    public async Task SetVariableAsync(string name, string value, CancellationToken cancellationToken)
    {
        if (await RunAsync($"string {name} = default;", "#!set", 1, cancellationToken) is ScriptResult.DidNotCompile failed)
            throw new DirectiveException("Value", $"'{name}' cannot name a C# variable: {failed.Errors[0].Message}");
        Variables[name].Value = value;
    }

    /// <summary>Declares a variable with another one's value and type.</summary>
    /// <exception cref="DirectiveException">There is no such variable, or the new name is none.</exception>
    public async Task CopyVariableAsync(string source, string target, CancellationToken cancellationToken)
    {
        if (!Variables.ContainsKey(source))
            throw new DirectiveException("Value", $"Value '{source}' not found in kernel csharp");
        if (await RunAsync($"var {target} = {source};", "#!set", 1, cancellationToken) is ScriptResult.DidNotCompile failed)
            throw new DirectiveException("Value", $"'{target}' cannot name a C# variable: {failed.Errors[0].Message}");
    }

    /// <summary>Compiles what came from the cache, so that the first cell which does not need not wait for it.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (!_isAhead)
            return Task.CompletedTask;
        _isAhead = false;
        var link = SubmissionLink.After(_last, new Submission(";", "", 1), _added[_seen..], names);
        return Task.Run(() => SubmissionCompiler.Emit(link.Compilation, cancellationToken), cancellationToken);
    }

    private (CompiledSubmission? Compiled, IReadOnlyList<CellError> Errors) Compile(SubmissionLink link, CancellationToken cancellationToken)
    {
        // What other files hold may change without the text.
        var kept = ReadsFiles().IsMatch(link.Submission.Source) ? null : cache;
        if (kept?.Read(link.Key) is { } known)
        {
            _isAhead = true;
            return (known, []);
        }
        var (compiled, errors) = SubmissionCompiler.Emit(link.Compilation, cancellationToken);
        if (compiled is null)
            return (null, errors);
        kept?.Write(link.Key, compiled);
        _loader.Offer(link.Compilation.DirectiveReferences.OfType<PortableExecutableReference>().Select(r => r.FilePath).OfType<string>());
        return (compiled, []);
    }

    [GeneratedRegex(@"^\s*#\s*(load|r)\b", RegexOptions.Multiline)]
    private static partial Regex ReadsFiles();
}
