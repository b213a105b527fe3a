using Tomlyn.Serialization;

namespace Tomlyn.Parsing;

/// <summary>The tables that headers have opened, outermost first.</summary>
internal sealed class HeaderPath
{
    private readonly List<Level> _open = [];

    /// <summary>The steps from where the last header led to where this one leads.</summary>
    /// <param name="path">The header's key, as property names.</param>
    /// <param name="isArray">Whether it has double brackets, and so begins a further table of an array.</param>
    internal IEnumerable<DocumentEvent> MoveTo(IReadOnlyList<DocumentEvent> path, bool isArray)
    {
        var shared = _open.Zip(path.SkipLast(1)).TakeWhile(pair => pair.First.Name == Name(pair.Second)).Count();
        var isAgain = shared == path.Count - 1 && shared < _open.Count && _open[shared] == new Level(Name(path[^1]), isArray);
        foreach (var type in CloseTo(isAgain ? shared + 1 : shared))
            yield return new(type);
        if (isAgain && isArray)
        {
            yield return new(TomlTokenType.EndTable);
            yield return new(TomlTokenType.StartTable);
        }

        foreach (var part in path.Skip(_open.Count))
        {
            foreach (var step in Open(part, isArray && _open.Count == path.Count - 1))
                yield return step;
        }
    }

    /// <summary>The steps back to the root.</summary>
    internal IEnumerable<TomlTokenType> CloseAll() => CloseTo(0);

    private IEnumerable<DocumentEvent> Open(DocumentEvent name, bool isArray)
    {
        yield return name;
        if (isArray)
            yield return new(TomlTokenType.StartArray);
        yield return new(TomlTokenType.StartTable);
        _open.Add(new(Name(name), isArray));
    }

    private IEnumerable<TomlTokenType> CloseTo(int count)
    {
        while (_open.Count > count)
        {
            var level = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            yield return TomlTokenType.EndTable;
            if (level.IsArray)
                yield return TomlTokenType.EndArray;
        }
    }

    private static string Name(DocumentEvent part) => (string)part.Value!;

    private readonly record struct Level(string Name, bool IsArray);
}
