using Microsoft.CodeAnalysis;

namespace Course.Language.Completion;

/// <summary>How near a candidate is to what the reader is writing: the nearer ones stand first.</summary>
internal enum Nearness
{
    /// <summary>What the place asks for: an enumeration's member, a property still to be set.</summary>
    Expected,

    /// <summary>A variable of the type that the place asks for.</summary>
    Fitting,

    /// <summary>A local variable or a parameter.</summary>
    Local,

    /// <summary>A member, or what this cell or one before it declared.</summary>
    Member,

    /// <summary>A keyword.</summary>
    Keyword,

    /// <summary>An extension method.</summary>
    Extension,

    /// <summary>A type of a library.</summary>
    Type,

    /// <summary>A namespace.</summary>
    Namespace,

    /// <summary>What every object has.</summary>
    OfEveryObject,
}

/// <summary>One thing that may stand at a place.</summary>
/// <param name="Label">What the list shows, and what is typed to find it.</param>
/// <param name="Nearness">Its rank.</param>
/// <param name="Symbol">What it stands for; null for a keyword.</param>
internal sealed record Candidate(string Label, Nearness Nearness, ISymbol? Symbol)
{
    /// <summary>The part that a word is also compared with, such as an enumeration's member without its type; null where there is none.</summary>
    public string? ShortName { get; init; }

    /// <summary>The text to insert, where it is not the label.</summary>
    public string? Apply { get; init; }
}
