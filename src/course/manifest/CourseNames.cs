using Course.Reports;

namespace Course.Manifests;

/// <summary>What courses and lessons are called: as the manifest says, else after the folder.</summary>
internal static class CourseNames
{
    /// <summary>A course's name for readers.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="course">Its folder.</param>
    public static string TitleOf(this CourseManifest manifest, string course) => manifest.FindCourse(course)?.Title ?? Lesson.Readable(course);

    /// <summary>A notebook as tables and pages show it.</summary>
    public static Lesson ToLesson(this NotebookEntry entry, CourseManifest manifest) =>
        new(entry.Course, manifest.TitleOf(entry.Course), entry.Name, entry.Title, entry.Minutes)
        {
            CourseAbout = manifest.FindCourse(entry.Course)?.About,
            Predictions = entry.Predictions,
        };
}
