using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.Kernels;

/// <summary>The chain of submissions: the only state that cells share.</summary>
internal sealed class ScriptChain : ISubmissionSource
{
    private ScriptOptions _options = ScriptSettings.Default;
    private ImmutableList<Submission> _submissions = [];
    private ScriptState<object>? _state;

    /// <summary>The variables that cells see, by name: of one name the last declared.</summary>
    public IReadOnlyDictionary<string, ScriptVariable> Variables =>
        _state?.Variables.GroupBy(v => v.Name).ToDictionary(g => g.Key, g => g.Last()) ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<Submission> Submissions => _submissions;

    /// <inheritdoc/>
    public CSharpParseOptions ParseOptions => ScriptSettings.ParseOptions;

    /// <inheritdoc/>
    public ImmutableArray<string> Imports => _options.Imports;

    /// <inheritdoc/>
    public ImmutableArray<MetadataReference> References => _options.MetadataReferences;

    /// <inheritdoc/>
    public CSharpCompilation? Latest => (CSharpCompilation?)_state?.Script.GetCompilation();

    /// <summary>Compiles and runs code after all that ran before.</summary>
    /// <param name="code">The source.</param>
    /// <param name="file">Full path that errors and stack traces name.</param>
    /// <param name="firstLine">1-based line of the code's first line in that file.</param>
    /// <param name="cancellationToken">Stops the compiler; running code must look at the cell's own token.</param>
    public async Task<ScriptResult> RunAsync(string code, string file, int firstLine, CancellationToken cancellationToken)
    {
        var submission = new Submission($"#line {firstLine} \"{file}\"\n{code}", file, firstLine);
        var script = Next(submission.Text);
        var errors = script.Compile(cancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            return new ScriptResult.DidNotCompile([.. errors.Select(ScriptErrors.FromDiagnostic)]);
        var state = _state is null
            ? await script.RunAsync(null, _ => true, cancellationToken)
            : await script.RunFromAsync(_state, _ => true, cancellationToken);
        _state = state;
        _submissions = _submissions.Add(submission);
        return state.Exception is { } exception
            ? new ScriptResult.Threw(exception)
            : new ScriptResult.Ran(EndsWithValue(script.GetCompilation()), state.ReturnValue);
    }

    /// <summary>Makes assemblies visible to all later submissions.</summary>
    /// <param name="paths">Full paths; an assembly whose file name is already referenced is passed over.</param>
    public void AddReferences(IEnumerable<string> paths)
    {
        var known = _options.MetadataReferences.Select(r => Path.GetFileName(r.Display)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _options = _options.AddReferences(paths.Where(p => known.Add(Path.GetFileName(p))).Select(p => MetadataReference.CreateFromFile(p)));
    }

    /// <summary>Declares a text variable for later submissions.</summary>
    /// <exception cref="DirectiveException">The name is none of a variable.</exception>
    public async Task SetVariableAsync(string name, string value, CancellationToken cancellationToken)
    {
        if (await RunAsync($"string {name} = default;", "#!set", 1, cancellationToken) is ScriptResult.DidNotCompile failed)
            throw new DirectiveException("Value", $"'{name}' cannot name a C# variable: {failed.Errors[0].Message}");
        _state!.GetVariable(name).Value = value;
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

    private Script<object> Next(string code)
    {
        var directory = Directory.GetCurrentDirectory();
        var options = _options.WithSourceResolver(new SourceFileResolver(ImmutableArray<string>.Empty, directory));
        return _state is null ? CSharpScript.Create(code, options) : _state.Script.ContinueWith(code, options);
    }

    // A trailing expression without its semicolon, unless it is void, or a return with a value.
    private static bool EndsWithValue(Compilation compilation)
    {
        var tree = compilation.SyntaxTrees.Last();
        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last })
            return compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression) is not { Type.SpecialType: SpecialType.System_Void };
        return root.Members.OfType<GlobalStatementSyntax>().SelectMany(m => m.DescendantNodes(IsOfTheCell)).OfType<ReturnStatementSyntax>().Any(r => r.Expression is not null);
    }

    private static bool IsOfTheCell(SyntaxNode node) => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or TypeDeclarationSyntax);
}
