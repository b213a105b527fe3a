namespace Course.Pins;

/// <summary>Holds the files against <c>pins.toml</c>.</summary>
public static class PinCheck
{
    /// <summary>A sentence for each disagreement, with file and line; empty where all agree, and where the folder has no <c>pins.toml</c>.</summary>
    /// <param name="root">The repository's top folder.</param>
    public static IReadOnlyList<string> Run(string root)
    {
        if (!File.Exists(Path.Combine(root, PinFile.Name)))
            return [];
        try
        {
            var book = PinFile.Read(root);
            return [.. book.Pins.SelectMany(pin => OfPin(root, pin)), .. book.Lists.SelectMany(list => OfList(root, list))];
        }
        catch (PinException error)
        {
            return [error.Message];
        }
    }

    /// <summary>All that the files hold at a place; none where the file is not there.</summary>
    internal static IReadOnlyList<PinHit> Hits(string root, PinPlace place) =>
        Path.Combine(root, place.File) is var path && File.Exists(path) ? place.In(File.ReadAllText(path)) : [];

    private static IEnumerable<string> OfPin(string root, Pin pin) =>
        pin.Places.SelectMany(place => OfPlace(root, pin, place, $"course pins {pin.Name} {pin.Version}"))
            .Concat(pin.Follows.SelectMany(place => OfPlace(root, pin, place, string.Join(", then: ", pin.Next))));

    private static IEnumerable<string> OfPlace(string root, Pin pin, PinPlace place, string mend)
    {
        var hits = Hits(root, place);
        if (hits.Count == 0)
            yield return $"{PinFile.Name}:{pin.Line}: {pin.Name} should stand in {place.File} as `{place.Text}`, and does not.";
        foreach (var hit in hits.Where(h => h.Version != place.PartOf(pin.Version)))
            yield return $"{hit.Where}: {pin.Name} {hit.Version} stands here, and {PinFile.Name}:{pin.Line} says {pin.Version}. To make them agree: {mend}";
    }

    private static IEnumerable<string> OfList(string root, PinList list)
    {
        var hits = Hits(root, list.Place);
        if (hits.Count == 0)
            yield return $"{PinFile.Name}: {list.Place.File} holds nothing like `{list.Place.Text}`.";
        foreach (var group in hits.GroupBy(h => h.Name).Where(g => g.Select(h => h.Version).Distinct().Count() > 1))
            yield return $"{group.Last().Where}: {group.Key} {group.Last().Version} stands here, and {group.First().Version} in line {group.First().Line}.";
    }
}
