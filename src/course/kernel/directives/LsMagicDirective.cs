using System.Net;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels;

/// <summary><c>#!lsmagic</c>: lists the directives, those that scripts have added included.</summary>
internal sealed class LsMagicDirective(Func<IEnumerable<KernelActionDirective>> all) : Directive(new("#!lsmagic", "List the available magic commands / directives."))
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var rows = all().Where(d => !d.Hidden).OrderBy(d => d.Name, StringComparer.Ordinal).Select(Row);
        KernelInvocationContext.Current!.DisplayAs($"<table><tbody>{string.Concat(rows)}</tbody></table>", HtmlFormatter.MimeType);
        return Task.FromResult(None);
    }

    private static string Row(KernelActionDirective directive) =>
        $"<tr><td><code>{WebUtility.HtmlEncode(directive.Name)}</code></td><td>{WebUtility.HtmlEncode(directive.Description)}</td></tr>";
}
