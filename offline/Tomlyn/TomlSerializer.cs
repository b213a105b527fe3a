using System.Diagnostics.CodeAnalysis;
using Tomlyn.Model;
using Tomlyn.Parsing;
using Tomlyn.Serialization;

namespace Tomlyn;

/// <summary>Reads TOML.</summary>
public static class TomlSerializer
{
    /// <summary>Reads a text.</summary>
    /// <typeparam name="T"><see cref="TomlTable"/>, <see cref="TomlObject"/> or <see cref="object"/>, which all give a table.</typeparam>
    /// <param name="toml">The text.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="TomlException">The text is not TOML.</exception>
    /// <exception cref="NotSupportedException">Another type was asked for: that needs the whole package.</exception>
    public static T? Deserialize<T>(string toml, TomlSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(toml);
        Require(typeof(T));
        return (T?)(object)TableBuilder.ReadDocument(TomlReader.Create(toml, options));
    }

    /// <summary>Reads a text to its end.</summary>
    /// <typeparam name="T"><see cref="TomlTable"/>, <see cref="TomlObject"/> or <see cref="object"/>, which all give a table.</typeparam>
    /// <param name="reader">The text; it is not closed.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="TomlException">The text is not TOML.</exception>
    /// <exception cref="NotSupportedException">Another type was asked for: that needs the whole package.</exception>
    public static T? Deserialize<T>(TextReader reader, TomlSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Deserialize<T>(reader.ReadToEnd(), options);
    }

    /// <summary>Reads a text that may not be TOML.</summary>
    /// <typeparam name="T"><see cref="TomlTable"/>, <see cref="TomlObject"/> or <see cref="object"/>, which all give a table.</typeparam>
    /// <param name="toml">The text.</param>
    /// <param name="value">The table; null where the text is not TOML.</param>
    /// <param name="options">How to read it.</param>
    /// <returns>Whether the text is TOML.</returns>
    /// <exception cref="NotSupportedException">Another type was asked for: that needs the whole package.</exception>
    public static bool TryDeserialize<T>(string toml, [NotNullWhen(true)] out T? value, TomlSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(toml);
        try
        {
            value = Deserialize<T>(toml, options)!;
            return true;
        }
        catch (TomlException)
        {
            value = default;
            return false;
        }
    }

    private static void Require(Type type)
    {
        if (!type.IsAssignableFrom(typeof(TomlTable)) || type.IsInterface)
        {
            throw new NotSupportedException(
                $"This subset of Tomlyn reads {nameof(TomlTable)}, {nameof(TomlObject)} and object; {type} needs the whole package.");
        }
    }
}
