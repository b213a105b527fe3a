using Course.Servers;

namespace Course.Player.Watch;

/// <summary>What a lesson's page is told of the NATS server.</summary>
/// <param name="State">answers, away or starting.</param>
/// <param name="Address">Where it is, without secrets.</param>
/// <param name="Words">What is the matter and what to do, in sentences; empty where it answers.</param>
/// <param name="CanStart">Whether the player can start it again.</param>
internal sealed record ServerNews(string State, string Address, string Words, bool CanStart)
{
    /// <summary>All is well.</summary>
    public static ServerNews OfOneThatAnswers(NatsServerLease server) => new(ServerStates.Answers, server.Address.ToString(), "", false);

    /// <summary>It went away.</summary>
    /// <param name="server">The server.</param>
    /// <param name="answer">What answers in its place; null where nothing does in time.</param>
    /// <param name="failure">Why it could not be started; null where nobody has tried.</param>
    /// <param name="isStarting">Whether it is being started.</param>
    public static ServerNews OfOneAway(NatsServerLease server, ServerAnswer? answer, string? failure, bool isStarting) => new(
        isStarting ? ServerStates.Starting : ServerStates.Away, server.Address.ToString(),
        $"{What(server.Address, answer)} {Way(server.Return, answer)}{(failure is null ? "" : $" It did not start: {failure}")}", server.Return.StartAsync is not null);

    private static string What(ServerAddress address, ServerAnswer? answer) => answer?.Kind switch
    {
        null => $"{address} does not answer in time.",
        AnswerKind.Nothing => $"Nothing answers at {address}.",
        _ => $"{address}: {answer.InWords}.",
    };

    private static string Way(ServerReturn comesBack, ServerAnswer? answer) =>
        answer?.Kind is AnswerKind.NoJetStream or AnswerKind.Refuses or AnswerKind.TooOld ? $"{answer.Fix}." : comesBack.Words;
}

/// <summary>The states of the NATS server, as pages know them.</summary>
internal static class ServerStates
{
    public const string Answers = "answers";
    public const string Away = "away";
    public const string Starting = "starting";
}
