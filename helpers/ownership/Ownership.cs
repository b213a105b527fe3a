namespace Course.Helpers;

/// <summary>The course's mark: what it made says so in its description, and nothing else is touched.</summary>
public static class Ownership
{
    /// <summary>How the description of everything the course makes begins.</summary>
    public const string Prefix = "jetstream-course: ";

    /// <summary>The description for what one lesson makes, such as "lesson 2".</summary>
    public static string MarkFor(string lesson) => $"{Prefix}{lesson}, safe to delete";

    /// <summary>Fails, naming the thing, unless it carries the mark.</summary>
    public static void Demand(string kind, string name, string? description)
    {
        if (!IsOurs(description))
            throw new NotOursException(Wording.NotOurs(kind, name, description, Prefix));
    }

    internal static bool IsOurs(string? description) => description?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
