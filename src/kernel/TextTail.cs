using System.Text;

namespace Course.KernelProcess;

/// <summary>The end of a text that is too long: what came last is kept, the rest is counted.</summary>
/// <param name="most">Characters that are kept.</param>
internal sealed class TextTail(int most)
{
    private readonly LinkedList<(bool IsError, StringBuilder Text)> _pieces = new();
    private int _size;

    /// <summary>Characters that are gone.</summary>
    public long LostCharacters { get; private set; }

    /// <summary>Lines that ended in what is gone.</summary>
    public long LostLines { get; private set; }

    /// <summary>Adds more of the text.</summary>
    public void Add(bool isError, string text)
    {
        if (text.Length > most)
        {
            Lose(text.AsSpan(0, text.Length - most));
            text = text[^most..];
        }
        if (_pieces.Last is { Value: var last } && last.IsError == isError && last.Text.Length < most / 10)
            last.Text.Append(text);
        else
            _pieces.AddLast((isError, new StringBuilder(text)));
        _size += text.Length;
        // A few whole pieces at a time: an endless print adds one a microsecond.
        while (_size - _pieces.First!.Value.Text.Length >= most)
            LoseFirst();
    }

    /// <summary>What is left, by where it was written.</summary>
    public IReadOnlyList<(bool IsError, string Text)> Take()
    {
        if (_size > most)
            Shorten(_pieces.First!.Value.Text, _size - most);
        List<(bool, string)> left = [.. _pieces.Select(p => (p.IsError, p.Text.ToString()))];
        _pieces.Clear();
        _size = 0;
        return left;
    }

    private void LoseFirst()
    {
        var first = _pieces.First!.Value.Text;
        Shorten(first, first.Length);
        _pieces.RemoveFirst();
    }

    private void Shorten(StringBuilder text, int by)
    {
        Lose(text.ToString(0, by));
        text.Remove(0, by);
        _size -= by;
    }

    private void Lose(ReadOnlySpan<char> text)
    {
        LostCharacters += text.Length;
        LostLines += text.Count('\n');
    }
}
