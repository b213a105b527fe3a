using System.Net.Sockets;
using Course.Doctor;
using Course.Servers;
using Runner.Tests.Servers;
using Testing;

namespace Runner.Tests.Doctors;

public sealed class ExaminationTests : IDisposable
{
    private readonly CourseFolder folder = new();

    public ExaminationTests()
    {
        folder.AddProgram("dotnet", "echo 10.0.401");
        Directory.CreateDirectory(Path.Combine(folder.Root, "helpers"));
        File.WriteAllText(Path.Combine(folder.Root, "helpers", "jetstream.csx"), "");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_machine_with_SDK_and_nats_server_can_run_and_nothing_is_started()
    {
        var findings = await ExamineAsync(folder.Options());

        Assert.True(DoctorReport.CanRun(findings));
        Assert.Equal(FindingState.Ok, Of(findings, ".NET SDK").State);
        Assert.Matches(@"would start .+nats-server on a free port .+ release \d+\.\d+\.\d+ \(2\.12 or later is needed\), with JetStream", Of(findings, "NATS server").Says);
        Assert.False(Directory.Exists(Path.Combine(folder.Root, ".nats")));
    }

    [Fact]
    public async Task Without_SDK_and_server_no_run_works_and_each_says_its_fix()
    {
        using var bare = new CourseFolder(hasNatsServer: false);

        var findings = await ExamineAsync(bare.Options());

        Assert.False(DoctorReport.CanRun(findings));
        Assert.All((string[])[".NET SDK", "NATS server"], subject => Assert.True(Of(findings, subject) is { StopsRun: true, Fix.Length: > 0 }));
        Assert.All(findings.Where(f => f.State == FindingState.Missing), f => Assert.NotNull(f.Fix));
    }

    [Fact]
    public async Task An_SDK_that_global_json_refuses_stops_a_run()
    {
        folder.AddProgram("dotnet", "echo 'A compatible .NET SDK was not found.' >&2; exit 145");
        File.WriteAllText(Path.Combine(folder.Root, "global.json"), """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }""");

        var finding = Of(await ExamineAsync(folder.Options()), ".NET SDK");

        Assert.True(finding.StopsRun);
        Assert.Contains("10.0.100, latestFeature", finding.Says);
    }

    [Fact]
    public async Task A_running_server_is_named_with_its_release_monitoring_and_port()
    {
        await using var server = await NatsServer.StartAsync();
        folder.Environment["NATS_MONITOR_URL"] = server.MonitorUrl;

        var findings = await ExamineAsync(folder.Options(configured: server.Url), new Uri(server.Url).Port);

        Assert.Contains($"{server.Url} answers: release 2.", Of(findings, "NATS server").Says);
        Assert.Equal(server.MonitorUrl, Of(findings, "Monitoring").Says);
        Assert.StartsWith("taken", Of(findings, $"Client port {new Uri(server.Url).Port}").Says);
    }

    [Fact]
    public async Task A_named_server_without_JetStream_stops_a_run()
    {
        await using var server = await NatsServer.StartAsync(new NatsServerOptions { JetStream = false });

        var finding = Of(await ExamineAsync(folder.Options(url: server.Url)), "NATS server");

        Assert.True(finding.StopsRun);
        Assert.Contains("JetStream is off there", finding.Says);
    }

    [Fact]
    public async Task An_older_server_than_a_lesson_wants_is_worth_attention()
    {
        await using var server = await NatsServer.StartAsync();
        Directory.CreateDirectory(Path.Combine(folder.Root, "notebooks"));
        File.WriteAllText(Path.Combine(folder.Root, "notebooks", "course.toml"), "schema = 1\n[[notebook]]\nfile = \"a/new.dib\"\ntitle = \"New\"\nminutes = 1\nserver = \"9.1\"\n");

        var finding = Of(await ExamineAsync(folder.Options(url: server.Url)), "NATS server");

        Assert.Equal(FindingState.Attention, finding.State);
        Assert.Contains("new wants 9.1", finding.Says);
    }

    [Fact]
    public async Task A_port_held_by_a_stranger_is_worth_attention()
    {
        using var stranger = new TcpListener(System.Net.IPAddress.Loopback, 0);
        stranger.Start();
        var port = ((System.Net.IPEndPoint)stranger.LocalEndpoint).Port;
        var greeting = GreetAsync(stranger);

        var finding = Of(await ExamineAsync(folder.Options(), port), $"Client port {port}");

        await greeting;
        Assert.Equal(FindingState.Attention, finding.State);
        Assert.Contains("no NATS server", finding.Says);
    }

    [Theory]
    [InlineData("<title>Not let in · JetStream course</title>", FindingState.Ok, "the player serves the course there")]
    [InlineData("<title>Something else</title>", FindingState.Attention, "which is not the player")]
    public async Task The_players_port_is_free_or_says_who_holds_it(string page, FindingState state, string said)
    {
        using var holder = new TcpListener(System.Net.IPAddress.Loopback, 0);
        holder.Start();
        var port = ((System.Net.IPEndPoint)holder.LocalEndpoint).Port;
        var answering = AnswerAsync(holder, page);

        var finding = Of(await ExamineAsync(folder.Options(), player: port), $"Player port {port}");

        await answering;
        Assert.Equal(state, finding.State);
        Assert.Contains(said, finding.Says);
        Assert.Equal(state == FindingState.Attention, finding.Fix?.Contains("make serve PORT=") ?? false);
        holder.Stop();
        Assert.Equal("free", Of(await ExamineAsync(folder.Options(), player: port), $"Player port {port}").Says);
    }

    [Fact]
    public async Task The_player_is_not_built_or_lacks_pages_or_is_there()
    {
        Assert.Equal((FindingState.Missing, "is not built"), await PlayerAsync());
        Directory.CreateDirectory(Path.Combine(folder.Root, "artifacts", "player"));
        Assert.Equal((FindingState.Missing, "its pages are not built"), await PlayerAsync());
        var pages = Directory.CreateDirectory(Path.Combine(folder.Root, "artifacts", "player-web")).FullName;
        foreach (var page in (string[])["contents.js", "lesson.js", "theme.js", "enter.js", "frame.html"]) File.WriteAllText(Path.Combine(pages, page), "");
        Assert.Equal((FindingState.Attention, "its pages lack player.css"), await PlayerAsync());
        File.WriteAllText(Path.Combine(pages, "player.css"), "");
        Assert.Equal(FindingState.Ok, (await PlayerAsync()).State);

        async Task<(FindingState State, string Says)> PlayerAsync() => Of(await ExamineAsync(folder.Options()), "Player") is var f ? (f.State, f.Says) : default;
    }

    [Fact]
    public async Task Packages_are_at_hand_or_can_be_fetched_or_stop_a_run()
    {
        File.WriteAllText(Path.Combine(folder.Root, "helpers", "jetstream.csx"), "#r \"nuget: A.Package, 1.0.0\"\n#r \"nuget: Another, 2.0.0\"\nusing A;\n");
        folder.Environment["NUGET_PACKAGES"] = Path.Combine(folder.Root, "cache");
        Directory.CreateDirectory(Path.Combine(folder.Root, "cache", "a.package", "1.0.0"));
        folder.AddProgram("dotnet", $"echo 'E http://127.0.0.1:{CourseFolder.FreePort()}/index.json'");

        var unreachable = Of(await ExamineAsync(folder.Options()), "Packages");
        folder.AddProgram("dotnet", $"echo 'D {Path.Combine(folder.Root, "none")}'; echo 'E {folder.Root}'");
        var reachable = Of(await ExamineAsync(folder.Options()), "Packages");
        Directory.CreateDirectory(Path.Combine(folder.Root, "cache", "another", "2.0.0"));
        var there = Of(await ExamineAsync(folder.Options()), "Packages");

        Assert.Equal((true, "not fetched yet: Another 2.0.0, and no source of NuGet answers"), (unreachable.StopsRun, unreachable.Says));
        Assert.Equal((FindingState.Attention, "make setup fetches them, and else the first run does"), (reachable.State, reachable.Fix));
        Assert.Equal((FindingState.Ok, "A.Package 1.0.0, Another 2.0.0: at hand, no network is needed"), (there.State, there.Says));
    }

    [Fact]
    public async Task Helpers_and_kernel_are_built_or_say_what_builds_them()
    {
        var before = await ExamineAsync(folder.Options());
        foreach (var part in (string[])["helpers/Course.Helpers.dll", "kernel/course-kernel.dll"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Root, "artifacts", part))!);
            File.WriteAllText(Path.Combine(folder.Root, "artifacts", part), "");
        }
        var after = await ExamineAsync(folder.Options());

        Assert.All((string[])["Helpers", "Kernel"], subject => Assert.StartsWith("make build", Of(before, subject).Fix));
        Assert.All((string[])["Helpers", "Kernel"], subject => Assert.Equal(FindingState.Ok, Of(after, subject).State));
    }

    [Fact]
    public async Task A_server_that_is_too_old_is_told_with_its_release_and_the_needed_one()
    {
        using var bare = new CourseFolder(hasNatsServer: false);
        bare.AddProgram("nats-server", "echo 'nats-server: v2.9.10'");
        await using var old = await AgedServer.StartAsync("2.11.9");

        var program = Of(await ExamineAsync(bare.Options()), "NATS server");
        var named = Of(await ExamineAsync(bare.Options(url: old.Url)), "NATS server");

        Assert.All([program, named], finding => Assert.True(finding.StopsRun));
        Assert.Contains("nats-server is 2.9.10, and the course needs 2.12 or later", program.Says);
        Assert.Equal($"--server names {old.Url}: NATS server 2.11.9 answers, and the course needs 2.12 or later", named.Says);
        Assert.Contains("make setup", named.Fix);
    }

    [Fact]
    public void The_report_has_a_line_for_each_finding_its_fix_below_and_the_sum()
    {
        var written = new StringWriter { NewLine = "\n" };
        DoctorReport.Write(written, [Finding.Ok("A", "is there"), Finding.Missing("Bee", "is not", "get one"), Finding.Stops("C", "is not", "get it")]);

        Assert.Equal("""
            ok         A    is there
            missing    Bee  is not
                            → get one
            missing    C    is not
                            → get it

            A run would not work. Mend first: C.

            """.ReplaceLineEndings("\n"), written.ToString());
    }

    private static Task<IReadOnlyList<Finding>> ExamineAsync(ServerOptions options, int? port = null, int? player = null) =>
        new Examination(options, port ?? CourseFolder.FreePort(), CourseFolder.FreePort(), player ?? CourseFolder.FreePort()).RunAsync(TestContext.Current.CancellationToken);

    private static Finding Of(IReadOnlyList<Finding> findings, string subject) => findings.Single(f => f.Subject == subject);

    private static async Task GreetAsync(TcpListener stranger)
    {
        using var client = await stranger.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("SSH-2.0-test\r\n"u8.ToArray());
    }

    private static async Task AnswerAsync(TcpListener holder, string page)
    {
        using var client = await holder.AcceptTcpClientAsync();
        var stream = client.GetStream();
        Assert.True(await stream.ReadAsync(new byte[1024]) > 0);
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"HTTP/1.1 401 Unauthorized\r\n\r\n{page}"));
    }
}
