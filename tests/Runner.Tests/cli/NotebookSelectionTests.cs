using Course;
using Course.Cli;

namespace Runner.Tests.Cli;

public sealed class NotebookSelectionTests : IDisposable
{
    private readonly Repository _repository = new(Directory.CreateTempSubdirectory("selection-").FullName);

    public NotebookSelectionTests()
    {
        foreach (var name in (string[])["tutorial/01-start.dib", "tutorial/02-publish.dib", "lab/js-pub.dib", "lab/02-other.dib"])
            Write(name, "1");
    }

    [Fact]
    public void Everything_runs_in_order_when_nothing_is_named() =>
        Assert.Equal(["lab/02-other.dib", "lab/js-pub.dib", "tutorial/01-start.dib", "tutorial/02-publish.dib"], Find());

    [Theory]
    [InlineData("01")]
    [InlineData("1")]
    [InlineData("start")]
    [InlineData("01-start")]
    [InlineData("notebooks/tutorial/01-start.dib")]
    public void A_lesson_is_found_by_number_name_or_path(string name) => Assert.Equal(["tutorial/01-start.dib"], Find(name));

    [Fact]
    public void A_name_may_hold_a_dash() => Assert.Equal(["lab/js-pub.dib"], Find("js-pub"));

    [Theory]
    [InlineData("notebooks/lab")]
    [InlineData("lab")]
    public void A_folder_means_all_its_notebooks(string folder) => Assert.Equal(["lab/02-other.dib", "lab/js-pub.dib"], Find(folder));

    [Fact]
    public void A_name_that_fits_nothing_lists_what_is_there()
    {
        var error = Assert.Throws<UsageException>(() => Find("99"));
        Assert.Contains("'99'", error.Message);
        Assert.Contains(Path.Combine("notebooks", "tutorial", "02-publish.dib"), error.Message);
    }

    [Fact]
    public void A_number_that_fits_several_asks_for_the_path()
    {
        var error = Assert.Throws<UsageException>(() => Find("2"));
        Assert.Contains("give the path", error.Message);
        Assert.DoesNotContain("01-start", error.Message);
    }

    [Theory]
    [InlineData("07", "tutorial/07b-limits.dib tutorial/07a-policies.dib")]
    [InlineData("7", "tutorial/07b-limits.dib tutorial/07a-policies.dib")]
    [InlineData("07a", "tutorial/07a-policies.dib")]
    [InlineData("7B", "tutorial/07b-limits.dib")]
    [InlineData("limits", "tutorial/07b-limits.dib")]
    [InlineData("tutorial", "tutorial/07b-limits.dib tutorial/07a-policies.dib tutorial/01-start.dib tutorial/02-publish.dib")]
    public void A_step_means_its_parts_in_the_manifests_order_and_a_letter_one_of_them(string name, string found)
    {
        Write("tutorial/07a-policies.dib", "");
        Write("tutorial/07b-limits.dib", "");
        Write("course.toml", string.Concat(((string[])["07b-limits", "07a-policies"]).Select(n =>
            $"[[notebook]]\nfile = \"tutorial/{n}.dib\"\ntitle = \"t\"\nminutes = 1\nserver = \"2.12\"\n")).Insert(0, "schema = 1\n"));
        Assert.Equal(found.Split(' '), Find(name));
    }

    [Fact]
    public void Parts_of_two_courses_ask_for_the_path()
    {
        Write("tutorial/07a-policies.dib", "");
        Write("lab/07b-limits.dib", "");
        Assert.Contains("give the path", Assert.Throws<UsageException>(() => Find("7")).Message);
    }

    public void Dispose() => Directory.Delete(_repository.Root, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_repository.Notebooks, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private IEnumerable<string> Find(params string[] names) =>
        NotebookSelection.Find(_repository, names).Select(p => Path.GetRelativePath(_repository.Notebooks, p).Replace('\\', '/'));
}
