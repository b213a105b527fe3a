namespace Course.Helpers;

/// <summary>
/// Every sentence the helpers say to a learner stands here; what is said about one exercise stands in notebooks/course.toml.
/// </summary>
public static class Wording
{
    // The player has found or started its server: whoever reads this there starts that again.
    private static bool IsInPlayer => Environment.GetEnvironmentVariable("COURSE_PLACE") == "player";

    private static string HowToStart => IsInPlayer
        ? "The player finds or starts one when it starts. In its terminal, end it by Ctrl+C, then:\n  make serve\n"
        : "Start one in a terminal, then run this cell again:\n" +
          "  make up                 a nats-server on this machine\n" +
          "  docker compose up -d    the same server in Docker\n";

    private static string OwnServer => IsInPlayer
        ? "end the player by Ctrl+C, and start it again: make serve finds or starts a server."
        : "use the course's own: make up, or docker compose up -d.";

    internal static string ServerDown(string url) =>
        $"No NATS server answers at {url}.\n{HowToStart}" +
        "Is it somewhere else? Set NATS_URL, or nats.url in config.toml.";

    internal static string WrongCredentials(string url, string serverSays) =>
        $"The server at {url} refuses this user. It says: {serverSays}\n" +
        "Check nats.user and nats.password, nats.token or nats.creds in config.toml\n" +
        "(or NATS_USER and NATS_PASSWORD, NATS_TOKEN, NATS_CREDS in the environment).";

    internal static string JetStreamOff(string url, string? version) =>
        $"nats-server {version} answers at {url}, but JetStream is off there.\n" +
        "Give that server a jetstream { } block as in server/nats.conf (or the flag -js) and start it again,\n" +
        $"or stop it and {OwnServer}";

    internal static string JetStreamOffForAccount(string url, string serverSays) =>
        $"The server at {url} has JetStream, but not for your account. It says: {serverSays}\n" +
        $"Ask whoever runs it to enable JetStream for the account, or {OwnServer}";

    internal static string Connected(string version, string url) =>
        $"Connected to nats-server {version} at {url}. JetStream is on.";

    internal static string NeedsNewerServer(string feature, string wanted, string found) =>
        $"Skipped: {feature} needs nats-server {wanted} or newer; this one is {found}. " +
        "The rest of the lesson does not depend on it.";

    internal static string NoMonitoring(string url, string reason) =>
        $"Skipped: no monitoring port answers at {url} ({reason}). " +
        "The course's own server has one; set NATS_MONITOR_URL for another address.";

    private const string HowToBootstrap =
        "Create the lab's stream and consumer first:\n  make LAB=lab4_jetstream_basics run BIN=js-bootstrap";

    /// <summary>For a lab's program that finds no stream.</summary>
    public static string NoStreamYet(string stream) => $"There is no stream {stream} yet. {HowToBootstrap}";

    /// <summary>For a lab's program that finds no consumer.</summary>
    public static string NoConsumerYet(string stream, string consumer) =>
        $"There is no consumer {consumer} on a stream {stream} yet. {HowToBootstrap}";

    internal static string TimedOut(TimeSpan limit, string reason) => $"Waited {limit.TotalSeconds:0.#} s for {reason}, in vain.";

    internal static string NotOurs(string kind, string name, string key) =>
        $"The {kind} {name} is not the course's, so it stays untouched.\n" +
        $"What the course makes has \"{key}\" in its metadata, with the lesson that made it.\n" +
        "Rename or delete it yourself if you no longer need it, or point NATS_URL at another server or account.";

    internal static string SubjectTaken(string subject, string stream) =>
        $"The stream {stream} already stores subjects of {subject}, and it is not the course's, so it stays untouched.\n" +
        "A subject belongs to one stream only. Point NATS_URL at another server or account, or free the subject yourself.";

    internal static string Deleted(IReadOnlyCollection<string> names) =>
        names.Count == 0 ? "Nothing to clean up." : $"Cleaned up: {string.Join(", ", names)}.";

    internal static string Passed => "Done";

    internal static string Almost => "Almost";

    internal static string NotYet => "Not yet";

    internal static string Expected => "Expected";

    internal static string Actual => "Actual";

    internal static string Nothing => "–";

    internal static string Comparison(string expected, string actual) => $"Expected: {expected}; actual: {actual}".Replace("`", "", StringComparison.Ordinal);

    internal static string HintTitle(int number, int count) =>
        number == 1 ? $"Hint 1 of {count}" : $"Still stuck? Hint {number} of {count}";

    internal static string SolutionTitle(int alternatives) =>
        alternatives == 0 ? "Show a solution, and why it works" : $"Show {alternatives + 1} solutions, and what each is good for";

    internal static string AlternativeTitle(string title) => $"Another way: {title}";

    internal static string ProgressDamaged(string aside, string reason) =>
        $"The file with your progress could not be read ({reason}). It is kept as `{aside}`, and a new one begins.";

    internal static string UnknownExercise(string id) => $"notebooks/course.toml has no exercise \"{id}\".";

    internal static string UnknownMistake(string exercise, string id) =>
        $"Exercise \"{exercise}\" in notebooks/course.toml has no wrong answer \"{id}\".";
}
