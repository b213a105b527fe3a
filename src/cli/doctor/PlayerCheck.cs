using System.Globalization;
using Course.Servers;

namespace Course.Doctor;

/// <summary>What <c>make serve</c> needs.</summary>
internal static class PlayerCheck
{
    // A page that the player shows to a stranger names the course in its title.
    private const string Sign = "JetStream course";

    private static readonly string[] _pages = ["contents.js", "lesson.js", "player.css", "theme.js", "enter.js", "frame.html"];

    /// <summary>Whether the player's port is free, or who holds it.</summary>
    public static async Task<Finding> PortAsync(Examination examination, int port, CancellationToken cancellationToken)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"Player port {port}");
        if (await Monitoring.GetAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"), cancellationToken) is not { } answer)
            return Finding.Ok(subject, "free");
        var holder = await PortCheck.HolderAsync(examination, port, cancellationToken) is { } name ? $" by {name}" : "";
        return answer.Contains(Sign, StringComparison.Ordinal)
            ? Finding.Ok(subject, $"taken{holder}: the player serves the course there")
            : Finding.Attention(subject, $"taken{holder}, which is not the player", string.Create(CultureInfo.InvariantCulture, $"End it, or serve at another port: make serve PORT={port + 1}"));
    }

    /// <summary>The player and the bundle of its pages, each built by <c>make serve</c>.</summary>
    public static Finding Pages(string root)
    {
        const string subject = "Player";
        var (program, pages) = (Path.Combine(root, "artifacts", "player"), Path.Combine(root, "artifacts", "player-web"));
        if (!Directory.Exists(program) || !Directory.Exists(pages))
            return Finding.Missing(subject, Directory.Exists(program) ? "its pages are not built" : "is not built", "Only needed for make serve, which builds it, where npm is at hand.");
        var lost = _pages.Where(page => !File.Exists(Path.Combine(pages, page))).ToList();
        return lost.Count == 0
            ? Finding.Ok(subject, "built: make serve opens the course in a browser")
            : Finding.Attention(subject, $"its pages lack {string.Join(", ", lost)}", "rm -r artifacts/player-web, then: make serve");
    }
}
