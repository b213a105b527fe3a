using NATS.Client.Core;

namespace Course;

/// <summary>What a server that asks who one is gets told; what is not set is null.</summary>
/// <param name="User">A user's name.</param>
/// <param name="Password">The user's password.</param>
/// <param name="CredsFile">Full path of a credentials file.</param>
/// <param name="Token">A token.</param>
internal sealed record NatsCredentials(string? User = null, string? Password = null, string? CredsFile = null, string? Token = null)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>How the course itself connects: what does not answer soon is told, not waited for.</summary>
    public NatsOpts ToOptions(string url) => new()
    {
        Url = url,
        Name = "jetstream-course",
        AuthOpts = new NatsAuthOpts { Username = User, Password = Password, CredsFile = CredsFile, Token = Token },
        ConnectTimeout = Limit,
        RequestTimeout = Limit,
        CommandTimeout = Limit,
    };
}
