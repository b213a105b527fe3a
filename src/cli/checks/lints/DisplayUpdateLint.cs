using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary><c>Update</c> on what <c>display(…)</c> or <c>x.Display(…)</c> returned: in the engine's last version it adds an output instead of replacing one.</summary>
internal static class DisplayUpdateLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        var handles = file.Scripts.SelectMany(s => s.Submissions).SelectMany(c => c.All<VariableDeclaratorSyntax>())
            .Where(v => v.Initializer is { Value: var value } && GivesBrokenHandle(value)).Select(v => v.Identifier.Text).ToHashSet(StringComparer.Ordinal);
        return from script in file.Scripts
               from code in script.Submissions
               from call in code.All<InvocationExpressionSyntax>()
               where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Update", Expression: var owner }
                   && (GivesBrokenHandle(owner) || owner is IdentifierNameSyntax name && handles.Contains(name.Identifier.Text))
               select code.Fault(call, "Update on the handle of display(…) replaces nothing", "show it by KernelInvocationContext.Current.Display(x, \"text/html\") and update that");
    }

    private static bool GivesBrokenHandle(ExpressionSyntax expression) => expression is InvocationExpressionSyntax call && call.Expression switch
    {
        IdentifierNameSyntax { Identifier.Text: "display" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Display", Expression: var owner } => !owner.ToString().EndsWith("KernelInvocationContext.Current", StringComparison.Ordinal),
        _ => false,
    };
}
