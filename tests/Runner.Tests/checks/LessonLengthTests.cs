namespace Runner.Tests.Checks;

/// <summary>How many cells a lesson may have.</summary>
public sealed class LessonLengthTests : IDisposable
{
    private const string More = "#!csharp\n\nMore();\n\n";
    private const string Production = "#!markdown\n\n## In production";
    private readonly SmallCourse _course = new();

    [Theory]
    [InlineData(0, new string[0])]
    [InlineData(34, new string[0])]
    [InlineData(35, new[] { "1: this lesson has 46 cells; 45 are the most" })]
    public void A_lesson_has_45_cells_at_most_and_a_short_one_is_no_fault(int more, string[] faults) =>
        Assert.Equal(faults, With(more).Faults("length"));

    [Fact]
    public void What_to_do_is_told() =>
        Assert.Contains("split it into parts, or merge neighbouring cells", With(35).Check().Faults.Select(f => f.Mend).Single());

    [Fact]
    public void Labs_programs_and_the_reference_may_be_longer() =>
        Assert.Empty(_course.FaultsOf("length", string.Concat(Enumerable.Repeat(More, 60))));

    // The small lesson has 11 cells.
    private SmallCourse With(int more) => _course.With(Production, string.Concat(Enumerable.Repeat(More, more)) + Production);

    public void Dispose() => _course.Dispose();
}
