using Course.Kernels;

namespace Course.Reports.Pages;

/// <summary>What a reader is told under a cell that did not succeed.</summary>
internal static class OutcomeText
{
    public static void Write(TextWriter writer, CellOutcome outcome, PageContext context)
    {
        switch (outcome)
        {
            case CellOutcome.Failed failed:
                foreach (var error in failed.Errors)
                    WriteError(writer, error, context);
                break;
            case CellOutcome.TimedOut or CellOutcome.Cancelled:
                writer.Write($"""<div class="error"><p>This cell was {Wording.Outcome(outcome)}.</p></div>""");
                break;
        }
    }

    private static void WriteError(TextWriter writer, CellError error, PageContext context)
    {
        writer.Write($"""<div class="error"><p><strong>{Html.Escape(error.Name)}</strong>""");
        if (Places.Of(error, context.Root) is { } place)
            writer.Write($" at <code>{Html.Escape(place)}</code>");
        writer.Write($"""</p><pre>{Html.Escape(LongText.Shorten(error.Message))}</pre>""");
        if (error.Stack.Length > 0)
            writer.Write($"""<pre class="stack">{Html.Escape(Places.Shorten(error.Stack, context.Root))}</pre>""");
        writer.Write("</div>");
    }
}
