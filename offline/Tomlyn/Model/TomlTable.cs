using System.Collections;

namespace Tomlyn.Model;

/// <summary>
/// Keys and values in the order written. A value is a <see cref="string"/>, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>,
/// <see cref="TomlDateTime"/>, or another <see cref="TomlObject"/>.
/// </summary>
public sealed class TomlTable : TomlObject, IDictionary<string, object>
{
    private readonly OrderedDictionary<string, object> _entries = new(StringComparer.Ordinal);

    /// <summary>An empty table with a header.</summary>
    public TomlTable()
        : this(false)
    {
    }

    /// <summary>An empty table.</summary>
    /// <param name="inline">Whether it is one in braces.</param>
    public TomlTable(bool inline)
        : base(inline ? ObjectKind.InlineTable : ObjectKind.Table)
    {
    }

    /// <inheritdoc />
    public int Count => _entries.Count;

    /// <inheritdoc />
    public bool IsReadOnly => false;

    /// <summary>The keys, as a copy.</summary>
    public ICollection<string> Keys => [.. _entries.Keys];

    /// <summary>The values, as a copy.</summary>
    public ICollection<object> Values => [.. _entries.Values];

    /// <inheritdoc />
    public object this[string key]
    {
        get => _entries[key];
        set => _entries[key] = value;
    }

    /// <inheritdoc />
    public void Add(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _entries.Add(key, value);
    }

    /// <inheritdoc />
    public void Clear() => _entries.Clear();

    /// <inheritdoc />
    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    /// <summary>Goes through the entries in order.</summary>
    public Enumerator GetEnumerator() => new(_entries.GetEnumerator());

    /// <inheritdoc />
    public bool Remove(string key) => _entries.Remove(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, out object value) => _entries.TryGetValue(key, out value!);

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Holds(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_entries).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => Holds(item) && _entries.Remove(item.Key);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Holds(KeyValuePair<string, object> item) =>
        _entries.TryGetValue(item.Key, out var value) && ReferenceEquals(value, item.Value);

    /// <summary>Goes through the entries of a table in order.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<string, object>>
    {
        private OrderedDictionary<string, object>.Enumerator _entries;

        internal Enumerator(OrderedDictionary<string, object>.Enumerator entries) => _entries = entries;

        /// <inheritdoc />
        public readonly KeyValuePair<string, object> Current => _entries.Current;

        readonly object IEnumerator.Current => Current;

        /// <summary>There is nothing to release.</summary>
        public readonly void Dispose()
        {
        }

        /// <inheritdoc />
        public bool MoveNext() => _entries.MoveNext();

        /// <summary>Cannot be done.</summary>
        public void Reset() => throw new NotSupportedException();
    }
}
