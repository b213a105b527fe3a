using System.Collections;

namespace Tomlyn.Model;

/// <summary>The tables under one double-bracket header, in order.</summary>
public sealed class TomlTableArray : TomlObject, IList<TomlTable>
{
    private readonly List<TomlTable> _tables = [];

    /// <summary>No tables yet.</summary>
    public TomlTableArray()
        : base(ObjectKind.TableArray)
    {
    }

    /// <inheritdoc />
    public int Count => _tables.Count;

    /// <inheritdoc />
    public bool IsReadOnly => false;

    /// <inheritdoc />
    public TomlTable this[int index]
    {
        get => _tables[index];
        set => _tables[index] = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <inheritdoc />
    public void Add(TomlTable item) => _tables.Add(NotNull(item));

    /// <inheritdoc />
    public void Clear() => _tables.Clear();

    /// <inheritdoc />
    public bool Contains(TomlTable item) => _tables.Contains(NotNull(item));

    /// <inheritdoc />
    public void CopyTo(TomlTable[] array, int arrayIndex) => _tables.CopyTo(array, arrayIndex);

    /// <summary>Goes through the tables in order.</summary>
    public List<TomlTable>.Enumerator GetEnumerator() => _tables.GetEnumerator();

    /// <inheritdoc />
    public int IndexOf(TomlTable item) => _tables.IndexOf(NotNull(item));

    /// <inheritdoc />
    public void Insert(int index, TomlTable item) => _tables.Insert(index, NotNull(item));

    /// <inheritdoc />
    public bool Remove(TomlTable item) => _tables.Remove(NotNull(item));

    /// <inheritdoc />
    public void RemoveAt(int index) => _tables.RemoveAt(index);

    IEnumerator<TomlTable> IEnumerable<TomlTable>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static TomlTable NotNull(TomlTable item) => item ?? throw new ArgumentNullException(nameof(item));
}
