using Course.Documents;

namespace Course.Checks;

/// <summary>A notebook that does not begin with the metadata that VS Code writes on opening, so that opening it would change it.</summary>
internal static class MetadataLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook || !file.Path.EndsWith(".dib", StringComparison.Ordinal))
            yield break;
        if (!file.Text.StartsWith($"#!meta\n\n{DibWriter.CanonicalMetadata}\n\n", StringComparison.Ordinal))
            yield return file.Fault(1, "the notebook does not begin with the metadata that VS Code writes", "copy the first four lines of another lesson");
        if (file.Text.Contains('\r', StringComparison.Ordinal))
            yield return file.Fault(1 + file.Text.AsSpan(0, file.Text.IndexOf('\r', StringComparison.Ordinal)).Count('\n'), "this line ends as Windows writes it", "save the file with LF");
    }
}
