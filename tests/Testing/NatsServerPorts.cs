namespace Testing;

/// <summary>The ports of a server; -1 where it may choose.</summary>
internal readonly record struct NatsServerPorts(int Client, int Monitor);
