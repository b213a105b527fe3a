using System.Text;

namespace NATS.Net.Tests;

/// <summary>Makes inputs that a server might have sent, had it not gone mad.</summary>
internal static class BrokenInput
{
    private const int Conversations = 500, MaxFrames = 3, MaxMutations = 3;

    private static readonly byte[][] Frames =
    [
        .. new[]
        {
            "PING\r\n",
            "PONG\r\n",
            "+OK\r\n",
            "-ERR 'Stale Connection'\r\n",
            "INFO {\"max_payload\":1}\r\n",
            "MSG a.b 7 5\r\nhello\r\n",
            "MSG a 1 _INBOX.x.1 12\r\nMSG a 1 2\r\n\r\n\r\n",
            "MSG a 12 0\r\n\r\n",
            "HMSG a 1 18 20\r\nNATS/1.0\r\nA: b\r\n\r\nok\r\n",
            "HMSG a 1 r 16 16\r\nNATS/1.0 503\r\n\r\n\r\n",
            "nonsense\r\n",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    private static readonly byte[][] Talk = Converse(new Random(Conversations));

    private static readonly byte[][] Numbers = [.. new[] { "-1", "0", "1000", "1001", "2147483647", "99999999999", "00005", "+3", "5x", "" }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>Some frames, one to three times damaged.</summary>
    public static byte[] Make(Random random)
    {
        var bytes = Mutate(Talk[random.Next(Talk.Length)], random);
        for (var i = random.Next(MaxMutations); i > 0; i--)
            bytes = Mutate(bytes, random);
        return bytes;
    }

    /// <summary>The bytes with one damage.</summary>
    public static byte[] Mutate(byte[] bytes, Random random)
    {
        if (bytes.Length == 0) return [(byte)random.Next(256)];
        var at = random.Next(bytes.Length);
        var end = random.Next(at, bytes.Length + 1);
        return random.Next(7) switch
        {
            0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
            3 => bytes[..at],
            4 => [.. bytes[..end], .. bytes[at..]],
            5 => [.. bytes[..at], .. " \r\n\t"u8.Slice(random.Next(4), 1), .. bytes[(at + 1)..]],
            _ => ReplaceNumber(bytes, random),
        };
    }

    // Rows of valid frames.
    private static byte[][] Converse(Random random) =>
    [
        .. Enumerable.Range(0, Conversations).Select(_ =>
            Enumerable.Range(0, random.Next(1, MaxFrames + 1)).SelectMany(_ => Frames[random.Next(Frames.Length)]).ToArray()),
    ];

    // The first number from a random place on.
    private static byte[] ReplaceNumber(byte[] bytes, Random random)
    {
        var start = Array.FindIndex(bytes, random.Next(bytes.Length), IsDigit);
        if (start < 0) return bytes;
        var end = Array.FindIndex(bytes, start, b => !IsDigit(b));
        return [.. bytes[..start], .. Numbers[random.Next(Numbers.Length)], .. end < 0 ? [] : bytes[end..]];
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';
}
