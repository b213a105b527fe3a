using Course.Player.Gate;

namespace Player.Tests.Gate;

/// <summary>The names of a player on this machine, in a codespace, and behind a proxy.</summary>
public sealed class SiteTests
{
    private static readonly Site Local = new(environment: _ => null);
    private static readonly Site Codespace = new(environment: name => name == "CODESPACE_NAME" ? "fuzzy-spoon" : null);
    private static readonly Site Proxied = new("192.168.1.20", new Uri("https://course.example/"), _ => null);

    [Theory]
    [InlineData("http://127.0.0.1:5280", "127.0.0.1:5280", true)]
    [InlineData("http://localhost:5280", "localhost:5280", true)]
    [InlineData("http://localhost:5280", "127.0.0.1:5280", false)]
    [InlineData("http://127.0.0.1:52800", "127.0.0.1:5280", false)]
    [InlineData("http://127.0.0.1", "127.0.0.1:5280", false)]
    [InlineData("null", "127.0.0.1:5280", false)]
    [InlineData(null, "127.0.0.1:5280", false)]
    public void On_this_machine_the_origin_is_the_host_exactly(string? origin, string host, bool isOrigin) => Assert.Equal(isOrigin, Local.IsOrigin(origin, host, 5280));

    [Theory]
    [InlineData("https://fuzzy-spoon-5280.app.github.dev", "fuzzy-spoon-5280.app.github.dev", true)]
    [InlineData("http://localhost:5280", "fuzzy-spoon-5280.app.github.dev", true)]
    [InlineData("https://fuzzy-spoon-5280.app.github.dev", "localhost:5280", true)]
    [InlineData("https://other-spoon-5280.app.github.dev", "fuzzy-spoon-5280.app.github.dev", false)]
    [InlineData("https://fuzzy-spoon-5281.app.github.dev", "fuzzy-spoon-5280.app.github.dev", false)]
    public void In_a_codespace_it_is_the_codespaces_own(string origin, string host, bool isOrigin)
    {
        Assert.True(Codespace.IsHost(host, 5280));
        Assert.Equal(isOrigin, Codespace.IsOrigin(origin, host, 5280));
        Assert.False(Local.IsHost("fuzzy-spoon-5280.app.github.dev", 5280));
    }

    [Fact]
    public void Behind_a_proxy_it_is_the_proxys_and_the_cookie_is_for_https_only()
    {
        Assert.True(Proxied.IsHost("course.example", 5280));
        Assert.True(Proxied.IsHost("192.168.1.20:5280", 5280));
        Assert.False(Proxied.IsHost("192.168.1.2:5280", 5280));
        Assert.True(Proxied.IsOrigin("https://course.example", "course.example", 5280));
        Assert.False(Proxied.IsOrigin("http://course.example", "course.example", 5280));
        Assert.True(Proxied.IsSecure("course.example", 5280));
        Assert.Equal("https://course.example", Proxied.Address(5280));
    }
}
