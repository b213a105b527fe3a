using Course.Checks;
using Course.Manifests;
using Testing;

namespace Runner.Tests.Checks;

/// <summary>The repository's own notebooks, helpers and documents have no fault.</summary>
public sealed class CourseIsCleanTests
{
    private static readonly Lazy<IReadOnlyList<CheckedFile>> _files = new(() =>
    {
        var course = new CourseFacts(RepositoryPaths.Root,
            ManifestReader.Read(Path.Combine(RepositoryPaths.Root, "notebooks/course.toml")).Manifest);
        return [.. CourseFiles.In(RepositoryPaths.Root).Select(f => CheckedFile.Read(f, course))];
    });

    public static TheoryData<string> Names => [.. Lints.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_course_is_free_of(string lint) => Assert.Empty(_files.Value.SelectMany(Lints.All.Single(l => l.Name == lint).Check));

    [Fact]
    public void The_courses_lessons_helpers_and_documents_are_among_what_is_checked() =>
        Assert.All(
            (string[])["notebooks/reference/glossary.dib", "notebooks/lab4_jetstream_basics/js-pub.dib", "helpers/jetstream.csx",
                "README.md", "docs/architecture.md"],
            name => Assert.Contains(_files.Value, f => f.Name == name));

    [Fact]
    public void Every_lesson_of_the_tutorial_is_held_to_a_lessons_shape() =>
        Assert.All(_files.Value.OfType<CheckedFile.Notebook>(), n =>
            Assert.Equal(n.Name.StartsWith("notebooks/tutorial04_jetstream/", StringComparison.Ordinal), n.IsLesson));
}
