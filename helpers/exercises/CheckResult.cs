namespace Course.Helpers;

/// <summary>What a check found: Message says what is there and what was expected; Hint fits the mistake, or is null.</summary>
public sealed record CheckResult(string ExerciseId, bool Passed, string Message, string? Hint);
