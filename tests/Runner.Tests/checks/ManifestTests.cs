namespace Runner.Tests.Checks;

public sealed class ManifestTests : IDisposable
{
    private readonly SmallCourse _course = new();

    public static TheoryData<string, string, string> Faulty => new()
    {
        { "title = \"Small\"", "", "3: course1/01-small.dib: title must be text and not empty" },
        { "minutes = 10", "minutes = \"ten\"", "3: course1/01-small.dib: minutes must be a whole number above 0" },
        { "hints = [\"one\", \"two\"]", "hints = 3", "9: exercise more: hints must be a list of texts" },
        { "hint = \"That is less.\"", "colour = 1", "16: exercise more, a wrong answer: hint must be text and not empty" },
        { "schema = 1", "schema = 7", "1: schema is 7" },
        { "\"one\", \"two\"", "\"one\"", "10: exercise more has 1 hints; 2 or more are wanted" },
        { "id = \"same\"", "id = \"less\"", "10: exercise more has the wrong answer less 2 times" },
        { "01-small", "02-small", "4: course.toml names course1/02-small.dib, which is not there" },
        { "schema = 1", "schema = = 1", "1: this is not TOML" },
        { "\"That is less.\"", "\"✎ Say why.\"", "19: still to be written: Say why" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_fault_in_the_manifest_is_told_with_its_line(string from, string to, string fault)
    {
        Assert.Contains(from, SmallCourse.Manifest);
        _course.Write("notebooks/course.toml", SmallCourse.Manifest.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(_course.Check().Faults, f => f.File == "notebooks/course.toml" && $"{f.Line}: {f.What}".StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_the_manifest_does_not_name_is_found()
    {
        _course.Write("notebooks/course1/stray.txt", "");
        Assert.Equal("notebooks/course1/stray.txt:1: course1/stray.txt is not in course.toml; add an entry for it, or remove the file.", Assert.Single(_course.Check().Faults).ToString());
    }

    public void Dispose() => _course.Dispose();
}
