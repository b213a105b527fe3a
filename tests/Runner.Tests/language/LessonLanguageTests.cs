using Course.Packages;
using Runner.Tests.Kernels;
using Testing;

namespace Runner.Tests.Language;

/// <summary>What a learner writes in a lesson, with the helpers and the offline packages behind it.</summary>
[Collection(KernelCollection.Name)]
public sealed class LessonLanguageTests
{
    private static readonly Lazy<Task<LanguageRun>> _lesson = new(ImportAsync);

    [Theory]
    [InlineData("js.|", "PublishAsync")]
    [InlineData("js.Pub|", "PublishAsync")]
    [InlineData("var stream = await js.CreateStreamAsync(new(\"ORDERS\", [\"orders.*\"])); stream.|", "DeleteAsync")]
    [InlineData("var config = new StreamConfig(\"ORDERS\", [\"orders.*\"]) { Max|", "MaxMsgs")]
    [InlineData("var config = new StreamConfig { Retention = |", "StreamConfigRetention.Workqueue")]
    [InlineData("new ConsumerConfig(\"x\") { | }", "AckPolicy")]
    [InlineData("await js.CreateOrUpdateConsumerAsync(\"ORDERS\", new(\"x\") { | })", "AckPolicy")]
    [InlineData("new ConsumerConfig(\"x\") { AckPolicy = |", "ConsumerConfigAckPolicy.Explicit")]
    [InlineData("new ConsumerConfig(\"x\") { AckPolicy = ConsumerConfigAckPolicy.|", "Explicit")]
    [InlineData("consumer.ConsumeAsync<Order>(opts: new() { | })", "MaxMsgs")]
    [InlineData("await foreach (var message in consumer.ConsumeAsync<Order>()) { message.| }", "AckAsync")]
    [InlineData("await foreach (var message in consumer.ConsumeAsync<Order>()) { message.Data?.| }", "Amount")]
    [InlineData("var ack = await js.PublishAsync(\"orders.new\", new Order(1m)); ack.|", "Seq")]
    [InlineData("js.PublishAsync(\"orders.new\", 1, o|)", "opts:")]
    [InlineData("var nats = await Conn|", "ConnectAsync")]
    [InlineData("Charts.|", "PublishAcks")]
    [InlineData("[JsonProp|] class Sent;", "JsonPropertyName")]
    public async Task Members_of_the_packages_and_helpers_are_listed(string cell, string expected) => Assert.Contains(expected, (await _lesson.Value).Labels(cell));

    [Fact]
    public async Task Items_bring_what_the_packages_documentation_says()
    {
        var publish = (await _lesson.Value).Item("js.Publish|", "PublishAsync");
        Assert.Equal("method", publish.Kind);
        Assert.Contains("PubAckResponse", publish.Detail);
        Assert.False(string.IsNullOrEmpty(publish.Doc));
    }

    [Fact]
    public async Task The_signature_of_a_package_has_its_parameters_documentation()
    {
        var help = (await _lesson.Value).Signatures("js.PublishAsync(\"orders.new\", |");
        Assert.StartsWith("ValueTask<PubAckResponse> PublishAsync<T>(string subject, T", help.Items[help.Active].Label);
        Assert.Equal(1, help.Parameter);
    }

    [Theory]
    [InlineData("js.PublishAsync<|", "ValueTask<PubAckResponse> PublishAsync<T>(string subject, T", 0)]
    [InlineData("new StreamConfig(\"ORDERS\", |", "StreamConfig(string name, ", 1)]
    [InlineData("await js.CreateStreamAsync(new(\"ORDERS\", |", "StreamConfig(string name, ", 1)]
    [InlineData("consumer.ConsumeAsync<|", "IAsyncEnumerable<INatsJSMsg<T>> ConsumeAsync<T>(", 0)]
    public async Task Signatures_of_the_packages_are_shown(string cell, string expected, int parameter)
    {
        var help = (await _lesson.Value).Signatures(cell);
        Assert.StartsWith(expected, help.Items[help.Active].Label, StringComparison.Ordinal);
        Assert.Equal(parameter, help.Parameter);
    }

    [Fact]
    public async Task What_a_lesson_writes_is_no_error() => Assert.Empty((await _lesson.Value).Diagnose("""
        var ack = await js.PublishAsync("orders.new", new Order(12.5m));
        ack.EnsureSuccess();
        await foreach (var message in consumer.ConsumeAsync<Order>())
            await message.AckAsync();
        ack.Seq
        """));

    private static async Task<LanguageRun> ImportAsync()
    {
        var folder = Path.Combine(RepositoryPaths.Root, "notebooks", "tutorial04_jetstream");
        Directory.SetCurrentDirectory(folder);
        try
        {
            var run = new LanguageRun(new PackageResolver(PackageMode.Offline, PackageFolders.In(RepositoryPaths.Root, folder)));
            await run.AfterAsync("#!import ../../helpers/jetstream.csx");
            return await run.AfterAsync("record Order(decimal Amount);\nINatsJSContext js = null;\nINatsJSConsumer consumer = null;");
        }
        finally
        {
            Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        }
    }
}
