using Course.Tests.Lessons;
using Testing;

namespace Course.Tests.Walls;

/// <summary>Notebooks stand in git as an editor would write them, so that opening a lesson changes nothing.</summary>
public sealed class NotebookFileTests
{
    // The list that VS Code's extension writes on opening.
    private const string Canonical = """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"name":"csharp","languageName":"csharp"},{"name":"fsharp","languageName":"F#","aliases":["f#","fs"]},{"name":"html","languageName":"HTML"},{"name":"http","languageName":"HTTP"},{"name":"javascript","languageName":"JavaScript","aliases":["js"]},{"name":"mermaid","languageName":"Mermaid"},{"name":"pwsh","languageName":"PowerShell","aliases":["powershell"]},{"name":"value"}]}}


        """;

    public static TheoryData<string> Notebooks => [.. CourseCopy.Notebooks];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_begins_with_the_metadata_that_an_editor_writes(string notebook) =>
        Assert.StartsWith(Canonical, SourceText.Read($"notebooks/{notebook}"), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_has_unix_line_ends_and_no_byte_order_mark(string notebook)
    {
        var bytes = File.ReadAllBytes(Path.Combine(RepositoryPaths.Root, "notebooks", notebook));
        Assert.Equal((byte)'#', bytes[0]);
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }
}
