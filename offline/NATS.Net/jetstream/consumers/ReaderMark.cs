using NATS.Client.Core;

namespace NATS.Client.JetStream;

/// <summary>Marks a subscription as being read, until it is disposed.</summary>
internal readonly struct ReaderMark : IDisposable
{
    private readonly NatsSubBase sub;

    public ReaderMark(NatsSubBase sub)
    {
        this.sub = sub;
        sub.MarkReaderActive();
    }

    public void Dispose() => sub.MarkReaderInactive();
}
