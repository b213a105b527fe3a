using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Course.Authoring;

/// <summary>What a new lesson and its things are called.</summary>
/// <param name="Course">The course's folder under <c>notebooks/</c>.</param>
/// <param name="Number">The lesson's number in it.</param>
/// <param name="Title">For readers.</param>
internal sealed partial record LessonPlan(string Course, int Number, string Title)
{
    /// <summary>
    /// The title in small letters with hyphens: <c>streams-at-night</c>; empty where the title has no letter and no digit.
    /// </summary>
    public string Slug => SlugOf(Title);

    /// <summary>The files' name without their endings: <c>13-streams-at-night</c>.</summary>
    public string Name => $"{Number:00}-{Slug}";

    /// <summary>The exercise's id.</summary>
    public string ExerciseId => Slug;

    /// <summary>The function of the exercise's check.</summary>
    public string Check => $"Check{Words}Async";

    /// <summary>The class that it stands in.</summary>
    public string CheckClass => $"{(char.IsDigit(Slug[0]) ? "Lesson" : "")}{Words}Checks";

    /// <summary>The lesson's stream; that of the exercise ends in TURN.</summary>
    public string Stream => $"LESSON{Number:00}";

    /// <summary>The first token of the stream's subjects.</summary>
    public string Subject => Stream.ToLowerInvariant();

    /// <summary>The notebook, from the repository's top folder.</summary>
    public string NotebookFile => $"notebooks/{Course}/{Name}.dib";

    /// <summary>The exercise's check, from the repository's top folder.</summary>
    public string CheckFile => $"helpers/checks/{CheckClass}.cs";

    private string Words => string.Concat(Slug.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    /// <summary>A title in small letters with hyphens.</summary>
    public static string SlugOf(string title) =>
        Others().Replace(string.Concat(title.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Others();
}
