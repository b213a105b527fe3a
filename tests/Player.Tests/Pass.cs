using System.Collections.Concurrent;
using System.Net;
using Course.Player.Gate;

namespace Player.Tests;

/// <summary>What lets a page in: the cookie, and the key that the page keeps.</summary>
/// <param name="Cookie">As a request sends it.</param>
/// <param name="Key">As the page's storage has it.</param>
public sealed record Pass(string Cookie, string Key)
{
    private static readonly ConcurrentDictionary<string, string> Folders = new();

    /// <summary>Remembers which folder's player printed an address.</summary>
    public static void Know(Uri printed, string root) => Folders[printed.Authority] = root;

    /// <summary>A new address of the player that printed one, as another <c>make serve</c> in its folder gets it: each works once.</summary>
    public static async Task<Uri> NewAddressAsync(Uri printed) =>
        new((await FolderGuest.AskAsync(Folders[printed.Authority], _ => { }, CancellationToken.None))!);

    /// <summary>Comes in by an address that was printed, as its page does.</summary>
    public static async Task<Pass> GetAsync(Uri address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var answer = await EnterAsync(http, address.GetLeftPart(UriPartial.Authority), "token", address.Query["?token=".Length..]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await OfAsync(answer);
    }

    /// <summary>Exchanges a token or a password.</summary>
    public static Task<HttpResponseMessage> EnterAsync(HttpClient http, string origin, string field, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{origin}/enter") { Content = new FormUrlEncodedContent([new(field, value)]) };
        request.Headers.Add("Origin", origin);
        return http.SendAsync(request);
    }

    /// <summary>What an answer of the entrance holds.</summary>
    public static async Task<Pass> OfAsync(HttpResponseMessage answer) =>
        new(answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0], await answer.Content.ReadAsStringAsync());

    /// <summary>Shows it with each request of a client.</summary>
    public void ShowBy(HttpClient http)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("Cookie", Cookie), ("Course-Key", Key)])
        {
            if (value.Length > 0)
                http.DefaultRequestHeaders.Add(name, value);
        }
    }
}
