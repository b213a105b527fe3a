using System.CommandLine;
using Course.Pins;

namespace Course.Cli;

/// <summary><c>course pins</c>: the versions that the course depends on, and moving one of them.</summary>
internal static class PinsCommand
{
    private static readonly Argument<string?> _name = new("name") { Arity = ArgumentArity.ZeroOrOne, Description = "The pin to move; without it, all are listed." };
    private static readonly Argument<string?> _version = new("version") { Arity = ArgumentArity.ZeroOrOne, Description = "The version to move it to; without it, its places are listed." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var command = new Command("pins", "Lists the versions that the course depends on, or moves one of them, everywhere it stands.") { _name, _version };
        command.SetAction((parsed, _) => ExitStatus.GuardAsync(() => Task.FromResult(Run(Repository.Find().Root, parsed.GetValue(_name), parsed.GetValue(_version), Console.Out))));
        return command;
    }

    /// <summary>Lists, or moves, and says what is left to do.</summary>
    /// <exception cref="UsageException">There is no such pin, or it cannot be moved so.</exception>
    public static int Run(string root, string? name, string? version, TextWriter output)
    {
        try
        {
            if (version is null)
                List(root, name, output);
            else
                Move(PinMove.Run(root, name!, version), output);
            return ExitStatus.Done;
        }
        catch (PinException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private static void List(string root, string? name, TextWriter output)
    {
        var lines = Lines(root, PinFile.Read(root)).Where(l => name is null || string.Equals(l.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (lines.Count == 0)
            throw new UsageException($"No pin is named {name}. To see them all: course pins");
        var (names, versions) = (lines.Max(l => l.Name.Length), lines.Max(l => l.Version.Length));
        foreach (var (pin, number, places) in lines)
            output.WriteLine($"{pin.PadRight(names)}  {number.PadRight(versions)}  {(name is null ? Short(places) : string.Join(", ", places))}");
    }

    private static IEnumerable<(string Name, string Version, IReadOnlyList<string> Places)> Lines(string root, PinBook book)
    {
        foreach (var pin in book.Pins)
            yield return (pin.Name, pin.Version, [.. pin.Places.Concat(pin.Follows).SelectMany(place => PinCheck.Hits(root, place)).Select(h => h.Where).Distinct()]);
        var hits = book.Lists.SelectMany(list => PinCheck.Hits(root, list.Place)).Where(h => book.Pins.All(p => p.Name != h.Name));
        foreach (var group in hits.GroupBy(h => (h.Name, h.Version)))
            yield return (group.Key.Name, group.Key.Version.Split(' ')[^1], [.. group.Select(h => h.Where)]);
    }

    private static string Short(IReadOnlyList<string> places) => places.Count <= 1 ? string.Concat(places) : $"{places[0]} and {places.Count - 1} more";

    private static void Move(PinMoved moved, TextWriter output)
    {
        output.WriteLine($"{moved.Name} {moved.From} → {moved.To}");
        foreach (var hit in moved.Written)
            output.WriteLine($"  {hit.Where}");
        output.WriteLine(moved.Next.Count == 0 ? "" : "\nLeft to do:");
        foreach (var (step, i) in moved.Next.Select((s, i) => (s, i + 1)))
            output.WriteLine($"  {i}. {step}");
    }
}
