using Course.Documents;
using Microsoft.DotNet.Interactive.Directives;

namespace Course.Kernels;

using RunCell = Func<Cell, string, CellOutputs, CancellationToken, Task<IReadOnlyList<CellError>>>;

/// <summary><c>#!import</c>: runs a file's cells; unlike the engine, a failure in them fails the importing cell.</summary>
internal sealed class ImportDirective(ValueSources values, RunCell runCell) : Directive(new("#!import", "Runs another notebook or source code file inline.")
{
    Parameters = { new KernelDirectiveParameter("--file") { AllowImplicitName = true, Required = true, TypeHint = "file" } },
})
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        // Relative to the process's current directory, also inside an import: the engine's rule.
        var path = values.TextOf("file", call.Arguments["--file"]!);
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new DirectiveException("Import", $"There is no file {path} (looked for {full}; paths are relative to the notebook's folder).");
        foreach (var cell in ImportedFile.ReadCells(full))
        {
            var errors = await runCell(cell, full, call.Outputs, cancellationToken);
            if (errors.Count > 0)
                return errors;
        }
        return None;
    }
}
