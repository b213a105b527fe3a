namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value that was shown: the handle by which it can be replaced.</summary>
public class DisplayedValue
{
    /// <summary>Wraps a formatted value.</summary>
    public DisplayedValue(object? value, IReadOnlyList<FormattedValue> formattedValues)
    {
        ArgumentNullException.ThrowIfNull(formattedValues);
        Value = value;
        FormattedValues = formattedValues;
    }

    /// <summary>Names the output for updates.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString();

    /// <summary>Whether it was replaced since it was first shown.</summary>
    public bool IsUpdated { get; private set; }

    /// <summary>The value in each of its mime types.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; }

    /// <summary>The value as last shown.</summary>
    public object? Value { get; private set; }

    /// <summary>Replaces the shown value, in the mime types it was first shown in.</summary>
    public void Update(object? updatedValue)
    {
        IsUpdated = true;
        Value = updatedValue;
        FormattedValues = FormattedValue.CreateManyFromObject(updatedValue, [.. FormattedValues.Select(v => v.MimeType)]);
        Formatter.Raise(this);
    }
}
