using System.Collections.Immutable;
using System.Text;
using Course.Documents;
using Course.Kernels;

namespace Course.Reports;

/// <summary>One cell while it runs.</summary>
internal sealed class CellRecord(Cell cell)
{
    private readonly List<IPart> parts = [];
    private CellOutcome outcome = new CellOutcome.NotRun();
    private TimeSpan elapsed;

    // A page is written after each cell; cells that did not change since keep their snapshot, and with it their html.
    private CellRun? snapshot;

    private interface IPart
    {
        CellOutput Output { get; }
    }

    public CellRun Snapshot() => snapshot ??= new CellRun(cell, [.. parts.Select(p => p.Output)], outcome, elapsed);

    public void Write(string text, bool isError)
    {
        var stream = isError ? "stderr" : "stdout";
        if (parts.LastOrDefault() is not Streamed last || last.Stream != stream)
            parts.Add(last = new Streamed(stream));
        last.Text.Append(text);
        snapshot = null;
    }

    public void Display(string displayId, IReadOnlyDictionary<string, string> content)
    {
        parts.Add(new Displayed(new CellOutput(displayId, content, Stream: null)));
        snapshot = null;
    }

    public void Replace(string displayId, IReadOnlyDictionary<string, string> content)
    {
        var at = parts.FindIndex(p => p is Displayed displayed && displayed.Output.DisplayId == displayId);
        if (at < 0)
            return;
        parts[at] = new Displayed(new CellOutput(displayId, content, Stream: null));
        snapshot = null;
    }

    public void End(CellOutcome ended, TimeSpan after)
    {
        (outcome, elapsed) = (ended, after);
        snapshot = null;
    }

    private sealed record Displayed(CellOutput Output) : IPart;

    private sealed record Streamed(string Stream) : IPart
    {
        public StringBuilder Text { get; } = new();

        public CellOutput Output => new("", ImmutableDictionary<string, string>.Empty.Add("text/plain", ConsoleText.Settle(Text.ToString())), Stream)
        {
            Coloured = ConsoleText.SettleColours(Text.ToString()),
        };
    }
}
