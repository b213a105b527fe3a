using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Course.Player.Gate;

/// <summary>What opens the player, for this process's life and in its memory only.</summary>
public sealed class Secrets
{
    private const int Bytes = 32;

    private readonly byte[] _session = RandomNumberGenerator.GetBytes(Bytes);
    private readonly byte[]? _password;

    /// <summary>Makes a token and a session of 256 bits each.</summary>
    /// <param name="password">The learner's own password; null where only the token opens.</param>
    public Secrets(string? password = null)
    {
        Token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        _password = password is null ? null : Hash(password);
    }

    /// <summary>Stands in the printed address.</summary>
    public string Token { get; }

    /// <summary>Whether a password opens, too.</summary>
    public bool HasPassword => _password is not null;

    /// <summary>The cookie's value.</summary>
    internal string Session => Base64Url.EncodeToString(_session);

    /// <summary>Whether this is the token.</summary>
    public bool IsToken(string? given) => Same(Hash(Token), given);

    /// <summary>Whether this is the cookie's value.</summary>
    public bool IsSession(string? given) => Same(Hash(Session), given);

    /// <summary>Whether this is the password.</summary>
    public bool IsPassword(string? given) => _password is not null && Same(_password, given);

    // Hashes are of one length, so that the time tells nothing, not even a length.
    private static bool Same(byte[] expected, string? given) => given is not null && CryptographicOperations.FixedTimeEquals(expected, Hash(given));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
