namespace Course.Helpers;

/// <summary>Each chart takes what happened, and the finding: one sentence that is its title and its text alternative.</summary>
public static class Charts
{
    /// <summary>Messages, stored and removed messages per second over time; limits are drawn where they are near.</summary>
    public static GenericChart StreamState(
        IEnumerable<StreamSample> samples, string finding, long? maxMessages = null, long? maxBytes = null) =>
        StatePicture.Of([.. samples], finding, maxMessages, maxBytes, id: null, frame: false);

    /// <summary>One mark for each publish: when, and how long its ack took.</summary>
    public static GenericChart PublishAcks(IEnumerable<PublishSample> samples, string finding) =>
        PublishPictures.Acks([.. samples], finding);

    /// <summary>Milliseconds for one publish in Core NATS and in JetStream, as the share of messages done by then.</summary>
    public static GenericChart PublishLatency(IEnumerable<double> core, IEnumerable<double> jetStream, string finding) =>
        PublishPictures.Latency([.. core], [.. jetStream], finding);

    /// <summary>Which sequences exist, and where each consumer stands; deleted are sequences that went one by one.</summary>
    public static GenericChart Anatomy(
        ulong firstSeq, ulong lastSeq, IEnumerable<ConsumerCursor> cursors, string finding, IEnumerable<ulong>? deleted = null) =>
        AnatomyPicture.Of(firstSeq, lastSeq, (deleted ?? []).ToHashSet(), [.. cursors], finding);

    /// <summary>Pending, ack pending and redelivered messages over time, and the ack floor under them.</summary>
    public static GenericChart ConsumerLag(IEnumerable<LagSample> samples, string finding) => LagPicture.Of([.. samples], finding);

    /// <summary>A column for each stream sequence: one cell for each delivery, by attempt and cause.</summary>
    public static GenericChart Deliveries(IEnumerable<DeliverySample> samples, string finding) =>
        DeliveriesPicture.Of([.. samples], finding);

    /// <summary>A lane for each message or worker, with what happened in it, in time order.</summary>
    public static GenericChart Lanes(IEnumerable<LaneEvent> events, string finding) => LanesPicture.Of([.. events], finding);
}
