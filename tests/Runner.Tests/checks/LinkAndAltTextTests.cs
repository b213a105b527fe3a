namespace Runner.Tests.Checks;

public sealed class LinkAndAltTextTests : IDisposable
{
    private readonly SmallCourse _course = new();

    [Theory]
    [InlineData("(#a-section)", "(#b-section)", "34: notebooks/course1/01-small.dib has no heading #b-section")]
    [InlineData("(#a-section)", "(../course1/02.dib)", "34: the link ../course1/02.dib leads to no file")]
    [InlineData("(#a-section)", "(/etc/hosts)", "34: the link /etc/hosts starts at the root of a disk")]
    [InlineData("(#a-section)", "(../../docs/x.md#tow)", "34: docs/x.md has no heading #tow")]
    public void A_link_that_leads_nowhere_is_found(string from, string to, string fault)
    {
        _course.Write("docs/x.md", "# One\n\n## Two\n");
        Assert.Equal([fault], _course.With(from, to).Faults("link"));
    }

    [Theory]
    [InlineData("https://example.org/a#b")]
    [InlineData("../../docs/x.md#two")]
    [InlineData("../../docs")]
    [InlineData("01-small.dib#in-production")]
    public void A_link_that_leads_somewhere_or_out_is_left_alone(string link)
    {
        _course.Write("docs/x.md", "# One\n\n## Two\n");
        Assert.Empty(_course.With("#a-section", link).Faults("link"));
    }

    [Fact]
    public void A_notebook_that_cannot_be_read_is_one_fault_and_not_one_more_for_each_link_to_it()
    {
        _course.Write("notebooks/course1/broken.dib", "#!meta\n\n{oops\n\n#!csharp\n\n1\n");
        _course.Write("notebooks/course.toml", SmallCourse.Manifest
            + "\n[[notebook]]\nfile = \"course1/broken.dib\"\ntitle = \"Broken\"\nminutes = 1\nserver = \"2.12\"\n");
        Assert.Equal("notebooks/course1/broken.dib", Assert.Single(_course.With("#a-section", "broken.dib#there").Check().Faults).File);
    }

    [Fact]
    public void The_documents_links_are_followed_too()
    {
        _course.Write("README.md", "See [one](docs/x.md).\n\nAnd [two][t].\n\n[t]: docs/y.md\n");
        _course.Write("docs/x.md", "# One\n");
        Assert.Equal("README.md:3: the link docs/y.md leads to no file; correct the path, relative to this file.",
            Assert.Single(_course.Check().Faults).ToString());
    }

    [Theory]
    [InlineData("#!markdown\n\nText\n\n![](a.png)\n", "5: the image a.png has no alternative text")]
    [InlineData("#!markdown\n\nA\n\n```mermaid\ngraph TD; A-->B\n```\n", "5: the diagram says nothing to those who do not see it")]
    [InlineData("#!mermaid\n\ngraph TD; A-->B\n", "3: the diagram says nothing to those who do not see it")]
    [InlineData("#!markdown\n\n<div>\n<img src=\"a.png\">\n</div>\n", "4: an <img> has no alternative text")]
    [InlineData("#!html\n\n<p>\n<svg width=\"1\"></svg>\n", "4: an <svg> has no name")]
    public void A_picture_without_words_is_found(string cells, string fault) =>
        Assert.Equal([fault], _course.FaultsOf("alternative text", cells));

    [Fact]
    public void A_picture_with_words_is_left_alone() => Assert.Empty(_course.FaultsOf(
        "alternative text", "#!markdown\n\n![A stream](a.png) <img src=\"b\" alt=\"\">\n\n" +
        "#!mermaid\n\ngraph TD\naccTitle: A\naccDescr: B\n\n#!html\n\n<svg role=\"img\" aria-label=\"x\"></svg>\n"));

    public void Dispose() => _course.Dispose();
}
