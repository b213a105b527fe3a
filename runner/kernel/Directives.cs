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
                "#r" => ReferenceFile(directive.Text.Trim('"')),
                "#!import" => await ImportAsync(DirectiveArguments.Parse(directive.Text), outputs, cancellationToken),
                _ => await SetAsync(DirectiveArguments.Parse(directive.Text), cancellationToken),
            };
        }
        catch (DirectiveException error)
        {
            return [new CellError(error.Code, error.Message, file, directive.Line)];
        }
        catch (DibException error)
        {
            return [new CellError("Import", error.Message, error.Path, error.Line)];
        }
    }

    /// <summary>Resolves all packages that a cell asks for at once, as one restore costs as much as many.</summary>
    public async Task<IReadOnlyList<CellError>> ReferencePackagesAsync(IReadOnlyList<CellPart> parts, string file, CellOutputs outputs, CancellationToken cancellationToken)
    {
        var asked = parts.Select(p => (Part: p, Request: PackageOf(p))).Where(a => a.Request is not null).Select(a => (a.Part.Line, Request: a.Request!)).ToList();
        if (asked.Count == 0)
            return [];
        try
        {
            var resolution = await options.Packages.ResolveAsync([.. _packages, .. asked.Select(a => a.Request)], cancellationToken);
            foreach (var package in resolution.Packages.Skip(_packages.Count))
                outputs.Report(package);
            _packages.AddRange(asked.Select(a => a.Request));
            PackageAssemblies.Offer(resolution);
            chain.AddReferences(resolution.RuntimeAssemblies);
            return [];
        }
        catch (PackageException error)
        {
            var named = asked.Find(a => error.Message.Contains(a.Request.Id, StringComparison.OrdinalIgnoreCase));
            return [new CellError("Package", error.Message, file, named.Line > 0 ? named.Line : asked[0].Line)];
        }
    }

    /// <summary>The package that a part asks for; null for any other part.</summary>
    public static PackageRequest? PackageOf(CellPart part) =>
        part is CellPart.Directive { Name: "#r" } directive && NuGetReference().Match(directive.Text) is { Success: true } match
            ? new PackageRequest(match.Groups["id"].Value, match.Groups["version"] is { Success: true } version ? version.Value : null)
            : null;

    [GeneratedRegex("""^"nuget:\s*(?<id>[^,"]+?)\s*(,\s*(?<version>[^"]+?)\s*)?"$""", RegexOptions.IgnoreCase)]
    private static partial Regex NuGetReference();

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
        var path = (arguments[""] ?? arguments["--file"])?.Unquoted ?? throw new DirectiveException("DNI104", "Missing required parameter '--file'");
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
