namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A way to write values of a type as text of a mime type.</summary>
public interface ITypeFormatter
{
    /// <summary>The mime type of the text.</summary>
    string MimeType { get; }

    /// <summary>The type of the values; derived types are meant too.</summary>
    Type Type { get; }

    /// <summary>Writes a value; false leaves it to the next formatter.</summary>
    bool Format(object instance, FormatContext context);
}
