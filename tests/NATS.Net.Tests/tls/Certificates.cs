using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NATS.Net.Tests;

/// <summary>A folder with certificates made for one run: an authority, a server named localhost, a client, and an authority that knows neither.</summary>
public sealed class Certificates : IDisposable
{
    public const string Password = "secret";

    private readonly string root = Directory.CreateTempSubdirectory("nats-tls-").FullName;

    public Certificates()
    {
        using var authority = Authority("authority");
        using var stranger = Authority("stranger");
        Server = Issue(authority, "localhost");
        using var client = Issue(authority, "client");
        using var key = client.GetECDsaPrivateKey()!;
        Write("ca.pem", authority.ExportCertificatePem());
        Write("stranger.pem", stranger.ExportCertificatePem());
        Write("server.pem", Server.ExportCertificatePem());
        Write("server-key.pem", Server.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        Write("client.pem", client.ExportCertificatePem());
        Write("client-key.pem", key.ExportPkcs8PrivateKeyPem());
        Write("client-locked.pem", key.ExportEncryptedPkcs8PrivateKeyPem(Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        File.WriteAllBytes(this["client.pfx"], client.Export(X509ContentType.Pfx, Password));
    }

    /// <summary>The server's certificate with its key; its one name is localhost.</summary>
    public X509Certificate2 Server { get; }

    /// <summary>The lines of a server's configuration.</summary>
    public string Configuration => $"cert_file: \"{this["server.pem"]}\", key_file: \"{this["server-key.pem"]}\", timeout: 10";

    /// <summary>The path of a file.</summary>
    public string this[string name] => Path.Combine(root, name);

    public void Dispose()
    {
        Server.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(5));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(authority, DateTimeOffset.UtcNow.AddMinutes(-30), DateTimeOffset.UtcNow.AddHours(4), RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }

    private void Write(string name, string text) => File.WriteAllText(this[name], text);
}
