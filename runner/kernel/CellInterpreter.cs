using Course.Documents;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels;

/// <summary>Carries out one cell: text cells become outputs, code cells run part by part.</summary>
internal sealed class CellInterpreter
{
    private readonly ScriptChain _chain = new();
    private readonly Directives _directives;

    public CellInterpreter(KernelOptions options) => _directives = new Directives(_chain, options, RunAsync);

    /// <summary>Runs a cell; the errors are empty when it succeeded.</summary>
    public Task<IReadOnlyList<CellError>> RunAsync(Cell cell, string file, CellOutputs outputs, CancellationToken cancellationToken) =>
        cell.Language switch
        {
            "csharp" => RunCodeAsync(cell, file, outputs, cancellationToken),
            "markdown" => Nothing,
            "html" => Show(outputs, HtmlFormatter.MimeType, cell.Source),
            "mermaid" => Show(outputs, "text/vnd.mermaid", cell.Source),
            "javascript" => Show(outputs, HtmlFormatter.MimeType, $"<script type=\"text/javascript\">{cell.Source}</script>"),
            var language => Failed(new CellError("NoKernel", $"No kernel for {language} cells here: this runner runs csharp, markdown, html, mermaid and javascript.", file, cell.FirstLine)),
        };

    private static Task<IReadOnlyList<CellError>> Nothing { get; } = Task.FromResult<IReadOnlyList<CellError>>([]);

    private static Task<IReadOnlyList<CellError>> Failed(CellError error) => Task.FromResult<IReadOnlyList<CellError>>([error]);

    private static Task<IReadOnlyList<CellError>> Show(CellOutputs outputs, string mimeType, string text)
    {
        outputs.Show(new DisplayedValue(text, [new FormattedValue(mimeType, text)]));
        return Nothing;
    }

    private async Task<IReadOnlyList<CellError>> RunCodeAsync(Cell cell, string file, CellOutputs outputs, CancellationToken cancellationToken)
    {
        var parts = CellSplitter.Split(cell.Source, cell.FirstLine).ToList();
        var errors = Directives.FindUnknown(parts, file);
        // Packages first, wherever they stand: the engine hoists them.
        if (errors.Count == 0)
            errors = await _directives.ReferencePackagesAsync(parts, file, outputs, cancellationToken);
        if (errors.Count > 0)
            return errors;
        foreach (var part in parts.Where(p => Directives.PackageOf(p) is null))
        {
            errors = await RunPartAsync(part, file, outputs, cancellationToken);
            if (errors.Count > 0 || cancellationToken.IsCancellationRequested)
                break;
        }
        return errors;
    }

    private async Task<IReadOnlyList<CellError>> RunPartAsync(CellPart part, string file, CellOutputs outputs, CancellationToken cancellationToken)
    {
        if (part is CellPart.Directive directive)
            return await _directives.RunAsync(directive, file, outputs, cancellationToken);
        var code = (CellPart.Code)part;
        switch (await _chain.RunAsync(code.Source, file, code.Line, cancellationToken))
        {
            case ScriptResult.DidNotCompile failed:
                return failed.Errors;
            case ScriptResult.Threw thrown:
                return [ScriptErrors.FromException(thrown.Exception)];
            case ScriptResult.Ran { HasValue: true } ran:
                KernelInvocationContext.Current!.Display(ran.Value);
                return [];
            default:
                return [];
        }
    }
}
