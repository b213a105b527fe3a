using System.CommandLine;
using System.Net;

namespace Course.Player;

/// <summary>The command line of the player.</summary>
internal static class PlayerCommand
{
    private const string PasswordVariable = "COURSE_PLAYER_PASSWORD";

    private static readonly Option<int?> _port = new("--port") { Description = $"Port to serve at; a free one if it is taken. Without it, that of this folder's last player, or {PlayerOptions.DefaultPort}." };
    private static readonly Option<string?> _bind = new("--bind") { HelpName = "address", Description = "Serve at this address of the machine, too. All who enter share one place. Asks for a password: --password-file, or COURSE_PLAYER_PASSWORD." };
    private static readonly Option<string?> _passwordFile = new("--password-file") { HelpName = "file", Description = "File whose first line is the password." };
    private static readonly Option<string?> _publicUrl = new("--public-url") { HelpName = "url", Description = "Address at which a proxy of yours serves the player, such as https://course.example." };
    private static readonly Option<string?> _server = new("--server") { HelpName = "url", Description = "NATS server with JetStream; without it one is found or started." };
    private static readonly Option<bool> _noOpen = new("--no-open") { Description = "Open no browser." };
    private static readonly Option<bool> _address = new("--address") { Description = "Print a new address of the player that runs in this folder, and nothing else." };
    private static readonly Option<int> _kernels = new("--kernels") { HelpName = "number", Description = "Lessons whose cells may run at the same time.", DefaultValueFactory = _ => 10 };
    private static readonly Option<double> _idle = new("--idle-minutes") { HelpName = "minutes", Description = "How long a lesson that no page shows keeps its variables.", DefaultValueFactory = _ => 30 };

    /// <summary>Parses and carries out a command line. Ends with 0, or with 2 where set-up or usage is wrong.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Serves the JetStream course to a browser on this machine.")
        {
            _port, _bind, _passwordFile, _publicUrl, _server, _noOpen, _address, _kernels, _idle,
        };
        root.SetAction((parsed, cancellationToken) => ExitStatus.GuardAsync(() => parsed.GetValue(_address)
            ? PlayerRun.ShowAddressAsync(Repository.Find(), cancellationToken)
            : PlayerRun.RunAsync(Read(parsed), Repository.Find(), cancellationToken)));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("See: course-player --help");
        return ExitStatus.Unusable;
    }

    private static PlayerOptions Read(ParseResult parsed)
    {
        var options = new PlayerOptions
        {
            Port = parsed.GetValue(_port) is null or (>= 0 and <= 65535) ? parsed.GetValue(_port) : throw new UsageException($"--port {parsed.GetValue(_port)}: a port is a number from 0 to 65535."),
            Bind = parsed.GetValue(_bind) is { } bind ? Address(bind) : null,
            Password = Password(parsed.GetValue(_passwordFile)),
            PublicUrl = parsed.GetValue(_publicUrl) is { } url ? Url(url) : null,
            Server = parsed.GetValue(_server),
            OpensBrowser = !parsed.GetValue(_noOpen),
            MostKernels = parsed.GetValue(_kernels) is > 0 and var most ? most : throw new UsageException("--kernels: at least 1."),
            IdleLimit = parsed.GetValue(_idle) is > 0 and < 100_000 and var idle ? TimeSpan.FromMinutes(idle) : throw new UsageException("--idle-minutes: more than 0."),
        };
        return options.Bind is null || options.Password is not null ? options
            : throw new UsageException($"--bind lets others on the network run code here: it needs a password. Write one into a file that only you can read and add --password-file FILE, or set {PasswordVariable}.");
    }

    private static string Address(string text) =>
        IPAddress.TryParse(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) ? address.ToString()
            : throw new UsageException($"--bind {text}: give one address of this machine, such as 192.168.1.20; only requests that name it are let in.");

    private static Uri Url(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : throw new UsageException($"--public-url {text}: give an address such as https://course.example.");

    private static string? Password(string? file)
    {
        var text = file is null ? Environment.GetEnvironmentVariable(PasswordVariable) : FirstLine(file);
        // Cells and their processes need not know it.
        Environment.SetEnvironmentVariable(PasswordVariable, null);
        return text switch
        {
            null or "" when file is null => null,
            { Length: >= 8 } => text,
            _ => throw new UsageException("The password needs 8 characters or more."),
        };
    }

    private static string FirstLine(string file) =>
        File.Exists(file) ? File.ReadLines(file).FirstOrDefault()?.Trim() ?? "" : throw new UsageException($"--password-file {file}: there is no such file.");
}
