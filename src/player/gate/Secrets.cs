using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Course.Player.Gate;

/// <summary>What opens the player, for this process's life and in its memory only.</summary>
public sealed class Secrets
{
    private const int Bytes = 32;

    // More than anybody opens; what lies in old terminals must end at some time.
    private const int MostWaiting = 8;

    private readonly Lock _gate = new();
    private readonly Queue<string> _waiting = new();
    private readonly HashSet<string> _used = [];
    private readonly byte[]? _password;

    /// <summary>Makes what lets pages in, of 256 bits each.</summary>
    /// <param name="password">The learner's own password; null where only a token opens.</param>
    public Secrets(string? password = null) => _password = password is null ? null : Hash(password);

    /// <summary>Whether a password opens, too.</summary>
    public bool HasPassword => _password is not null;

    /// <summary>The cookie's value. A browser sends it to every port of this machine, so it opens little alone.</summary>
    internal string Session { get; } = New();

    /// <summary>What a page keeps in its browser's storage, which no other port reaches, and shows beside the cookie.</summary>
    internal string Key { get; } = New();

    /// <summary>The folder in whose name the sandboxed frame, which has no cookie, may have its library.</summary>
    internal string Library { get; } = New();

    /// <summary>A new token for a printed address. It lets one browser in, once.</summary>
    public string NewToken()
    {
        var token = New();
        lock (_gate)
        {
            _waiting.Enqueue(token);
            if (_waiting.Count > MostWaiting)
                _used.Add(_waiting.Dequeue());
        }
        return token;
    }

    /// <summary>Whether this is a token that has let nobody in yet.</summary>
    public bool IsToken(string? given)
    {
        lock (_gate)
            return Find(given) is not null;
    }

    /// <summary>Whether this token was good once.</summary>
    public bool WasToken(string? given)
    {
        lock (_gate)
            return _used.Any(t => Same(t, given));
    }

    /// <summary>Takes a token, and answers whether it lets in: of two who come with the same one, only the first.</summary>
    public bool TakeToken(string? given)
    {
        lock (_gate)
        {
            if (Find(given) is not { } token)
                return false;
            var rest = _waiting.Where(t => t != token).ToList();
            _waiting.Clear();
            rest.ForEach(_waiting.Enqueue);
            return _used.Add(token);
        }
    }

    /// <summary>Whether this is the cookie's value.</summary>
    public bool IsSession(string? given) => Same(Session, given);

    /// <summary>Whether this is the page's key.</summary>
    public bool IsKey(string? given) => Same(Key, given);

    /// <summary>Whether this is the password.</summary>
    public bool IsPassword(string? given) => _password is not null && given is not null && CryptographicOperations.FixedTimeEquals(_password, Hash(given));

    /// <summary>256 bits that nobody guesses, as text for an address.</summary>
    internal static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    // Hashes are of one length, so that the time tells nothing, not even a length.
    internal static bool Same(string expected, string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Hash(expected), Hash(given));

    private string? Find(string? given) => _waiting.FirstOrDefault(t => Same(t, given));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
