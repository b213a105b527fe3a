namespace Course.Helpers;

/// <summary>Something on the server has a name or subject that the course needs, and is not the course's.</summary>
public sealed class NotOursException(string message) : Exception(message);
