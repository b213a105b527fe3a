using Course.Reports;

namespace Runner.Tests.Reports;

public class LessonNumberTests
{
    [Theory]
    [InlineData("03-publish.dib", "3")]
    [InlineData("12-production", "12")]
    [InlineData("07a-limits.dib", "7a")]
    [InlineData("10b-health", "10b")]
    [InlineData("js-pub.dib", null)]
    [InlineData("07ab-limits.dib", null)]
    [InlineData("a7-limits.dib", null)]
    public void A_files_name_begins_with_digits_and_at_most_one_letter(string file, string? number) =>
        Assert.Equal(number, LessonNumber.Of(file)?.ToString());

    [Theory]
    [InlineData("7", "07a-x", true)]
    [InlineData("07", "07b-x", true)]
    [InlineData("07a", "07a-x", true)]
    [InlineData("7A", "07a-x", true)]
    [InlineData("07a", "07b-x", false)]
    [InlineData("07a", "07-x", false)]
    [InlineData("1", "10-x", false)]
    public void A_step_covers_its_parts_and_a_part_only_itself(string typed, string file, bool covers) =>
        Assert.Equal(covers, LessonNumber.Parse(typed)!.Covers(LessonNumber.Of(file)!));

    [Theory]
    [InlineData("a")]
    [InlineData("limits")]
    [InlineData("07a-limits")]
    [InlineData("")]
    public void Other_words_are_no_number(string typed) => Assert.Null(LessonNumber.Parse(typed));
}
