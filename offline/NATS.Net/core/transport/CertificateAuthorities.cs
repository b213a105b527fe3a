using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace NATS.Client.Core;

/// <summary>The authorities of a PEM file: a server is trusted if its chain ends in one of them, and in no other.</summary>
internal sealed class CertificateAuthorities
{
    private readonly X509Certificate2Collection trusted = [];

    public CertificateAuthorities(string file) => trusted.ImportFromPemFile(file);

    /// <summary>Checks what a server presents.</summary>
    public bool Validate(object sender, X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors)
    {
        // Name and presence were checked already; the chain is checked here, against these authorities.
        if ((errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None || certificate is not X509Certificate2 server) return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.AllowUnknownCertificateAuthority;
        chain.ChainPolicy.ExtraStore.AddRange(trusted);
        if (presented is not null) chain.ChainPolicy.ExtraStore.AddRange(presented.ChainPolicy.ExtraStore);
        return chain.Build(server) && IsTrusted(chain.ChainElements[^1].Certificate);
    }

    private bool IsTrusted(X509Certificate2 root) => trusted.Any(other => other.RawDataMemory.Span.SequenceEqual(root.RawDataMemory.Span));
}
