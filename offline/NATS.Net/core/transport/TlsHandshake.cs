using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace NATS.Client.Core;

/// <summary>Makes an encrypted stream over a plain one.</summary>
internal static class TlsHandshake
{
    /// <summary>Shakes hands as a client.</summary>
    /// <exception cref="NatsException">The server is not trusted, refuses the client, or does not answer in time.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static async Task<SslStream> UpgradeAsync(Stream plain, string host, NatsTlsOpts opts, CancellationToken cancellationToken)
    {
        var settings = await SettingsAsync(host, opts).ConfigureAwait(false);
        var stream = new SslStream(plain);
        try
        {
            await stream.AuthenticateAsClientAsync(settings, cancellationToken).ConfigureAwait(false);
            return stream;
        }
        catch (Exception e)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            if (e is OperationCanceledException) throw new NatsException("TLS authentication timed out");
            if (e is AuthenticationException) throw new NatsException("TLS authentication failed", e);
            throw;
        }
    }

    private static async Task<SslClientAuthenticationOptions> SettingsAsync(string host, NatsTlsOpts opts)
    {
        if (opts.CertFile is null != opts.KeyFile is null) throw new ArgumentException("NatsTlsOpts.CertFile and NatsTlsOpts.KeyFile must both be set");
        if (opts.CertFile is not null && opts.CertBundleFile is not null)
            throw new ArgumentException("NatsTlsOpts.CertFile and NatsTlsOpts.CertFileBundle are mutually exclusive");
        var settings = new SslClientAuthenticationOptions { TargetHost = host, EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 };
        if (opts.CaFile is not null) settings.RemoteCertificateValidationCallback = new CertificateAuthorities(opts.CaFile).Validate;
        if (LoadClientCertificate(opts) is { } own) settings.ClientCertificateContext = own;
        if (opts.InsecureSkipVerify) settings.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        if (opts.ConfigureClientAuthentication is { } configure) await configure(settings).ConfigureAwait(false);
        return settings;
    }

    private static SslStreamCertificateContext? LoadClientCertificate(NatsTlsOpts opts)
    {
        if (opts.CertBundleFile is { } bundle) return FromBundle(bundle, opts.CertBundleFilePassword);
        return opts is { CertFile: { } cert, KeyFile: { } key } ? FromPem(cert, key, opts.KeyFilePassword) : null;
    }

    private static SslStreamCertificateContext FromPem(string certFile, string keyFile, string? password)
    {
        using var read = string.IsNullOrEmpty(password)
            ? X509Certificate2.CreateFromPemFile(certFile, keyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(certFile, password, keyFile);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(certFile);

        // Windows cannot use a key that was never in a store or a PKCS#12 blob.
        return WithChain(X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pfx), null), chain);
    }

    private static SslStreamCertificateContext FromBundle(string file, string? password) => WithChain(
        X509CertificateLoader.LoadPkcs12FromFile(file, password),
        X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password));

    // What else the file holds are the certificates between the client's own and the authority's.
    private static SslStreamCertificateContext WithChain(X509Certificate2 own, X509Certificate2Collection all) =>
        SslStreamCertificateContext.Create(own, [.. all.Where(other => !other.RawDataMemory.Span.SequenceEqual(own.RawDataMemory.Span))], offline: false);
}
