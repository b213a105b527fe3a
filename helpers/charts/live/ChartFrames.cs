using System.Text.Json.Nodes;

namespace Course.Helpers;

/// <summary>A live chart's frames between the first and the last: small, because they leave out what the page has already.</summary>
internal static class ChartFrames
{
    public const int MostPoints = 50, MostEvents = 20;

    // Of each live chart, what has been so since its first figure.
    private static readonly ConcurrentDictionary<string, JsonObject> Unchanged = new();

    /// <summary>Notes the whole figures: with the second, the live chart is at its end.</summary>
    public static void Whole(string id, JsonObject figure)
    {
        if (!Unchanged.TryAdd(id, figure.DeepClone().AsObject()))
            Unchanged.TryRemove(id, out _);
    }

    /// <summary>
    /// Data and layout without what has not changed since the first figure; null is a property that is no more.
    /// What changed once comes with every frame after: a page may miss frames, and may lay one on any earlier state.
    /// </summary>
    public static JsonObject Changes(string id, JsonObject figure)
    {
        var known = Unchanged.GetOrAdd(id, _ => []);
        lock (known)
        {
            var changes = Changes(known, figure);
            changes["data"] ??= new JsonArray([.. figure["data"]!.AsArray().Select(_ => new JsonObject())]);
            changes["layout"] ??= new JsonObject();
            changes["changes"] = true;
            return changes;
        }
    }

    /// <summary>So many items at even times from zero to the last one's: at each time the latest that was known.</summary>
    public static IReadOnlyList<T> Even<T>(IReadOnlyList<T> items, Func<T, double> seconds, Func<T, double, T> at)
    {
        var (even, next) = (new List<T>(), 0);
        for (var i = 0; i < MostPoints && items.Count > 0; i++)
        {
            var time = seconds(items[^1]) * i / (MostPoints - 1);
            while (next + 1 < items.Count && seconds(items[next + 1]) <= time)
                next++;
            even.Add(at(items[i == MostPoints - 1 ? ^1 : next], time));
        }
        return even;
    }

    private static JsonObject Changes(JsonObject known, JsonObject now)
    {
        var changes = new JsonObject();
        foreach (var gone in known.Select(p => p.Key).Where(name => !now.ContainsKey(name)).ToList())
            known[gone] = null;
        foreach (var name in known.Where(p => p.Value == null).Select(p => p.Key))
            changes[name] = null;
        foreach (var (name, value) in now)
        {
            if (value != null && Change(known, name, value) is { } change)
                changes[name] = change;
        }
        return changes;
    }

    private static JsonNode? Change(JsonObject known, string name, JsonNode now)
    {
        if (known[name] is JsonObject before && now is JsonObject thing)
            return Changes(before, thing) is { Count: > 0 } changes ? changes : null;
        if (known[name] is JsonArray items && now is JsonArray list && AreObjects(items, list))
        {
            var each = list.Select((item, i) => Changes(items[i]!.AsObject(), item!.AsObject())).ToArray();
            return each.Any(item => item.Count > 0) ? new JsonArray(each) : null;
        }
        if (known[name] is { } same && JsonNode.DeepEquals(same, now))
            return null;
        known[name] = null;
        return now.DeepClone();
    }

    private static bool AreObjects(JsonArray items, JsonArray list) =>
        items.Count == list.Count && items.Concat(list).All(item => item is JsonObject);
}
