using System.Security.Cryptography;

namespace NATS.Client.Core;

/// <summary>Makes short unique ids: 12 random characters, then a counter of 10 that begins and steps at random.</summary>
internal sealed class UniqueId
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int PrefixLength = 12, CounterLength = 10;
    private const ulong CounterEnd = 839299365868340224; // 62 to the power of 10

    [ThreadStatic]
    private static UniqueId? current;

    private readonly string prefix = RandomNumberGenerator.GetString(Digits, PrefixLength);
    private readonly ulong step = (ulong)Random.Shared.Next(33, 333);
    private ulong counter = (ulong)Random.Shared.NextInt64((long)CounterEnd / 2);

    /// <summary>A new id of 22 characters.</summary>
    public static string Next()
    {
        if (current is null || current.counter + current.step >= CounterEnd) current = new UniqueId();
        current.counter += current.step;
        return string.Create(PrefixLength + CounterLength, current, Write);
    }

    private static void Write(Span<char> text, UniqueId id)
    {
        id.prefix.CopyTo(text);
        var rest = id.counter;
        for (var i = text.Length - 1; i >= PrefixLength; i--, rest /= (ulong)Digits.Length)
            text[i] = Digits[(int)(rest % (ulong)Digits.Length)];
    }
}
