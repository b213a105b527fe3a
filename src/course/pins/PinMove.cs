using System.Text.RegularExpressions;

namespace Course.Pins;

/// <summary>What was moved.</summary>
/// <param name="Name">The pin.</param>
/// <param name="From">Its version before.</param>
/// <param name="To">Its version now.</param>
/// <param name="Written">The places that were rewritten.</param>
/// <param name="Next">What is left to do.</param>
public sealed record PinMoved(string Name, string From, string To, IReadOnlyList<PinHit> Written, IReadOnlyList<string> Next);

/// <summary>Moves a pin to another version, in all its places at once.</summary>
public static partial class PinMove
{
    /// <summary>Rewrites the files; none of them where one of them cannot be.</summary>
    /// <param name="root">The repository's top folder.</param>
    /// <param name="name">The pin, or a name in one of the lists.</param>
    /// <param name="version">The version to move to.</param>
    /// <exception cref="PinException">There is no such pin, no such version is possible, or a file does not hold what <c>pins.toml</c> says.</exception>
    public static PinMoved Run(string root, string name, string version)
    {
        if (!Version().IsMatch(version))
            throw new PinException($"\"{version}\" is no version: one begins with a digit, as in 3.1.0.");
        var book = PinFile.Read(root);
        if (book.Pins.SingleOrDefault(p => Same(p.Name, name)) is { } pin)
            return Move(root, pin, version);
        foreach (var list in book.Lists)
        {
            if (PinCheck.Hits(root, list.Place).FirstOrDefault(h => Same(h.Name, name)) is { } hit)
                return Move(root, list, hit, version);
        }
        throw new PinException($"No pin is named {name}. To see them all: course pins");
    }

    private static PinMoved Move(string root, Pin pin, string version)
    {
        List<PinPlace> places = [.. pin.Places, PinFile.OwnPlace(pin.Name)];
        if (places.FirstOrDefault(place => PinCheck.Hits(root, place).Count == 0) is { } lost)
            throw new PinException($"{lost.File} holds no `{lost.Text}`, so {pin.Name} stays where it is. Correct its places in {PinFile.Name} first: course check");
        return new PinMoved(pin.Name, pin.Version, version, Write(root, places, null, version), pin.Next);
    }

    private static PinMoved Move(string root, PinList list, PinHit hit, string version) => list.MovedBy is { } by
        ? throw new PinException($"{hit.Name} in {list.Place.File} is not moved by this command, but by {by}.")
        : new PinMoved(hit.Name, hit.Version, version, Write(root, [list.Place], hit.Name, version), list.Next);

    private static IReadOnlyList<PinHit> Write(string root, IReadOnlyList<PinPlace> places, string? name, string version)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in places)
            texts[place.File] = place.Write(texts.GetValueOrDefault(place.File) ?? File.ReadAllText(Path.Combine(root, place.File)), name, version);
        foreach (var (file, text) in texts)
            File.WriteAllText(Path.Combine(root, file), text);
        return [.. places.SelectMany(place => PinCheck.Hits(root, place)).Where(hit => name is null || hit.Name == name)];
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\d[\w.+-]*$")]
    private static partial Regex Version();
}
