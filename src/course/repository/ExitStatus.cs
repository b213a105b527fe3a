using Course.Servers;

namespace Course;

/// <summary>How the project's programs end.</summary>
internal static class ExitStatus
{
    /// <summary>Everything ran.</summary>
    public const int Done = 0;

    /// <summary>A lesson failed.</summary>
    public const int LessonFailed = 1;

    /// <summary>The set-up or the usage is wrong.</summary>
    public const int Unusable = 2;

    /// <summary>Turns what the reader can mend into a message and the exit status for it.</summary>
    public static async Task<int> GuardAsync(Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception error) when (error is UsageException or ServerException)
        {
            Console.Error.WriteLine(error.Message);
            return Unusable;
        }
    }
}
