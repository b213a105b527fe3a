namespace Tomlyn;

/// <summary>How a text is read.</summary>
public sealed record TomlSerializerOptions
{
    /// <summary>What is used where no options are given.</summary>
    public static TomlSerializerOptions Default { get; } = new();

    /// <summary>The text's name in errors, a file's path for example.</summary>
    public string? SourceName { get; init; }

    /// <summary>How deep tables and arrays may nest, the root included; 0 stands for 64.</summary>
    public int MaxDepth
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Max depth must be greater than or equal to 0.");
    }
}
