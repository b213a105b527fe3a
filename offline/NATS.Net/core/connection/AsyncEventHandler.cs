namespace NATS.Client.Core;

/// <summary>Handles an event; the connection waits for it before the next event.</summary>
public delegate ValueTask AsyncEventHandler<in TEventArgs>(object? sender, TEventArgs args);
