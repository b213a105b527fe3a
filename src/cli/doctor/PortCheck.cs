using System.Globalization;
using System.Text.RegularExpressions;
using Course.Servers;

namespace Course.Doctor;

/// <summary>Whether a port of this machine is free, or who holds it.</summary>
internal static partial class PortCheck
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(5);

    /// <summary>Looks at one port of the loopback address.</summary>
    public static async Task<Finding> RunAsync(Examination examination, string what, int port, CancellationToken cancellationToken)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{what} {port}");
        var there = await examination.Servers.AskAsync(ServerAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}")), cancellationToken);
        if (there.Kind == AnswerKind.Nothing)
            return Finding.Ok(subject, "free");
        var holder = await HolderAsync(examination, port, cancellationToken) is { } name ? $" by {name}" : "";
        return (there, holder.Contains("nats-server", StringComparison.Ordinal)) switch
        {
            ({ Serves: true }, _) => Finding.Ok(subject, $"taken{holder}: {there.InWords}"),
            ({ Kind: not AnswerKind.Stranger }, _) => Finding.Attention(subject, $"taken{holder}: {there.InWords}", "If it is Debian's own service: sudo systemctl disable --now nats-server"),
            (_, true) => Finding.Ok(subject, $"taken{holder}"),
            _ => Finding.Attention(subject, $"taken{holder}, which is no NATS server", "End it, or let the course use other ports: nats.url in config.toml, NATS_MONITOR_URL."),
        };
    }

    /// <summary>Who listens at a port, with its process id; null where that cannot be seen, as with other users' processes.</summary>
    public static async Task<string?> HolderAsync(Examination examination, int port, CancellationToken cancellationToken)
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        if (Programs.Find("ss", examination.Servers) is { } ss)
            return Named(SsHolder(), await Programs.RunAsync(ss, ["-ltnpH", $"sport = :{number}"], examination.Root, _limit, cancellationToken));
        if (Programs.Find("lsof", examination.Servers) is { } lsof)
            return Named(LsofHolder(), await Programs.RunAsync(lsof, ["-nP", $"-iTCP:{number}", "-sTCP:LISTEN", "-Fpc"], examination.Root, _limit, cancellationToken));
        return null;
    }

    private static string? Named(Regex pattern, ProgramResult result) =>
        pattern.Match(result.Output) is { Success: true } match ? $"{match.Groups["name"]} (process {match.Groups["pid"]})" : null;

    [GeneratedRegex("""\(\("(?<name>[^"]+)",pid=(?<pid>\d+)""")]
    private static partial Regex SsHolder();

    [GeneratedRegex(@"^p(?<pid>\d+)\s+c(?<name>.+?)\s*$", RegexOptions.Multiline)]
    private static partial Regex LsofHolder();
}
