using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Checks;

/// <summary>A chart without a finding, or with one that was written before anything happened.</summary>
internal static class ChartFindingLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) => file switch
    {
        CheckedFile.Notebook => file.Scripts.SelectMany(s => s.Submissions).SelectMany(c => InCalls(file, c)),
        CheckedFile.Helper when Path.GetFileName(file.Path).StartsWith("charts", StringComparison.Ordinal) => file.Scripts.SelectMany(s => s.Submissions).SelectMany(InDeclarations),
        _ => [],
    };

    private static IEnumerable<Fault> InCalls(CheckedFile file, Submission code) =>
        from call in ChartFunction.Calls(code, file.Course.Charts)
        where call.Finding is LiteralExpressionSyntax
        select code.Fault(call.Finding!, "this chart's finding is typed in beforehand", "build it from what was measured: `$\"{count} …\"`");

    private static IEnumerable<Fault> InDeclarations(Submission code) =>
        from chart in ChartFunction.In(code)
        where chart.Function.Finding < 0
        select code.Fault(chart.Method, $"the chart {chart.Function.Class}.{chart.Function.Name} takes no finding", "give it a parameter `string finding`, and hand that to Figure.Of in its ChartText");
}
