namespace Course.Player.Contents;

/// <summary>The whole course, for the contents page.</summary>
/// <param name="Courses">In order.</param>
/// <param name="Resume">Where the learner left; null at the first visit.</param>
/// <param name="Problem">What is wrong with the file of the learner's progress; null where nothing is.</param>
internal sealed record CourseView(IReadOnlyList<CourseEntryView> Courses, ResumeView? Resume, string? Problem);

/// <summary>One course.</summary>
/// <param name="Name">Its folder.</param>
/// <param name="Title">For readers.</param>
/// <param name="About">What it teaches, in one sentence; null where nobody has said.</param>
/// <param name="Lessons">In order.</param>
internal sealed record CourseEntryView(string Name, string Title, string? About, IReadOnlyList<LessonEntryView> Lessons);

/// <summary>One lesson in the contents.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="Number">Such as 7 or 7a; null where it has none.</param>
/// <param name="Title">Without the number.</param>
/// <param name="Minutes">How long a reader takes.</param>
/// <param name="Exercises">In order.</param>
/// <param name="Predictions">What came of them.</param>
/// <param name="Reading">What was read and run.</param>
/// <param name="Before">Addresses of the lessons that it builds on.</param>
/// <param name="IsOpen">Whether it has a kernel.</param>
internal sealed record LessonEntryView(
    string Name, string? Number, string Title, int Minutes, IReadOnlyList<ExerciseView> Exercises, PredictionsView Predictions, ReadingView Reading,
    IReadOnlyList<string> Before, bool IsOpen);

/// <summary>How far the learner is with a lesson beside its exercises: sections read and cells run, each of how many.</summary>
internal sealed record ReadingView(int Read, int Sections, int Run, int Cells);

/// <summary>The predictions of a lesson that the learner has made and seen come out.</summary>
internal sealed record PredictionsView(int Made, int Right);

/// <summary>An exercise in the contents.</summary>
internal sealed record ExerciseView(string Id, string Title, bool Solved);

/// <summary>Where the learner left.</summary>
/// <param name="Course">The course's folder.</param>
/// <param name="Name">The lesson's name.</param>
/// <param name="Title">For readers.</param>
/// <param name="Cell">"c" and the cell's index; null for the lesson's top.</param>
/// <param name="Number">The number that readers see at that cell; null where it has none.</param>
/// <param name="Line">The line that the learner was writing in, from 1; null where they only read.</param>
internal sealed record ResumeView(string Course, string Name, string Title, string? Cell, int? Number, int? Line);

/// <summary>A lesson, for its page.</summary>
internal sealed record LessonView(string Title, string? Number, int Minutes, LinkedCourseView Course, LinkView? Previous, LinkView? Next, IReadOnlyList<CellView> Cells);

/// <summary>The course that a lesson belongs to.</summary>
internal sealed record LinkedCourseView(string Name, string Title);

/// <summary>A lesson nearby.</summary>
internal sealed record LinkView(string Href, string Title);

/// <summary>A cell.</summary>
/// <param name="Id">"c" and its index.</param>
/// <param name="Kind">Canonical language.</param>
/// <param name="Source">As the notebook has it; null for prose, which stands in the page.</param>
/// <param name="Exercise">The exercise that it belongs to.</param>
/// <param name="IsCleanUp">Whether it takes away what the lesson made.</param>
internal sealed record CellView(string Id, string Kind, string? Source, ExerciseCellView? Exercise, bool IsCleanUp);

/// <summary>A cell's part in an exercise.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="Title">For readers.</param>
/// <param name="Role">task, check or hints.</param>
/// <param name="Hints">How many hints there are.</param>
/// <param name="Kind">What it asks for, as the manifest calls it: fill-in, worker, bug, design or figures.</param>
internal sealed record ExerciseCellView(string Id, string Title, string Role, int Hints, string Kind);

/// <summary>What a search found.</summary>
internal sealed record SearchView(IReadOnlyList<SearchHit> Hits);

/// <summary>One place that holds the words.</summary>
/// <param name="Kind">lesson, heading or term.</param>
/// <param name="Title">What stands there.</param>
/// <param name="Where">The lesson.</param>
/// <param name="Href">Its address.</param>
/// <param name="Excerpt">The words with some around them; plain text.</param>
internal sealed record SearchHit(string Kind, string Title, string Where, string Href, string Excerpt);
