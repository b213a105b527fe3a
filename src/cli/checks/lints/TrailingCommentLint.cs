using System.Text.RegularExpressions;

namespace Course.Checks;

/// <summary>A comment behind a directive: the engine takes it as a parameter, and its error names something else.</summary>
internal static partial class TrailingCommentLint
{
    public static IEnumerable<Fault> Check(CheckedFile file) =>
        from code in file.Code
        from line in code.Source.Split('\n').Index()
        let comment = Comment().Match(line.Item)
        where comment.Success
        select file.Fault(code.FirstLine + line.Index, $"the comment behind {comment.Groups[1].Value} is taken as its parameter",
            "put it on a line of its own");

    // Quoted text and addresses may hold two slashes; a comment begins a word.
    [GeneratedRegex("""^(#!\S+|#[ri](?=[\s"]))(?:"[^"]*"|[^"])*?(?<=[\s"])/[/*]""")]
    private static partial Regex Comment();
}
