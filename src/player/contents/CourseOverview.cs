using Course.Documents;
using Course.Exercises;
using Course.Manifests;
using Course.Player.Lessons;

namespace Course.Player.Contents;

/// <summary>What the course shows of itself, and how far the learner is.</summary>
internal sealed class CourseOverview(CourseLibrary library, string root)
{
    /// <summary>The courses with their lessons, and what of them is solved.</summary>
    /// <param name="isOpen">Whether a lesson has a kernel.</param>
    public CourseView Read(Func<NotebookEntry, bool> isOpen)
    {
        var (progress, problem) = ReadProgress(root);
        var place = LearnerPlace.Read(root);
        var courses = library.Entries.GroupBy(e => e.Course).Select(course => new CourseEntryView(
            course.Key, library.TitleOfCourse(course.Key), library.AboutCourse(course.Key), [.. course.Select(e => ToEntry(e, progress, isOpen(e)))]));
        return new CourseView([.. courses], place is null ? null : ToResume(place), problem);
    }

    /// <summary>One lesson's cells, and the lessons beside it.</summary>
    public LessonView ReadLesson(NotebookEntry entry, Notebook notebook)
    {
        var roles = ExerciseCells.In(notebook, entry.Exercises)
            .SelectMany(e => (IEnumerable<(int Index, ExerciseCellView View)>)
                [(e.Cells.Task.Index, Role(e.Exercise, "task")), (e.Cells.Check.Index, Role(e.Exercise, "check")), (e.Cells.Hints.Index, Role(e.Exercise, "hints"))])
            .ToDictionary(r => r.Index, r => r.View);
        var parts = LessonParts.Of(entry, notebook);
        var at = library.Entries.TakeWhile(e => e != entry).Count();
        return new LessonView(
            entry.Title, CourseLibrary.NumberOf(entry), entry.Minutes, new LinkedCourseView(entry.Course, library.TitleOfCourse(entry.Course)),
            ToLink(library.Entries.ElementAtOrDefault(at - 1)), ToLink(library.Entries.ElementAtOrDefault(at + 1)),
            [.. notebook.Cells.Select(c => new CellView($"c{c.Index}", c.Language, c.Language == "markdown" ? null : c.Source, roles.GetValueOrDefault(c.Index), c.Index == parts.CleanUp))]);
    }

    /// <summary>The learner's progress, or what is wrong with its file, which is left as it is.</summary>
    public static (LearnerProgress Progress, string? Problem) ReadProgress(string root)
    {
        try
        {
            return (LearnerProgress.Read(LearnerProgress.PathIn(root)), null);
        }
        catch (InvalidDataException error)
        {
            return (LearnerProgress.None, error.Message);
        }
    }

    private LessonEntryView ToEntry(NotebookEntry entry, LearnerProgress progress, bool isOpen)
    {
        var (kept, facts) = (KeptLesson.FileOf(entry, root).Peek(), FactsOf(entry));
        return new LessonEntryView(
            entry.Name, CourseLibrary.NumberOf(entry), entry.Title, entry.Minutes,
            [.. entry.Exercises.Select(e => new ExerciseView(e.Id, e.Title, progress.Done.ContainsKey(e.Id)))],
            ToPredictions(entry, kept), ToReading(facts, kept), [.. facts.Before.Select(CourseLibrary.AddressOf)], isOpen);
    }

    // A notebook that cannot be read is told where it is opened.
    private LessonFacts FactsOf(NotebookEntry entry)
    {
        try
        {
            return library.FactsOf(entry, library.Read(entry));
        }
        catch (Exception error) when (error is DibException or IOException or UnauthorizedAccessException)
        {
            return new LessonFacts([], new HashSet<string>(), []);
        }
    }

    private static PredictionsView ToPredictions(NotebookEntry entry, KeptLesson kept)
    {
        var made = entry.Predictions.Select(p => kept.Predictions?.GetValueOrDefault(p.Asks)?.IsRight).OfType<bool>().ToList();
        return new PredictionsView(made.Count, made.Count(isRight => isRight));
    }

    private static ReadingView ToReading(LessonFacts facts, KeptLesson kept) => new(
        facts.Sections.Intersect(kept.Reading?.Sections ?? []).Count(), facts.Sections.Count,
        facts.Cells.Intersect(kept.Reading?.Cells ?? []).Count(), facts.Cells.Count);

    private ResumeView? ToResume(LearnerPlace place) => library.Find(place.Course, place.Name) is { } entry
        ? new ResumeView(place.Course, place.Name, library.TitleOf(entry), place.Cell, place.Cell is { } cell ? NumberOf(cell, entry) : null, place.Line)
        : null;

    private int? NumberOf(string cell, NotebookEntry entry) =>
        CellNumbers.Of(entry, library.Read(entry)).TryGetValue(int.TryParse(cell.AsSpan(1), out var index) ? index : -1, out var number) ? number : null;

    private static ExerciseCellView Role(ExerciseEntry exercise, string role) => new(exercise.Id, exercise.Title, role, exercise.Hints.Count, exercise.Kind.NameOf());

    private LinkView? ToLink(NotebookEntry? entry) => entry is null ? null : new LinkView(CourseLibrary.AddressOf(entry), library.TitleOf(entry));
}
