using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Course.Tests.Walls;
using Testing;

namespace Course.Tests.Places;

/// <summary>.devcontainer/, as the dev container command reads it, and what Compose makes of its files.</summary>
public sealed partial class DevContainerTests
{
    // A misspelt property is ignored by every reader, so only known ones are let through.
    private static readonly string[] Known =
    [
        "name", "dockerComposeFile", "service", "runServices", "workspaceFolder", "remoteUser", "hostRequirements", "postCreateCommand",
        "forwardPorts", "portsAttributes", "otherPortsAttributes", "customizations", "configFilePath",
    ];

    [Fact]
    public async Task The_dev_container_is_read_by_its_own_command_and_each_port_has_a_name()
    {
        var configuration = await ReadAsync();

        Assert.Empty(configuration.EnumerateObject().Select(p => p.Name).Except(Known));
        Assert.Equal([5280, 4222, 8222], configuration.GetProperty("forwardPorts").EnumerateArray().Select(p => p.GetInt32()));
        var attributes = configuration.GetProperty("portsAttributes");
        Assert.Equal(["JetStream course", "NATS", "NATS monitoring"], ((int[])[5280, 4222, 8222])
            .Select(p => attributes.GetProperty(p.ToString(CultureInfo.InvariantCulture)).GetProperty("label").GetString()));
        // A preview inside the editor refuses the course's cookie.
        Assert.Contains(attributes.GetProperty("5280").GetProperty("onAutoForward").GetString(), (string[])["notify", "openBrowser"]);
        Assert.Equal("vscode", configuration.GetProperty("remoteUser").GetString());
    }

    [Fact]
    public async Task Once_made_it_builds_the_course_and_asks_the_doctor()
    {
        var command = (await ReadAsync()).GetProperty("postCreateCommand").GetString()!;

        Assert.EndsWith("course doctor", command);
        Assert.All(Makes().Matches(command).Select(m => m.Groups[1].Value), target => Assert.Contains($"\n{target}:", SourceText.Read("Makefile")));
    }

    [Fact]
    public async Task Its_workspace_has_the_server_at_the_addresses_of_a_readers_own_machine()
    {
        var configuration = await ReadAsync();
        var files = configuration.GetProperty("dockerComposeFile").EnumerateArray().SelectMany(f => (string[])["-f", Path.GetFullPath(f.GetString()!, Path.Combine(RepositoryPaths.Root, ".devcontainer"))]);

        var services = (await Tool.ComposeAsync([.. files]))["services"];

        Assert.Equal(configuration.GetProperty("runServices").EnumerateArray().Select(s => s.GetString()).Order(), Tool.Unasked(services).Order());
        var workspace = services[configuration.GetProperty("service").GetString()!];
        Assert.Equal("service:nats", workspace["network_mode"].Text);
        Assert.Equal(("nats://127.0.0.1:4222", "http://127.0.0.1:8222"), (workspace["environment"]["NATS_URL"].Text, workspace["environment"]["NATS_MONITOR_URL"].Text));
        Assert.Contains(
            $"{configuration.GetProperty("workspaceFolder").GetString()}:cached", SourceText.Read(".devcontainer/docker-compose.yml"));
    }

    [Fact]
    public void Its_image_takes_server_and_command_from_pinned_images_and_looks_at_them()
    {
        var dockerfile = SourceText.Read(".devcontainer/Dockerfile");

        Assert.All(Stages().Matches(dockerfile).Select(m => m.Groups["image"].Value), image => Assert.Matches(@":\d+\.\d+\.\d+", image));
        Assert.Equal(
            Stages().Matches(dockerfile).Select(m => m.Groups["name"].Value).Where(n => n.Length > 0).Order(),
            Copies().Matches(dockerfile).Select(m => m.Groups[1].Value).Order());
        Assert.All((string[])["nats-server", "nats"], program => Assert.Contains($"&& {program} --version", dockerfile));
    }

    // `true` stands for docker: asked which containers run, it names none.
    private static async Task<JsonElement> ReadAsync()
    {
        var result = await Tool.NpmAsync("devcontainer", "read-configuration", "--workspace-folder", RepositoryPaths.Root, "--docker-path", "true");
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonDocument.Parse(result.Output).RootElement.GetProperty("configuration");
    }

    [GeneratedRegex(@"\bmake ([a-z]+)")]
    private static partial Regex Makes();

    [GeneratedRegex(@"^FROM (?<image>\S+)(?: AS (?<name>\S+))?$", RegexOptions.Multiline)]
    private static partial Regex Stages();

    [GeneratedRegex(@"^COPY --from=(\S+) ", RegexOptions.Multiline)]
    private static partial Regex Copies();
}
