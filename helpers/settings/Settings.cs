namespace Course.Helpers;

/// <summary>Everything the course can be told. What is not set is null.</summary>
public sealed record Settings(RuntimeSettings Runtime, NatsSettings Nats, RecvSettings Recv);

/// <summary>How the course runs.</summary>
public sealed record RuntimeSettings(string Mode);

/// <summary>Where the server is, who you are there, and the names of a lab. Creds is the full path of a file.</summary>
public sealed record NatsSettings(
    string Url, string? User, Secret? Password, string? Creds, Secret? Token, string? Subject, string? Stream, string? Consumer);

/// <summary>Wait is how long a receiver waits for a message before it stops.</summary>
public sealed record RecvSettings(TimeSpan Wait);
