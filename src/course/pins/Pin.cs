namespace Course.Pins;

/// <summary>A version that the course depends on, and where it stands.</summary>
/// <param name="Name">What it is the version of.</param>
/// <param name="Version">The version.</param>
/// <param name="Line">The line of <c>pins.toml</c> that says so.</param>
/// <param name="Places">Where it stands; <c>course pins</c> moves these.</param>
/// <param name="Follows">Where it stands too, in files that another program writes, such as lock files: held here, and not written.</param>
/// <param name="Next">What to do after it was moved.</param>
public sealed record Pin(
    string Name, string Version, int Line, IReadOnlyList<PinPlace> Places, IReadOnlyList<PinPlace> Follows, IReadOnlyList<string> Next);

/// <summary>Pins that stand once each, in a file of their own kind, such as <c>Directory.Packages.props</c>: read there, and listed nowhere else.</summary>
/// <param name="Place">The file, and its text with holes for name and version.</param>
/// <param name="Next">What to do after one was moved.</param>
/// <param name="MovedBy">What moves them where <c>course pins</c> does not; null where it does.</param>
public sealed record PinList(PinPlace Place, IReadOnlyList<string> Next, string? MovedBy);

/// <summary>What <c>pins.toml</c> says.</summary>
/// <param name="Pins">The pins that stand in more than one place.</param>
/// <param name="Lists">The files that hold pins of their own.</param>
public sealed record PinBook(IReadOnlyList<Pin> Pins, IReadOnlyList<PinList> Lists);
