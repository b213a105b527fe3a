using NATS.Client.Core;
using Testing;

namespace NATS.Net.Tests;

public sealed class Ed25519Tests
{
    private const string Seed = "SUAMLK2ZNL35WSMW37E7UD4VZ7ELPKW7DHC3BWBSD2GCZ7IUQQXZIORRBU";
    private const string PublicKey = "UCK5N7N66OBOINFXAYC2ACJQYFSOD4VYNU6APEJTAVFZB2SVHLKGEW7L";

    // RFC 8032, 7.1
    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void The_signature_is_that_of_the_specification(string seed, string key, string message, string signature)
    {
        var secret = Convert.FromHexString(seed);
        Assert.Equal(key, Convert.ToHexStringLower(Ed25519.PublicKey(secret)));
        Assert.Equal(signature, Convert.ToHexStringLower(Ed25519.Sign(secret, Convert.FromHexString(message))));
    }

    [Fact]
    public void A_seed_with_a_wrong_letter_is_refused() =>
        Assert.Throws<NatsException>(() => UserKey.DecodeSeed("SUAMLK2ZNL35WSMW37E7UD4VZ7ELPKW7DHC3BWBSD2GCZ7IUQQXZIORRAU"));

    [Fact]
    public async Task A_server_lets_a_user_with_an_nkey_in()
    {
        var options = new NatsServerOptions { ExtraConfiguration = $"authorization {{ users: [ {{ nkey: {PublicKey} }} ] }}" };
        await using var server = await NatsServer.StartAsync(options);
        await using var nats = new NatsClient(new NatsOpts { Url = server.Url, ConnectTimeout = Waits.Limit, AuthOpts = new NatsAuthOpts { NKey = PublicKey, Seed = Seed } });
        await nats.PingAsync();
    }
}
