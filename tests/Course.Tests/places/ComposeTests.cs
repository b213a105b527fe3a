using Course.Tests.Walls;
using Testing;

namespace Course.Tests.Places;

/// <summary>docker-compose.yml, as Compose reads it. No engine is needed for that; what the configurations do is tested on servers without containers.</summary>
public sealed class ComposeTests
{
    public static TheoryData<string> Configurations => [.. SourceText.Files("server", ".conf")];

    [Fact]
    public async Task Without_a_profile_there_is_the_one_server() =>
        Assert.Equal(["nats"], Tool.Unasked((await Tool.ComposeAsync())["services"]));

    [Fact]
    public async Task The_profiles_add_three_servers_apart_from_each_other_and_a_box_beside_the_first()
    {
        var services = (await Tool.ComposeAsync("--profile", "cluster", "--profile", "box"))["services"];

        Assert.Equal(["box", "nats", "nats-1", "nats-2", "nats-3"], services.Keys.Order(StringComparer.Ordinal));
        string[] nodes = ["nats-1", "nats-2", "nats-3"];
        Assert.All(nodes, node => Assert.Equal(node, services[node]["environment"]["NODE"].Text));
        Assert.All(nodes, node => Assert.Contains($"nats://{node}:6222", string.Join(' ', services[node]["command"].Items.Select(i => i.Text))));
        Assert.All(nodes.Append("nats"), node => Assert.Contains("/healthz", services[node]["healthcheck"]["test"].Items[^1].Text));
        Assert.Equal(4, nodes.Append("nats").Select(node => Volume(services[node])).Distinct().Count());
        Assert.Equal("nats://nats:4222", services["box"]["environment"]["NATS_URL"].Text);
    }

    [Fact]
    public void No_port_is_open_to_other_machines_and_none_is_used_twice()
    {
        var ports = Yaml.Parse(SourceText.Read("docker-compose.yml"))["services"] is var services
            ? services.Keys.SelectMany(name => services[name]["ports"].Items).Select(p => p.Text).ToList() : [];

        Assert.Equal(8, ports.Count);
        Assert.All(ports, port => Assert.StartsWith("127.0.0.1:", port));
        Assert.Equal(8, ports.Select(p => p.Split(':')[1]).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task A_nats_server_accepts_each_configuration(string file)
    {
        var result = await Tool.RunAsync(
            NatsProgram.FullPath, ["-t", "-c", Path.Combine(RepositoryPaths.Root, file)],
            ("NODE", "nats-1"), ("CLASS_PASSWORD", "quiet-otter"), ("TEACHER_PASSWORD", "loud-heron"));

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Fact]
    public void Each_configuration_that_a_service_mounts_is_there_and_is_the_one_that_it_starts_from()
    {
        var services = Yaml.Parse(SourceText.Read("docker-compose.yml"))["services"];
        var mounts = services.Keys.SelectMany(name => services[name]["volumes"].Items).Select(v => v.Text).Where(v => v.StartsWith("./", StringComparison.Ordinal)).ToList();

        Assert.Equal(4, mounts.Count);
        Assert.All(mounts, mount => Assert.True(File.Exists(Path.Combine(RepositoryPaths.Root, mount.Split(':')[0])), mount));
        Assert.All(mounts.Select(m => m.Split(':')[1]).Distinct(), inside => Assert.Matches($@"--config[=,"" ]+{inside}\b", SourceText.Read("docker-compose.yml")));
    }

    // Docker's plugin writes a mapping, docker-compose a line.
    private static string Volume(Yaml service) =>
        service["volumes"].Items.Select(v => v["type"].Text == "volume" ? v["source"].Text : v.Text).Single(v => v.StartsWith("data", StringComparison.Ordinal)).Split(':')[0];
}
