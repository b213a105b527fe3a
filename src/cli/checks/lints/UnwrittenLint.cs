namespace Course.Checks;

/// <summary>A part of a new lesson that its author has yet to write.</summary>
internal static class UnwrittenLint
{
    /// <summary>What a part begins with that <c>course new-lesson</c> left to the author.</summary>
    public const string Mark = "✎";

    public static IEnumerable<Fault> Check(CheckedFile file) =>
        file is CheckedFile.Page ? [] : file.Lines.Index().Where(l => l.Item.Contains(Mark, StringComparison.Ordinal))
            .Select(l => Of(file.Name, l.Index + 1, l.Item));

    /// <summary>The fault of one line.</summary>
    public static Fault Of(string name, int line, string text)
    {
        var said = text[(text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Trim(' ', '*', '\r', '"', ',', '`');
        return new Fault(name, line, $"still to be written: {said.TrimEnd('.')}", $"write it, and remove the {Mark}");
    }
}
