using System.Security.Cryptography;
using NATS.Client.Core;

namespace NATS.Net.Tests;

/// <summary>A new nkey of an operator (O), an account (A) or a user (U), made with the package's own code.</summary>
internal sealed class TestKey
{
    private const byte SeedPrefix = 18 << 3;

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);

    public TestKey(char kind)
    {
        var prefix = kind switch { 'O' => 14 << 3, 'A' => 0, _ => 20 << 3 };
        Public = UserKey.Encode([(byte)prefix, .. Ed25519.PublicKey(secret)]);
        Seed = UserKey.Encode([(byte)(SeedPrefix | (prefix >> 5)), (byte)((prefix & 31) << 3), .. secret]);
    }

    public string Public { get; }

    public string Seed { get; }

    public byte[] Sign(byte[] bytes) => Ed25519.Sign(secret, bytes);
}
