using Course.Servers;

namespace Course.Doctor;

/// <summary>What makes a run better and is not needed for one.</summary>
internal static class ToolChecks
{
    private static readonly string[] _browsers = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>A Docker engine with Compose, which can give the server.</summary>
    public static async Task<Finding> DockerAsync(Examination examination, CancellationToken cancellationToken) =>
        await DockerCompose.WhyNotAsync(examination.Servers, cancellationToken) is { } why
            ? Finding.Missing("Docker", why, "Only needed for the server of docker-compose.yml: install Docker with Compose, and start its engine.")
            : Finding.Ok("Docker", "an engine with Compose runs");

    /// <summary>The command that some lessons show beside their code.</summary>
    public static Finding NatsCommand(Examination examination) => Programs.Find("nats", examination.Servers) is { } found
        ? Finding.Ok("nats command", found)
        : Finding.Missing("nats command", "not on PATH", "Only needed to try what lessons show of it: docker compose run --rm box, or https://github.com/nats-io/natscli");

    /// <summary>The script that draws the pages' charts.</summary>
    public static Finding Plotly(string root) => File.Exists(new Repository(root).Plotly)
        ? Finding.Ok("plotly.js", "at hand: the pages' charts need no network")
        : Finding.Missing("plotly.js", "not at hand: the pages' charts load it from the network", "make setup, where npm is at hand");

    /// <summary>The browser of <c>make test</c>.</summary>
    public static Finding Browser(Examination examination)
    {
        if (examination.Servers.Environment("CHROMIUM") is { Length: > 0 } named)
            return File.Exists(named) ? Finding.Ok("Browser", $"{named} (CHROMIUM)") : Finding.Missing("Browser", $"CHROMIUM names {named}, which is not there", "Correct CHROMIUM, or take it away.");
        return _browsers.Select(name => Programs.Find(name, examination.Servers)).FirstOrDefault(path => path is not null) is { } found
            ? Finding.Ok("Browser", $"{found} (for make test)")
            : Finding.Missing("Browser", "no Chromium or Chrome on PATH", "Only needed for make test, which installs it where it may; else set CHROMIUM to its path.");
    }
}
