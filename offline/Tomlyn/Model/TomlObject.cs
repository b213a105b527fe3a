namespace Tomlyn.Model;

/// <summary>What tables and arrays have in common.</summary>
public abstract class TomlObject
{
    internal TomlObject(ObjectKind kind) => Kind = kind;

    /// <summary>Which of them it is.</summary>
    public ObjectKind Kind { get; }
}
