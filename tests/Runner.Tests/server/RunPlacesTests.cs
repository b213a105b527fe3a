using Course.Servers;
using NATS.Client.JetStream.Models;
using NATS.Net;
using Testing;

namespace Runner.Tests.Servers;

/// <summary>Places for notebooks that run beside each other.</summary>
public sealed class RunPlacesTests : IDisposable
{
    private readonly CourseFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Equal_stream_names_do_not_meet_in_places_of_the_courses_own_server()
    {
        await using var places = await FindAsync(3);

        Assert.Equal((3, null), (places.Environments.Count, places.Remark));
        Assert.Contains(".nats/jobs/", places.Lease.Origin);
        foreach (var place in places.Environments)
        {
            await using var nats = new NatsClient(place["NATS_URL"]);
            await nats.CreateJetStreamContext().CreateStreamAsync(new StreamConfig("ORDERS", ["orders.*"]));
        }
        Assert.All(places.Environments, place => Assert.StartsWith("http://127.0.0.1:", place["NATS_MONITOR_URL"]));
    }

    [Fact]
    public async Task One_job_takes_the_server_that_every_run_takes()
    {
        await using var places = await FindAsync(1);

        Assert.Single(places.Environments);
        Assert.Contains("with its store in .nats/", places.Lease.Origin);
        Assert.Null(places.Remark);
    }

    [Fact]
    public async Task On_a_server_of_the_readers_there_is_one_place_and_it_is_said_why()
    {
        await using var server = await NatsServer.StartAsync();

        await using var named = await RunPlaces.FindAsync(folder.Options(url: server.Url), 3, CancellationToken.None);
        await using var met = await RunPlaces.FindAsync(folder.Options(configured: server.Url), 3, CancellationToken.None);

        Assert.Equal((1, "One after another: on the server that --server names all notebooks share one account, and their streams would meet."), (named.Environments.Count, named.Remark));
        Assert.Equal((1, server.Url), (met.Environments.Count, met.Environments[0]["NATS_URL"]));
        Assert.StartsWith($"One after another: on the server at {server.Url}", met.Remark);
    }

    [Fact]
    public async Task The_server_that_up_has_started_is_the_courses_own()
    {
        var options = folder.Options(configured: $"nats://127.0.0.1:{CourseFolder.FreePort()}");
        folder.Environment["NATS_MONITOR_URL"] = $"http://127.0.0.1:{CourseFolder.FreePort()}";
        await ServerCommands.UpAsync(options, TextWriter.Null, CancellationToken.None);
        try
        {
            await using var places = await RunPlaces.FindAsync(options, 2, CancellationToken.None);

            Assert.Equal((2, null), (places.Environments.Count, places.Remark));
        }
        finally
        {
            await ServerCommands.DownAsync(options, TextWriter.Null, CancellationToken.None);
        }
    }

    [Fact]
    public async Task Two_runs_at_once_have_different_accounts_and_a_ninth_place_is_refused()
    {
        await using var first = await FindAsync(5);
        await using var second = await FindAsync(5);

        Assert.Equal(RunPlaces.Most, first.Environments.Concat(second.Environments).Select(place => place["NATS_URL"]).Distinct().Count());
        Assert.Equal("3 beside each other: other runs have the rest of the 8 accounts.", second.Remark);
        var error = await Assert.ThrowsAsync<ServerException>(() => FindAsync(2));
        Assert.Contains("Wait until one ends", error.Message);
    }

    [Fact]
    public async Task The_server_ends_with_the_run_and_an_account_can_be_taken_again()
    {
        string url;
        await using (var places = await FindAsync(2))
            url = places.Lease.Url;
        Assert.False(await CourseFolder.AnswersAsync(url));

        await using var again = await FindAsync(RunPlaces.Most);

        Assert.Equal(RunPlaces.Most, again.Environments.Count);
    }

    [Fact]
    public async Task Without_a_nats_server_of_this_machine_it_is_said_how_to_get_one()
    {
        using var bare = new CourseFolder(hasNatsServer: false);

        var error = await Assert.ThrowsAsync<ServerException>(() => RunPlaces.FindAsync(bare.Options(), 3, CancellationToken.None));

        Assert.Contains("No NATS server", error.Message);
    }

    private Task<RunPlaces> FindAsync(int jobs) => RunPlaces.FindAsync(folder.Options(), jobs, CancellationToken.None);
}
