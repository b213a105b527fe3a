using Course.Exercises;

namespace Course.Checks;

/// <summary>The exercises: one at least, each with its heading, its task, its check and its hints, and not solved.</summary>
internal static class ExerciseLint
{
    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook lesson)
            yield break;
        if (lesson is { IsLesson: true, Entry.Exercises: [] })
            yield return file.Fault(1, "the lesson has no exercise", "add one to its entry in course.toml, and its three cells here");
        if (lesson.IsLesson && new LessonText(lesson) is var text && text.Heading(2, "Your turn") is null
            && text.Heading(3, "Your turn") is null)
            yield return file.Fault(1, "no heading announces the exercise", "write `## Your turn: …` above it");
        foreach (var exercise in file.Course.Manifest.Notebooks.Where(n => n.File == lesson.Entry?.File).SelectMany(n => n.Exercises))
        {
            if (ExerciseCells.Find(lesson.Content, exercise.Id) is not { } cells)
                yield return file.Fault(1, $"exercise {exercise.Id} has not its three cells",
                    $"write them one after another: the task, Show(await Check…), ShowHints(\"{exercise.Id}\")");
            else if (cells.Task.Source.Trim() == exercise.Solution.Trim())
                yield return file.Fault(cells.Task.FirstLine, $"exercise {exercise.Id} is already solved",
                    "put back the cell that leaves the point open");
        }
    }
}
