using Course.Player.Contents;
using Course.Player.Export;
using Course.Player.Gate;
using Course.Player.Kernels;
using Course.Player.Lessons;
using Course.Player.Pages;
using Course.Player.Watch;

namespace Course.Player;

/// <summary>What the routes work with.</summary>
/// <param name="Repository">Where the course stands.</param>
/// <param name="Library">Its lessons.</param>
/// <param name="Sessions">The open ones.</param>
/// <param name="Kernels">The processes that run cells.</param>
/// <param name="Watch">The account on the NATS server.</param>
/// <param name="Site">The names of this player.</param>
/// <param name="Secrets">What opens it.</param>
/// <param name="Log">Takes a line for the terminal.</param>
internal sealed record PlayerServices(
    Repository Repository, CourseLibrary Library, LessonSessions Sessions, KernelPool Kernels, ServerWatch Watch, Site Site, Secrets Secrets, Action<string> Log)
{
    /// <summary>Takes a line for each refused request, which strangers may send without end.</summary>
    public Action<string> LogRefusal { get; } = new CappedLog(Log, TimeProvider.System).Write;

    /// <summary>Gives a new address to whoever starts a second player in this folder.</summary>
    public FolderDoor Door { get; } = new(Site, Secrets);

    /// <summary>The front-end, as the set-up has built it.</summary>
    public AssetStore Assets { get; } = new(Path.Combine(Repository.Root, "artifacts", "player-web"));

    /// <summary>Full path of plotly.js.</summary>
    public string Plotly { get; } = Repository.Plotly;

    /// <summary>What the whole course shows of itself.</summary>
    public CourseOverview Overview { get; } = new(Library, Repository.Root);

    /// <summary>Lessons as files.</summary>
    public LessonExport Export { get; } = new(Library, Sessions);

    /// <summary>Finds words in the lessons.</summary>
    public LessonSearch Search { get; } = new(Library);
}
