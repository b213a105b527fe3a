using System.Text.RegularExpressions;
using Course.Packages;

namespace Course.Kernels;

/// <summary>The packages that cells ask for with <c>#r "nuget: Id, Version"</c>.</summary>
internal sealed partial class PackageReferences(ScriptChain chain, IPackageResolver resolver)
{
    private readonly List<PackageRequest> _asked = [];

    /// <summary>Resolves all packages that a cell asks for at once, as one restore costs as much as many.</summary>
    public async Task<IReadOnlyList<CellError>> AddAsync(IEnumerable<CellPart> parts, string file, CellOutputs outputs, CancellationToken cancellationToken)
    {
        var asked = parts.Select(p => (Part: p, Request: PackageOf(p))).Where(a => a.Request is not null).Select(a => (a.Part.Line, Request: a.Request!)).ToList();
        if (asked.Count == 0)
            return [];
        try
        {
            var resolution = await resolver.ResolveAsync([.. _asked, .. asked.Select(a => a.Request)], cancellationToken);
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

    /// <summary>The package that a part asks for; null for any other part.</summary>
    public static PackageRequest? PackageOf(CellPart part) =>
        part is CellPart.Directive { Name: "#r" } directive && NuGetReference().Match(directive.Text) is { Success: true } match
            ? new PackageRequest(match.Groups["id"].Value, match.Groups["version"] is { Success: true } version ? version.Value : null)
            : null;

    [GeneratedRegex("""^"nuget:\s*(?<id>[^,"]+?)\s*(,\s*(?<version>[^"]+?)\s*)?"$""", RegexOptions.IgnoreCase)]
    private static partial Regex NuGetReference();
}
