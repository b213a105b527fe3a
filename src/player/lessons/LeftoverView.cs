namespace Course.Player.Lessons;

/// <summary>The lesson, if any, whose clean-up is due: of those that left something on the server, the one that ran last.</summary>
internal sealed record LeftoverView(LeftLesson? Lesson);

/// <summary>A lesson that has run cells, and has not cleaned up since.</summary>
/// <param name="Course">The course's folder.</param>
/// <param name="Name">The lesson's name.</param>
/// <param name="Title">For readers.</param>
/// <param name="Cell">The cell that cleans up.</param>
/// <param name="RanAt">When its last cell began, in UTC.</param>
internal sealed record LeftLesson(string Course, string Name, string Title, string Cell, DateTime RanAt);
