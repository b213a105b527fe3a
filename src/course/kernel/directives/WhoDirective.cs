using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernels;

/// <summary><c>#!who</c> lists the C# variables, <c>#!whos</c> their types and values too.</summary>
internal sealed class WhoDirective(ScriptChain chain, bool isDetailed)
    : Directive(isDetailed ? new("#!whos", "Display the names, types and values of the current top-level variables.") : new("#!who", "Display the names of the current top-level variables."))
{
    /// <inheritdoc/>
    public override Task<IReadOnlyList<CellError>> RunAsync(DirectiveCall call, CancellationToken cancellationToken)
    {
        var html = isDetailed ? Table(chain.Variables.Values) : Names([.. chain.Variables.Keys]);
        KernelInvocationContext.Current!.DisplayAs(html, HtmlFormatter.MimeType);
        return Task.FromResult(None);
    }

    private static string Names(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "<div></div>" : $"<div><div class=\"dni-plaintext\"><pre>[ {string.Join(", ", names.Select(n => n + "\t "))} ]</pre></div></div>";

    private static string Table(IEnumerable<ScriptVariable> variables) =>
        $"<table><thead><tr><th>Variable</th><th>Type</th><th>Value</th></tr></thead><tbody>{string.Concat(variables.Select(Row))}</tbody></table>";

    private static string Row(ScriptVariable variable) =>
        $"<tr><td>{variable.Name}</td><td>{(variable.Value?.GetType() ?? variable.Type).ToDisplayString(HtmlFormatter.MimeType)}</td><td>{variable.Value.ToDisplayString(HtmlFormatter.MimeType)}</td></tr>";
}
