namespace Course.Helpers;

/// <summary>Another solution of an exercise; Why says when it is the better way, and what it costs.</summary>
internal sealed record Alternative(string Title, string Solution, string Why);
