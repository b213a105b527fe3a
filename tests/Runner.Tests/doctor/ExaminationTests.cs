using System.Net.Sockets;
using Course.Doctor;
using Course.Packages;
using Course.Servers;
using Runner.Tests.Servers;
using Testing;

namespace Runner.Tests.Doctors;

public sealed class ExaminationTests : IDisposable
{
    private readonly CourseFolder folder = new();

    public ExaminationTests() => folder.AddProgram("dotnet", "echo 10.0.401");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_machine_with_SDK_and_nats_server_can_run_and_nothing_is_started()
    {
        var findings = await ExamineAsync(folder.Options());

        Assert.True(DoctorReport.CanRun(findings));
        Assert.Equal(FindingState.Ok, Of(findings, ".NET SDK").State);
        Assert.Matches(@"would start .+nats-server on a free port .+ release \d+\.\d+\.\d+, with JetStream", Of(findings, "NATS server").Says);
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

    [Fact]
    public async Task A_package_that_nothing_serves_stops_a_run_and_is_named()
    {
        Directory.CreateDirectory(Path.Combine(folder.Root, "helpers"));
        File.WriteAllText(Path.Combine(folder.Root, "helpers", "a.csx"), "#r \"nuget: Nowhere.At.All, 1.0.0\"\n");

        var findings = await ExamineAsync(folder.Options());

        Assert.Contains("Nowhere.At.All 1.0.0", findings.Single(f => f.Subject == "Packages" && f.StopsRun).Says);
        Assert.Equal(FindingState.Attention, Of(findings, "offline/").State);
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

    private static Task<IReadOnlyList<Finding>> ExamineAsync(ServerOptions options, int? port = null) =>
        new Examination(options, PackageMode.Offline, port ?? CourseFolder.FreePort(), CourseFolder.FreePort()).RunAsync(TestContext.Current.CancellationToken);

    private static Finding Of(IReadOnlyList<Finding> findings, string subject) => findings.Single(f => f.Subject == subject);

    private static async Task GreetAsync(TcpListener stranger)
    {
        using var client = await stranger.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("SSH-2.0-test\r\n"u8.ToArray());
    }
}
