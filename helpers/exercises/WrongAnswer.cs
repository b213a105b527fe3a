namespace Course.Helpers;

/// <summary>An answer that learners give, and what to tell them.</summary>
internal sealed record WrongAnswer(string Id, string Answer, string Hint);
