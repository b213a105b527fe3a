using System.Text.Json;

namespace Course.Documents;

/// <summary>Finds where cells stand in a notebook's file, so that errors name a line that an editor finds.</summary>
internal static class IpynbLines
{
    private const int CellDepth = 3;

    /// <summary>
    /// For each cell the 1-based line of the first line of its source, as notebooks are usually written: one line of source on each.
    /// </summary>
    public static IReadOnlyList<int> OfSources(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (lines, isInCells) = (new List<int>(), false);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;
            if (reader.CurrentDepth == 1)
                isInCells = reader.ValueTextEquals("cells");
            else if (isInCells && reader.CurrentDepth == CellDepth && reader.ValueTextEquals("source"))
                lines.Add(LineOfValue(ref reader, json));
        }
        return lines;
    }

    private static int LineOfValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
            reader.Read();
        return 1 + json[..(int)reader.TokenStartIndex].Count((byte)'\n');
    }
}
