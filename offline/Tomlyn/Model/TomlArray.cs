using System.Collections;

namespace Tomlyn.Model;

/// <summary>An array in brackets; its values may be of several kinds.</summary>
public sealed class TomlArray : TomlObject, IList<object?>
{
    private readonly List<object?> _values;

    /// <summary>An empty array.</summary>
    public TomlArray()
        : this(0)
    {
    }

    /// <summary>An empty array with room.</summary>
    /// <param name="capacity">How many values it holds before it grows.</param>
    public TomlArray(int capacity)
        : base(ObjectKind.Array) => _values = new(capacity);

    /// <inheritdoc />
    public int Count => _values.Count;

    /// <inheritdoc />
    public bool IsReadOnly => false;

    /// <inheritdoc />
    public object? this[int index]
    {
        get => _values[index];
        set => _values[index] = value;
    }

    /// <inheritdoc />
    public void Add(object? item) => _values.Add(item);

    /// <inheritdoc />
    public void Clear() => _values.Clear();

    /// <inheritdoc />
    public bool Contains(object? item) => item is not null && _values.Contains(item);

    /// <inheritdoc />
    public void CopyTo(object?[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    /// <summary>Goes through the values in order.</summary>
    public List<object?>.Enumerator GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc />
    public int IndexOf(object? item) => _values.IndexOf(item);

    /// <inheritdoc />
    public void Insert(int index, object? item) => _values.Insert(index, item);

    /// <inheritdoc />
    public bool Remove(object? item) => item is not null && _values.Remove(item);

    /// <inheritdoc />
    public void RemoveAt(int index) => _values.RemoveAt(index);

    IEnumerator<object?> IEnumerable<object?>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
