using Course.Kernels;

namespace Course.Reports.Pages;

/// <summary>What a reader is told under a cell that did not succeed.</summary>
internal static class OutcomeText
{
    public static void Write(TextWriter writer, CellRun cell, PageContext context)
    {
        foreach (var error in cell.Outcome.ErrorsAt(context.Notebook, cell.Cell.FirstLine))
            WriteError(writer, error, context);
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
