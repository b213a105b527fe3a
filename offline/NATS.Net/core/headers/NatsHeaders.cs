using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace NATS.Client.Core;

/// <summary>The headers of a message; names are compared without regard to case.</summary>
public partial class NatsHeaders : INatsHeaders
{
    private Dictionary<string, StringValues>? store;

    /// <summary>Makes empty headers.</summary>
    public NatsHeaders()
    {
    }

    /// <summary>Makes headers over this dictionary.</summary>
    public NatsHeaders(Dictionary<string, StringValues>? store) => this.store = store;

    /// <summary>Makes empty headers with room for this many names.</summary>
    public NatsHeaders(int capacity) => store = Create(capacity);

    /// <summary>The version of the format.</summary>
    public int Version => 1;

    /// <summary>The status code of a message from the server, e.g. 404; 0 if there is none.</summary>
    public int Code { get; internal set; }

    /// <summary>The words that follow the status code.</summary>
    public string MessageText { get; internal set; } = string.Empty;

    /// <summary>What those words mean, if they are known.</summary>
    public Messages Message { get; internal set; } = Messages.Text;

    /// <summary>What was wrong with the message when it was read; null if nothing.</summary>
    public NatsException? Error { get; internal set; }

    /// <inheritdoc/>
    public int Count => store?.Count ?? 0;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public ICollection<string> Keys => store is null ? Array.Empty<string>() : store.Keys;

    /// <inheritdoc/>
    public ICollection<StringValues> Values => store is null ? Array.Empty<StringValues>() : store.Values;

    private Dictionary<string, StringValues> Store => store ??= Create(1);

    /// <summary>The values of a name, or none. Setting none removes the name.</summary>
    public StringValues this[string key]
    {
        get => TryGetValue(key, out var value) ? value : StringValues.Empty;
        set
        {
            ArgumentNullException.ThrowIfNull(key);
            if (value.Count == 0) store?.Remove(key);
            else Store[key] = value;
        }
    }

    /// <inheritdoc/>
    public void Add(KeyValuePair<string, StringValues> item)
    {
        if (item.Key == null) throw new ArgumentException("The key is null");
        Store.Add(item.Key, item.Value);
    }

    /// <inheritdoc/>
    public void Add(string key, StringValues value)
    {
        ArgumentNullException.ThrowIfNull(key);
        Store.Add(key, value);
    }

    /// <inheritdoc/>
    public void Clear() => store?.Clear();

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, StringValues> item) =>
        TryGetValue(item.Key, out var value) && StringValues.Equals(value, item.Value);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => store?.ContainsKey(key) ?? false;

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, StringValues>[] array, int arrayIndex)
    {
        foreach (var item in this)
            array[arrayIndex++] = item;
    }

    /// <summary>The number of bytes the headers take on the wire.</summary>
    public int GetBytesLength(Encoding? encoding = null) => HeaderEncoder.GetLength(this, encoding ?? Encoding.UTF8);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, StringValues> item) => Contains(item) && Remove(item.Key);

    /// <inheritdoc/>
    public bool Remove(string key) => store?.Remove(key) ?? false;

    /// <inheritdoc/>
    public bool TryGetValue(string key, out StringValues value)
    {
        if (store is not null) return store.TryGetValue(key, out value);
        value = default;
        return false;
    }

    /// <summary>The last value of a name.</summary>
    public bool TryGetLastValue(string key, [NotNullWhen(returnValue: true)] out string? value)
    {
        value = TryGetValue(key, out var values) ? values[^1] : null;
        return value is not null;
    }

    /// <summary>Goes through names and values.</summary>
    public Enumerator GetEnumerator() => store is null ? default : new Enumerator(store.GetEnumerator());

    IEnumerator<KeyValuePair<string, StringValues>> IEnumerable<KeyValuePair<string, StringValues>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Dictionary<string, StringValues> Create(int capacity) => new(capacity, StringComparer.OrdinalIgnoreCase);
}
