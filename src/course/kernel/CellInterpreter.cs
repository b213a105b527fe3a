using Course.Documents;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels;

/// <summary>Carries out one cell: text cells become outputs, code cells run part by part.</summary>
internal sealed class CellInterpreter
{
    private readonly ScriptChain _chain;
    private readonly ValueSources _values;
    private readonly PackageReferences _packages;
    private readonly Directives _directives;

    public CellInterpreter(Kernel kernel, KernelOptions options)
    {
        _chain = new ScriptChain(options.Submissions is { } folder ? new SubmissionCache(folder) : null, new SourceNames(options.Root));
        _values = new ValueSources(options, _chain);
        _packages = new PackageReferences(_chain, options.Packages);
        _directives = new Directives(kernel, _values, _chain);
        _directives.Add(
            new ImportDirective(_values, RunImportedAsync), new ReferenceDirective(_chain), new SourceDirective(), new SetDirective(_chain, _values), new ShareDirective(_chain, _values),
            new TimeDirective(), new WhoDirective(_chain, isDetailed: false), new WhoDirective(_chain, isDetailed: true), new AboutDirective());
    }

    /// <summary>What the cells have declared so far.</summary>
    public ISubmissionSource Submissions => _chain;

    /// <summary>What is wrong with a cell's directives.</summary>
    public IReadOnlyList<CellError> CheckDirectives(IEnumerable<CellPart> parts) => _directives.Check(parts, "");

    /// <summary>The directives that a cell can use.</summary>
    public IEnumerable<KernelActionDirective> KnownDirectives => [.. _directives.Known, ValueCell.Definition];

    /// <summary>Compiles what came from the cache.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => _chain.PrepareAsync(cancellationToken);

    /// <summary>Runs a cell; the errors are empty when it succeeded.</summary>
    public Task<IReadOnlyList<CellError>> RunAsync(Cell cell, string file, CellOutputs outputs, CancellationToken cancellationToken) =>
        cell.Language switch
        {
            "csharp" => RunSectionsAsync(CellSection.Split(cell), file, outputs, cancellationToken),
            "markdown" => Nothing,
            _ => RunTextAsync(new CellSection(cell, ""), file, outputs),
        };

    // The prose of an imported notebook is shown; that of the notebook itself stands in its page already.
    private Task<IReadOnlyList<CellError>> RunImportedAsync(Cell cell, string file, CellOutputs outputs, CancellationToken cancellationToken) =>
        cell.Language == "markdown" ? RunTextAsync(new CellSection(cell, ""), file, outputs) : RunAsync(cell, file, outputs, cancellationToken);

    private Task<IReadOnlyList<CellError>> RunTextAsync(CellSection section, string file, CellOutputs outputs) =>
        section.Cell.Language switch
        {
            "markdown" => Show(outputs, "text/markdown", section.Cell.Source),
            "html" => Show(outputs, HtmlFormatter.MimeType, section.Cell.Source),
            "mermaid" => Show(outputs, "text/vnd.mermaid", section.Cell.Source),
            "javascript" => Show(outputs, HtmlFormatter.MimeType, $"<script type=\"text/javascript\">{section.Cell.Source}</script>"),
            "value" => StoreValue(section, file),
            var language => Failed(new CellError("NoKernel", $"No kernel for {language} cells here: this runner runs csharp, markdown, html, mermaid, javascript and value.", file, section.Cell.FirstLine)),
        };

    private static Task<IReadOnlyList<CellError>> Nothing { get; } = Task.FromResult<IReadOnlyList<CellError>>([]);

    private static Task<IReadOnlyList<CellError>> Failed(CellError error) => Task.FromResult<IReadOnlyList<CellError>>([error]);

    private static Task<IReadOnlyList<CellError>> Show(CellOutputs outputs, string mimeType, string text)
    {
        outputs.Show(new DisplayedValue(text, [new FormattedValue(mimeType, text)]));
        return Nothing;
    }

    private Task<IReadOnlyList<CellError>> StoreValue(CellSection section, string file)
    {
        try
        {
            ValueCell.Run(section, _values);
            return Nothing;
        }
        catch (DirectiveException error)
        {
            return Failed(new CellError(error.Code, error.Message, file, Math.Max(1, section.Cell.FirstLine - 1)));
        }
    }

    private async Task<IReadOnlyList<CellError>> RunSectionsAsync(IReadOnlyList<CellSection> sections, string file, CellOutputs outputs, CancellationToken cancellationToken)
    {
        var work = sections.Select(s => (Section: s, Parts: PartsOf(s.Cell))).ToList();
        var all = work.SelectMany(w => w.Parts).ToList();
        var directives = _directives.Prepare(all, file);
        IReadOnlyList<CellError> errors = [.. sections.SelectMany(s => s.Faults(file)), .. directives.Errors];
        // Packages first, wherever they stand: the engine hoists them.
        if (errors.Count == 0)
            errors = await _packages.AddAsync(all, file, outputs, cancellationToken);
        var atEnd = new List<Action>();
        foreach (var (section, parts) in work)
        {
            if (errors.Count == 0)
                errors = section.Cell.Language == "csharp" ? await RunPartsAsync(parts, directives, file, outputs, atEnd.Add, cancellationToken) : await RunTextAsync(section, file, outputs);
        }
        atEnd.ForEach(action => action());
        return errors;
    }

    private static List<CellPart> PartsOf(Cell cell) => cell.Language == "csharp" ? [.. CellSplitter.Split(cell.Source, cell.FirstLine)] : [];

    private async Task<IReadOnlyList<CellError>> RunPartsAsync(List<CellPart> parts, PreparedDirectives directives, string file, CellOutputs outputs, Action<Action> atEnd, CancellationToken cancellationToken)
    {
        foreach (var part in parts.Where(p => !PackageReferences.IsPackage(p)))
        {
            var errors = part is CellPart.Directive directive
                ? await Directives.RunAsync(directive, directives.Lines[directive], file, outputs, atEnd, cancellationToken)
                : await RunCodeAsync((CellPart.Code)part, file, cancellationToken);
            if (errors.Count > 0 || cancellationToken.IsCancellationRequested)
                return errors;
        }
        return [];
    }

    private async Task<IReadOnlyList<CellError>> RunCodeAsync(CellPart.Code code, string file, CancellationToken cancellationToken)
    {
        switch (await _chain.RunAsync(code.Source, file, code.Line, cancellationToken))
        {
            case ScriptResult.DidNotCompile failed:
                return failed.Errors;
            case ScriptResult.Threw thrown:
                return [thrown.Error];
            case ScriptResult.Ran { HasValue: true } ran:
                KernelInvocationContext.Current!.Display(ran.Value);
                return [];
            default:
                return [];
        }
    }
}
