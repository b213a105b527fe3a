using System.Text.Json;
using System.Text.RegularExpressions;

namespace Runner.Tests.Reports;

/// <summary>The rules of nbformat 4.5: which members each object must have, which it may not have, and of what kind they are.</summary>
internal static partial class NbformatShape
{
    public static void Check(JsonElement notebook)
    {
        Members(notebook, "cells", "metadata", "nbformat", "nbformat_minor");
        Assert.Equal((4, 5), (notebook.GetProperty("nbformat").GetInt32(), notebook.GetProperty("nbformat_minor").GetInt32()));
        var metadata = notebook.GetProperty("metadata");
        Assert.True(metadata.GetProperty("kernelspec").GetProperty("name").GetString() is { Length: > 0 });
        Assert.True(metadata.GetProperty("kernelspec").GetProperty("display_name").GetString() is { Length: > 0 });
        Assert.True(metadata.GetProperty("language_info").GetProperty("name").GetString() is { Length: > 0 });
        var cells = notebook.GetProperty("cells").EnumerateArray().ToList();
        Assert.All(cells, CheckCell);
        Assert.Equal(cells.Count, cells.Select(c => c.GetProperty("id").GetString()).Distinct().Count());
    }

    private static void CheckCell(JsonElement cell)
    {
        var isCode = cell.GetProperty("cell_type").GetString() == "code";
        Members(cell, isCode ? ["cell_type", "execution_count", "id", "metadata", "outputs", "source"] : ["cell_type", "id", "metadata", "source"]);
        Assert.Matches(CellId(), cell.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Object, cell.GetProperty("metadata").ValueKind);
        Lines(cell.GetProperty("source"));
        if (!isCode)
            return;
        Assert.Contains(cell.GetProperty("execution_count").ValueKind, (JsonValueKind[])[JsonValueKind.Null, JsonValueKind.Number]);
        Assert.All(cell.GetProperty("outputs").EnumerateArray(), CheckOutput);
    }

    private static void CheckOutput(JsonElement output)
    {
        switch (output.GetProperty("output_type").GetString())
        {
            case "stream":
                Members(output, "name", "output_type", "text");
                Assert.Contains(output.GetProperty("name").GetString(), (string[])["stdout", "stderr"]);
                Lines(output.GetProperty("text"));
                break;
            case "display_data":
                Members(output, "data", "metadata", "output_type");
                Assert.All(output.GetProperty("data").EnumerateObject().Where(d => !d.Name.EndsWith("json", StringComparison.Ordinal)), d => Lines(d.Value));
                break;
            case "error":
                Members(output, "ename", "evalue", "output_type", "traceback");
                Assert.All(output.GetProperty("traceback").EnumerateArray(), line => Assert.Equal(JsonValueKind.String, line.ValueKind));
                break;
            case var other:
                Assert.Fail($"nbformat has no output of type {other}.");
                break;
        }
    }

    private static void Members(JsonElement element, params string[] names) => Assert.Equal(names, element.EnumerateObject().Select(p => p.Name));

    // By convention each line but the last ends with a line end.
    private static void Lines(JsonElement lines)
    {
        Assert.All(lines.EnumerateArray(), line => Assert.Equal(JsonValueKind.String, line.ValueKind));
        Assert.All(lines.EnumerateArray().SkipLast(1), line => Assert.EndsWith("\n", line.GetString()));
    }

    [GeneratedRegex("^[a-zA-Z0-9-_]{1,64}$")]
    private static partial Regex CellId();
}
