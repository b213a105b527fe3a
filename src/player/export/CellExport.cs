using System.Collections.Immutable;
using Course.Documents;
using Course.Kernels;
using Course.Player.Lessons;
using Course.Player.Outputs;
using Course.Reports;

namespace Course.Player.Export;

/// <summary>Cells of an open lesson as those of a run, so that the course's own writers can write them.</summary>
/// <param name="charts">Writes charts.</param>
internal sealed class CellExport(ChartWriter charts)
{
    private static readonly string[] _hasRun = [CellStates.Ok, CellStates.Failed, CellStates.Cancelled, CellStates.Crashed];

    /// <summary>A cell that nobody can change here: prose.</summary>
    public static CellRun Of(Cell cell) => new(cell, [], new CellOutcome.Succeeded(), TimeSpan.Zero);

    /// <summary>A cell with what the learner has made of it.</summary>
    public CellRun Of(CellState cell) => new(
        cell.Cell with { Source = cell.Own?.Kind == OwnKinds.Note ? Aside(cell.Source) : cell.Source },
        [.. cell.Outputs.Select(ToOutput).OfType<CellOutput>()], OutcomeOf(cell), TimeSpan.FromMilliseconds(cell.Elapsed));

    // Whose words these are must be seen where the player's colours are not.
    private static string Aside(string note) => $"> **My note**\n>\n{string.Join('\n', note.Split('\n').Select(line => $"> {line}".TrimEnd()))}";

    private static CellOutcome OutcomeOf(CellState cell)
    {
        var errors = cell.Outputs.OfType<Output.Error>().Select(ToError).ToList();
        return errors.Count > 0 ? new CellOutcome.Failed(errors) : _hasRun.Contains(cell.State) ? new CellOutcome.Succeeded() : new CellOutcome.NotRun();
    }

    // The player's words begin with the error's name.
    private static CellError ToError(Output.Error error)
    {
        var colon = error.Message.IndexOf(": ", StringComparison.Ordinal);
        var (name, words) = colon < 0 ? ("Error", error.Message) : (error.Message[..colon], error.Message[(colon + 2)..]);
        return new CellError(name, error.Line is { } line ? $"{words} (line {line})" : words, null, 0, error.Trace);
    }

    // Advice is about this page's buttons; errors stand in the outcome.
    private CellOutput? ToOutput(Output output) => output switch
    {
        Output.Text text => new CellOutput("", Content("text/plain", ConsoleText.Settle(text.Content)), text.IsError ? "stderr" : "stdout"),
        Output.Chart chart => Shown(chart.Id, "text/html", charts.Html(chart)),
        Output.Html html => Shown(html.Id, "text/html", html.Content),
        Output.Markdown markdown => Shown(markdown.Id, "text/html", markdown.Content),
        Output.Svg svg => Shown(svg.Id, "image/svg+xml", svg.Content),
        Output.Json json => Shown(json.Id, "application/json", json.Content),
        Output.Mermaid mermaid => Shown(mermaid.Id, "text/vnd.mermaid", mermaid.Content),
        Output.Missing missing => Shown(missing.Id, "text/plain", missing.Content),
        _ => null,
    };

    private static CellOutput Shown(string id, string type, string text) => new(id, Content(type, text), null);

    private static ImmutableDictionary<string, string> Content(string type, string text) => ImmutableDictionary<string, string>.Empty.Add(type, text);
}
