namespace NATS.Client.Core;

/// <summary>Decides from options, address and INFO whether a connection is encrypted.</summary>
internal static class TlsPolicy
{
    /// <summary>The mode for an address; never <see cref="TlsMode.Auto"/>.</summary>
    public static TlsMode ModeFor(this NatsTlsOpts opts, NatsUri uri)
    {
        if (opts.Mode != TlsMode.Auto) return opts.Mode;
        return uri.IsTls || HasCertificates(opts) ? TlsMode.Require : TlsMode.Prefer;
    }

    /// <summary>Whether the connection is to be encrypted once the server has sent INFO.</summary>
    /// <exception cref="NatsException">The server and the options exclude each other.</exception>
    public static bool UpgradesAfterInfo(this NatsTlsOpts opts, NatsUri uri, ServerInfo info)
    {
        var mode = opts.ModeFor(uri);
        var offered = info.TlsRequired || info.TlsAvailable;
        if (mode == TlsMode.Disable && info.TlsRequired) throw new NatsException($"Server {uri} requires TLS but TlsMode is set to Disable");
        if (mode == TlsMode.Require && !offered) throw new NatsException($"Server {uri} does not support TLS but TlsMode is set to Require");
        return offered && mode is (TlsMode.Require or TlsMode.Prefer);
    }

    /// <summary>Refuses addresses that ask for encryption where the options forbid it.</summary>
    /// <exception cref="NatsException">There is such an address.</exception>
    public static void CheckAddresses(this NatsTlsOpts opts, IEnumerable<NatsUri> uris)
    {
        if (opts.Mode == TlsMode.Disable && uris.FirstOrDefault(uri => uri.IsTls) is { } uri)
            throw new NatsException($"URI {uri} requires TLS but TlsMode is set to Disable");
    }

    private static bool HasCertificates(NatsTlsOpts opts) =>
        (opts.CertFile ?? opts.KeyFile ?? opts.CertBundleFile ?? opts.CaFile) is not null || opts.ConfigureClientAuthentication is not null;
}
