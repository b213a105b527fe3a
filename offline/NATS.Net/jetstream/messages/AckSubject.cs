using System.Globalization;
using System.Numerics;

namespace NATS.Client.JetStream;

/// <summary>Reads what JetStream writes into the reply subject of a delivered message.</summary>
internal static class AckSubject
{
    private const int OldCount = 9, NewCount = 11;
    private const int NanosecondsPerMillisecond = 1_000_000;

    // $JS.ACK.<stream>.<consumer>.<delivered>.<stream seq>.<consumer seq>.<time>.<pending>
    // $JS.ACK.<domain>.<account>.<stream>.<consumer>.<delivered>.<stream seq>.<consumer seq>.<time>.<pending>[.<token>]
    public static NatsJSMsgMetadata? Parse(string? subject)
    {
        if (subject?.Split('.') is not { } tokens || tokens[0] != "$JS") return null;
        if (tokens.Length != OldCount && tokens.Length < NewCount) return null;
        if (tokens[1] is not ("ACK" or "FC")) return null;
        var isOld = tokens.Length == OldCount;
        var at = isOld ? 2 : 4;
        var time = DateTimeOffset.FromUnixTimeMilliseconds(Number<long>(tokens[at + 5]) / NanosecondsPerMillisecond);
        return new NatsJSMsgMetadata(
            new NatsJSSequencePair(Number<ulong>(tokens[at + 3]), Number<ulong>(tokens[at + 4])),
            Number<ulong>(tokens[at + 2]),
            Number<ulong>(tokens[at + 6]),
            time,
            tokens[at],
            tokens[at + 1],
            isOld || tokens[2] == "_" ? string.Empty : tokens[2]);
    }

    private static T Number<T>(string token)
        where T : INumber<T> => T.Parse(token, CultureInfo.InvariantCulture);
}
