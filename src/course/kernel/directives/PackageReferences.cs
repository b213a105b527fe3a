using System.Text.RegularExpressions;
using Course.Packages;

namespace Course.Kernels;

/// <summary>The packages that cells ask for with <c>#r "nuget: Id, Version"</c>, and the sources they name with <c>#i "nuget:…"</c>.</summary>
internal sealed partial class PackageReferences(ScriptChain chain, IPackageResolver resolver)
{
    private const string Mark = "nuget:";

    private readonly List<PackageRequest> _asked = [];
    private readonly List<string> _sources = [];

    /// <summary>Resolves all packages that a cell asks for at once, as one restore costs as much as many.</summary>
    public async Task<IReadOnlyList<CellError>> AddAsync(IReadOnlyList<CellPart> parts, string file, CellOutputs outputs, CancellationToken cancellationToken)
    {
        _sources.AddRange(parts.OfType<CellPart.Directive>().Where(p => p.Name == "#i").Select(p => SourceOf(p.Text)).Except(_sources));
        var asked = parts.Select(p => (Part: p, Request: PackageOf(p))).Where(a => a.Request is not null).Select(a => (a.Part.Line, Request: a.Request!)).ToList();
        if (asked.Count == 0)
            return [];
        try
        {
            var resolution = await resolver.ResolveAsync([.. _asked, .. asked.Select(a => a.Request)], _sources, cancellationToken);
            foreach (var package in resolution.Packages.Skip(_asked.Count))
                outputs.Report(package);
            _asked.AddRange(asked.Select(a => a.Request));
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

    /// <summary>Whether a line is about packages; all such are carried out first.</summary>
    public static bool IsPackage(CellPart part) => part is CellPart.Directive { Name: "#r" or "#i" } directive && IsPackage(directive.Text);

    /// <summary>Whether the text after <c>#r</c> or <c>#i</c> is about packages.</summary>
    public static bool IsPackage(string text) => text.TrimStart('"').StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The package that a part asks for; null for any other part.</summary>
    public static PackageRequest? PackageOf(CellPart part) => part is CellPart.Directive { Name: "#r" } directive ? Parse(directive.Text) : null;

    /// <summary>The package that the text after <c>#r</c> names; null where it names none.</summary>
    public static PackageRequest? Parse(string text) =>
        NuGetReference().Match(text) is { Success: true } match
            ? new PackageRequest(match.Groups["id"].Value, match.Groups["version"] is { Success: true } version ? version.Value : null)
            : null;

    private static string SourceOf(string text) => text.Trim('"')[Mark.Length..].Trim();

    [GeneratedRegex("""^"?nuget:\s*(?<id>[^,"\s][^,"]*?)\s*(,\s*(?<version>[^"]+?)\s*)?"?$""")]
    private static partial Regex NuGetReference();
}
