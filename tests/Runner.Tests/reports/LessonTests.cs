using Course.Documents;
using Course.Reports;

namespace Runner.Tests.Reports;

public class LessonTests
{
    private static Lesson Of(string path, params string[] prose) =>
        Lesson.Of(new Notebook(path, [.. prose.Select((text, i) => new Cell(i, "markdown", text, 1))]));

    [Fact]
    public void The_title_is_the_first_heading_without_its_marks() =>
        Assert.Equal("4. Pull and ack", Of("/n/t/04-pull.dib", "Before.", "text\n\n# 4. *Pull* and `ack` #").Title);

    [Fact]
    public void Without_a_heading_the_file_lends_its_name() => Assert.Equal("Js pub", Of("/n/lab4/js-pub.dib").Title);

    [Fact]
    public void The_course_is_the_folder() => Assert.Equal(("lab4_basics", "Lab 4 basics"), (Of("/n/lab4_basics/a.dib").Course, Of("/n/lab4_basics/a.dib").CourseTitle));

    [Theory]
    [InlineData("03-publish", "Publish", "3. Publish")]
    [InlineData("12-production", "Production", "12. Production")]
    [InlineData("03-publish", "3. Publish", "3. Publish")]
    [InlineData("07a-limits", "Limits", "7a. Limits")]
    [InlineData("07a-limits", "7a. Limits", "7a. Limits")]
    [InlineData("js-pub", "Publish", "Publish")]
    public void The_number_comes_from_the_files_name_once(string name, string title, string shown) =>
        Assert.Equal(shown, new Lesson("c", "C", name, title).NumberedTitle);
}
