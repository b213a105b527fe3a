using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net;
using Testing;

namespace Runner.Tests.Servers;

/// <summary>server/classroom.conf: one server, an account for each learner.</summary>
public sealed class ClassroomTests(ClassroomTests.Started started) : IClassFixture<ClassroomTests.Started>
{
    private const string Report = "$SYS.REQ.SERVER.PING.JSZ";

    [Fact]
    public async Task Learners_make_streams_of_one_name_and_do_not_meet_within_their_limits_and_not_without_the_password()
    {
        await using var first = Client("learner1", "quiet-otter");
        await using var second = Client("learner2", "quiet-otter");
        await first.CreateJetStreamContext().CreateStreamAsync(new StreamConfig("ORDERS", ["orders.>"]));
        await second.CreateJetStreamContext().CreateStreamAsync(new StreamConfig("ORDERS", ["orders.>"]));

        (await first.CreateJetStreamContext().PublishAsync("orders.new", "one")).EnsureSuccess();

        Assert.Equal(1, (await first.CreateJetStreamContext().GetStreamAsync("ORDERS")).Info.State.Messages);
        Assert.Equal(0, (await second.CreateJetStreamContext().GetStreamAsync("ORDERS")).Info.State.Messages);
        Assert.Equal(100, (await first.CreateJetStreamContext().GetAccountInfoAsync()).Limits.MaxStreams);

        await using var stranger = Client("learner1", "wrong");
        await Assert.ThrowsAsync<NatsException>(async () => await stranger.ConnectAsync());
    }

    [Fact]
    public async Task The_teacher_sees_the_system_account_and_a_learner_does_not()
    {
        await using var teacher = Client("teacher", "loud-heron");
        await using var learner = Client("learner1", "quiet-otter");

        Assert.Contains("LEARNER4", (await teacher.RequestAsync<string, string>(Report, """{"accounts":true}""")).Data);
        await Assert.ThrowsAsync<NatsNoRespondersException>(async () => await learner.RequestAsync<string>(Report));
    }

    private NatsClient Client(string user, string password) => new($"nats://{user}:{password}@{started.Server.Address}");

    /// <summary>One server for all tests here.</summary>
    public sealed class Started : IAsyncLifetime
    {
        public ConfiguredServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = (await ConfiguredServer.StartAsync(
            "server/classroom.conf", (new() { ["CLASS_PASSWORD"] = "quiet-otter", ["TEACHER_PASSWORD"] = "loud-heron" }, [])))[0];

        public async ValueTask DisposeAsync() => await Server.DisposeAsync();
    }
}
