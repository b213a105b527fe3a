using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Player.Tests;

/// <summary>How a player starts, beside another one: port, password, limits, and files that were damaged before.</summary>
public sealed class StartTests(PlayerServer first) : IAsyncLifetime
{
    private const string Password = "correct horse";

    private readonly PlayerFolder _folder = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private Process? _process;
    private readonly string[] _remarks = new string[3];
    private string _log = "";
    private Uri _address = new("about:blank");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder.PathOf(".course/player/try"));
        await File.WriteAllTextAsync(_folder.PathOf(".course/player/try/one.json"), "{ damaged");
        await File.WriteAllTextAsync(_folder.PathOf("password"), Password + "\n");
        var port = first.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _process = PlayerServer.Start(_folder.Root, first.Nats, "--port", port, "--no-open", "--kernels", "1", "--idle-minutes", "0.002", "--password-file", _folder.PathOf("password"), "--bind", "127.0.0.2");
        _address = new Uri(await _process.StandardOutput.ReadLineAsync() ?? "about:blank");
        _log = await _process.StandardError.ReadLineAsync() ?? "";
        for (var remark = 0; remark < _remarks.Length; remark++)
            _remarks[remark] = await _process.StandardError.ReadLineAsync() ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process!.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_taken_port_is_said_the_password_opens_damaged_edits_are_kept_aside_and_idle_kernels_make_room_and_it_ends_in_order()
    {
        Assert.Equal($"Port {first.Port} is taken, perhaps by another player; this one takes a free port.", _log);
        Assert.NotEqual(first.Port, _address.Port);
        Assert.StartsWith("NATS server", _remarks[0]);
        Assert.StartsWith("The address lets one browser in, once. For another one, type make serve again", _remarks[1]);
        Assert.StartsWith("All who enter share one place: one set of edits and outputs, one kernel for each lesson, one progress.", _remarks[2]);

        var origin = $"http://127.0.0.1:{_address.Port}";
        using (var wrong = await Pass.EnterAsync(_http, origin, "password", "wrong horse"))
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using var stranger = new HttpClient(new SocketsHttpHandler { ConnectCallback = FromElsewhereAsync });
        var guesses = Enumerable.Range(0, 40).Select(i => Pass.EnterAsync(stranger, origin, "password", $"guess {i}")).ToList();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await await Task.WhenAny(guesses)).StatusCode);
        using var right = await Pass.EnterAsync(_http, origin, "password", Password);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Contains(guesses, g => !g.IsCompleted);
        var pass = await Pass.OfAsync(right);
        pass.ShowBy(_http);

        await using (var one = await OpenAsync("try/one", origin, pass))
        {
            var notices = (await one.WaitAsync("snapshot")).GetProperty("notices").EnumerateArray().Select(n => n.GetString());
            Assert.Contains(".damaged-", Assert.Single(notices));
            Assert.Equal("{ damaged", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_folder.PathOf(".course/player/try"), "one.json.damaged-*"))));
            await one.WaitForKernelAsync("ready");

            await using var refused = await OpenAsync("try/two", origin, pass);
            Assert.Contains("at most 1 kernels", (await refused.WaitForKernelAsync("stopped")).GetRawText());
        }
        await UntilNobodyLooksAsync(origin);
        await using var two = await OpenAsync("try/two", origin, pass);
        await two.RunAsync("c1");

        // With a page still open: a player that waited for it would be ended by force, and leave its NATS server behind.
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        Assert.Equal(0, _process.ExitCode);
    }

    private static async ValueTask<Stream> FromElsewhereAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.5"), 0));
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    // The player learns a moment later that a page has gone; until then its kernel is in use.
    private async Task UntilNobodyLooksAsync(string origin)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        for (var pages = 1; pages > 0;)
        {
            using var status = JsonDocument.Parse(await _http.GetStringAsync($"{origin}/api/status", limit.Token));
            pages = status.RootElement.GetProperty("kernels").EnumerateArray().Sum(k => k.GetProperty("pages").GetInt32());
        }
    }

    private Task<LessonClient> OpenAsync(string lesson, string origin, Pass pass) =>
        LessonClient.ConnectAsync(new Uri($"ws://127.0.0.1:{_address.Port}/ws/lesson/{lesson}"), origin, pass);
}
