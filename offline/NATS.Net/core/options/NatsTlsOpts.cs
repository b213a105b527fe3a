using System.Net.Security;

namespace NATS.Client.Core;

/// <summary>How a connection is encrypted and whom it trusts; immutable, changed with <c>with</c>.</summary>
public sealed record NatsTlsOpts
{
    /// <summary>The defaults: encrypted where the server offers it, checked against the system's certificate authorities.</summary>
    public static readonly NatsTlsOpts Default = new();

    /// <summary>The path of the client's certificate in PEM format; it needs <see cref="KeyFile"/>.</summary>
    public string? CertFile { get; init; }

    /// <summary>The path of the private key of <see cref="CertFile"/> in PEM format.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The password of <see cref="KeyFile"/>, if it is encrypted.</summary>
    public string? KeyFilePassword { get; init; }

    /// <summary>The path of a PKCS#12 file with the client's certificate and key, in place of <see cref="CertFile"/>.</summary>
    public string? CertBundleFile { get; init; }

    /// <summary>The password of <see cref="CertBundleFile"/>.</summary>
    public string? CertBundleFilePassword { get; init; }

    /// <summary>Called last with the settings of the handshake, e.g. to set a validation of one's own.</summary>
    public Func<SslClientAuthenticationOptions, ValueTask>? ConfigureClientAuthentication { get; init; }

    /// <summary>The path of the certificate authorities to trust, in PEM format; the system's do not count then.</summary>
    public string? CaFile { get; init; }

    /// <summary>Whether any certificate of the server is accepted. Default false.</summary>
    public bool InsecureSkipVerify { get; init; }

    /// <summary>When the connection is encrypted. Default <see cref="TlsMode.Auto"/>.</summary>
    public TlsMode Mode { get; init; }
}
