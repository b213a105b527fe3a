using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Course.Documents;
using Course.Packages;

namespace Course.Kernels;

using RunCell = Func<Cell, string, CellOutputs, CancellationToken, Task<IReadOnlyList<CellError>>>;

/// <summary>The directives that a code cell can hold.</summary>
internal sealed partial class Directives(ScriptChain chain, KernelOptions options, RunCell runCell)
{
    private static readonly FrozenSet<string> _known = FrozenSet.ToFrozenSet(["#r", "#!import", "#!set"]);

    private readonly List<PackageRequest> _packages = [];

    /// <summary>An unknown directive fails the whole cell before anything runs.</summary>
    public static IReadOnlyList<CellError> FindUnknown(IEnumerable<CellPart> parts, string file) =>
        [.. parts.OfType<CellPart.Directive>().Where(d => !_known.Contains(d.Name))
            .Select(d => new CellError("DNI101", $"Unknown magic command '{d.Name}'. This runner knows {string.Join(", ", _known.Order())}.", file, d.Line))];

    /// <summary>Carries out one directive; the errors are empty when it succeeded.</summary>
    public async Task<IReadOnlyList<CellError>> RunAsync(CellPart.Directive directive, string file, CellOutputs outputs, CancellationToken cancellationToken)
    {
        try
        {
            return directive.Name switch
            {
                "#r" => await ReferenceAsync(directive.Text, outputs, cancellationToken),
                "#!import" => await ImportAsync(DirectiveArguments.Parse(directive.Text), outputs, cancellationToken),
                _ => await SetAsync(DirectiveArguments.Parse(directive.Text), cancellationToken),
            };
        }
        catch (DirectiveException error)
        {
            return [new CellError(error.Code, error.Message, file, directive.Line)];
        }
        catch (PackageException error)
        {
            return [new CellError("Package", error.Message, file, directive.Line)];
        }
        catch (DibException error)
        {
            return [new CellError("Import", error.Message, error.Path, error.Line)];
        }
    }

    [GeneratedRegex("""^"nuget:\s*(?<id>[^,"]+?)\s*(,\s*(?<version>[^"]+?)\s*)?"$""", RegexOptions.IgnoreCase)]
    private static partial Regex NuGetReference();

    private async Task<IReadOnlyList<CellError>> ReferenceAsync(string text, CellOutputs outputs, CancellationToken cancellationToken)
    {
        var match = NuGetReference().Match(text);
        if (!match.Success)
            return ReferenceFile(text.Trim('"'));
        var request = new PackageRequest(match.Groups["id"].Value, match.Groups["version"] is { Success: true } version ? version.Value : null);
        var resolution = await options.Packages.ResolveAsync([.. _packages, request], cancellationToken);
        _packages.Add(request);
        PackageAssemblies.Offer(resolution);
        chain.AddReferences(resolution.RuntimeAssemblies);
        outputs.Report(resolution.Packages[^1]);
        return [];
    }

    private List<CellError> ReferenceFile(string path)
    {
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new DirectiveException("CS0006", $"Metadata file '{path}' could not be found (looked for {full}).");
        chain.AddReferences([full]);
        return [];
    }

    // Relative to the process's current directory, also inside an import: the engine's rule.
    private async Task<IReadOnlyList<CellError>> ImportAsync(DirectiveArguments arguments, CellOutputs outputs, CancellationToken cancellationToken)
    {
        var path = arguments[""]?.Unquoted ?? throw new DirectiveException("DNI104", "Missing required parameter '--file'");
        var full = Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new DirectiveException("Import", $"There is no file {path} (looked for {full}; paths are relative to the notebook's folder).");
        foreach (var cell in ImportedFile.ReadCells(full))
        {
            var errors = await runCell(cell, full, outputs, cancellationToken);
            if (errors.Count > 0)
                return errors;
        }
        return [];
    }

    private async Task<IReadOnlyList<CellError>> SetAsync(DirectiveArguments arguments, CancellationToken cancellationToken)
    {
        var name = arguments["--name"]?.Unquoted ?? throw new DirectiveException("DNI104", "Missing required parameter '--name'");
        var value = arguments["--value"] ?? throw new DirectiveException("DNI104", "Missing required parameter '--value'");
        await chain.SetVariableAsync(name, value.IsInput ? options.AnswerFor(name, value.Unquoted) : value.Text, cancellationToken);
        return [];
    }
}
