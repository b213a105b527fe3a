using Course.Documents;
using Course.Reports.Pages;
using Testing;

namespace Runner.Tests.Reports;

/// <summary>Search over all pages, as a reader uses it: from files, by keyboard.</summary>
public sealed class SearchTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly RecordedRun tour = RecordedRun.Tour();

    public void Dispose() => tour.Dispose();

    [Fact]
    public void Sections_hold_the_words_and_the_code_below_their_heading()
    {
        var notebook = new Notebook("/x/a.dib", [
            new Cell(0, "markdown", "# Title\n\nFirst *words*.\n\n## One\n\n| a | b |\n|---|---|\n| `c` | <b>d</b> |", 1),
            new Cell(1, "csharp", "var  x =\n  1;", 1),
            new Cell(2, "markdown", "More.\n\n### Cell 2\n\n```text\ncode\n```", 1),
        ]);
        Assert.Equal(
            [new SearchSection("", "", "First words."), new("one", "One", "a b c d var x = 1; More."), new("cell-2-2", "Cell 2", "code")],
            SearchIndex.Sections(notebook));
    }

    [Fact]
    public async Task A_slash_leads_to_the_search_which_names_section_and_lesson_and_goes_there()
    {
        await using var page = await OpenAsync();
        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("prose");
        var first = page.Page.Locator(".results a").First;
        await first.WaitForAsync();
        Assert.Equal("Prose", await first.Locator(".section").TextContentAsync());
        Assert.Equal("2. A tour of every output", await first.Locator(".lesson").TextContentAsync());
        Assert.Matches("^[0-9]+ places?$", await page.Page.TextContentAsync(".search [role=status]") ?? "");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Locator("h2#prose").WaitForAsync();
        Assert.EndsWith("/tour/02-tour.html#prose", page.Page.Url);
    }

    [Fact]
    public async Task Every_word_must_fit_and_what_fits_is_marked_in_its_text()
    {
        await using var page = await OpenAsync();
        await page.Page.FillAsync(".search input", "kept nonsense");
        await page.Page.Locator("text=Nothing found").First.WaitForAsync();
        await MarkedAsync("<b>");
        await MarkedAsync("list of contents");

        async Task MarkedAsync(string text)
        {
            await page.Page.FillAsync(".search input", text);
            await page.Page.Locator("mark", new() { HasText = text }).First.WaitForAsync();
        }
    }

    [Fact]
    public async Task Escape_and_leaving_close_the_results_and_a_slash_in_a_field_is_a_slash()
    {
        await using var page = await OpenAsync();
        await page.Page.FillAsync(".search input", "tour");
        await page.Page.Locator(".results a").First.WaitForAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Page.IsVisibleAsync(".results"));
        await page.Page.Keyboard.TypeAsync("/x");
        Assert.Equal("/x", await page.Page.InputValueAsync(".search input"));
        await page.Page.FillAsync(".search input", "tour");
        await page.Page.Locator(".results a").First.WaitForAsync();
        await page.Page.FocusAsync(".home");
        Assert.False(await page.Page.IsVisibleAsync(".results"));
    }

    [Fact]
    public void The_index_is_written_anew_only_when_a_notebook_changed()
    {
        var pages = Pages();
        var index = Path.Combine(tour.Out, "assets/search-index.js");
        var first = File.GetLastWriteTimeUtc(index);
        pages.WriteIndex([tour.Run]);
        Assert.Equal(first, File.GetLastWriteTimeUtc(index));
        File.AppendAllText(tour.Notebook.Path, "\n#!markdown\n\n## Brand new\n");
        pages.WriteIndex([tour.Run]);
        Assert.Contains("Brand new", File.ReadAllText(index));
    }

    private Course.Reports.PageWriter Pages()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(tour.Notebook.Path)!);
        File.WriteAllText(tour.Notebook.Path, DibWriter.Write(tour.Notebook));
        var pages = tour.Pages();
        pages.WriteNotebook(tour.Run);
        pages.WriteIndex([tour.Run]);
        return pages;
    }

    private Task<ChromiumPage> OpenAsync() => chromium.OpenAsync(Pages().IndexPath);
}
