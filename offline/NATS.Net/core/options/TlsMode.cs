namespace NATS.Client.Core;

/// <summary>When a connection is encrypted. Only <see cref="Require"/> and <see cref="Implicit"/> rule out plain text.</summary>
public enum TlsMode
{
    /// <summary><see cref="Require"/> for <c>tls://</c> addresses and wherever certificates are configured, else <see cref="Prefer"/>.</summary>
    Auto,

    /// <summary>Encrypted if the server offers it.</summary>
    Prefer,

    /// <summary>Encrypted; a server that does not offer it is refused.</summary>
    Require,

    /// <summary>Encrypted from the first byte, before the server sends INFO.</summary>
    Implicit,

    /// <summary>Never encrypted; a server that requires it is refused.</summary>
    Disable,
}
