namespace Course.Language.Completion;

/// <summary>The keywords that may stand at a place: by the kind of place, not by the grammar's every rule.</summary>
internal static class Keywords
{
    private static readonly string[] _types =
    [
        "bool", "byte", "char", "decimal", "double", "dynamic", "float", "int", "long", "nint", "nuint", "object", "sbyte",
        "short", "string", "uint", "ulong", "ushort",
    ];

    private static readonly string[] _expressions =
    [
        "async", "await", "base", "checked", "default", "delegate", "false", "from", "is", "nameof", "new", "not", "null",
        "out", "ref", "sizeof", "stackalloc", "static", "switch", "this", "throw", "true", "typeof", "unchecked", "with",
    ];

    private static readonly string[] _statements =
    [
        "break", "case", "catch", "const", "continue", "do", "else", "finally", "fixed", "for", "foreach", "goto", "if", "in",
        "lock", "return", "try", "unsafe", "using", "var", "void", "when", "while", "yield",
    ];

    private static readonly string[] _declarations =
    [
        "abstract", "class", "const", "enum", "event", "explicit", "extension", "extern", "get", "global", "implicit", "init",
        "interface", "internal", "namespace", "operator", "override", "params", "partial", "private", "protected", "public",
        "readonly", "record", "required", "scoped", "sealed", "set", "static", "struct", "unsafe", "virtual", "void",
        "volatile", "where",
    ];

    /// <summary>After an operand: an operator, or how a clause goes on.</summary>
    public static IReadOnlyList<string> AfterOperand { get; } =
    [
        "and", "as", "ascending", "by", "descending", "equals", "group", "in", "into", "is", "join", "let", "on", "or",
        "orderby", "select", "switch", "when", "where", "with",
    ];

    /// <summary>Where only a type can stand.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. _types, "delegate", "in", "not", "null", "out", "params", "readonly", "ref", "scoped", "this", "var", "void"];

    /// <summary>Where a type's member begins.</summary>
    public static IReadOnlyList<string> Members { get; } = [.. _types.Union(_declarations).Append("async").Append("delegate").Append("new")];

    /// <summary>Inside an expression.</summary>
    public static IReadOnlyList<string> Expressions { get; } = [.. _types.Union(_expressions)];

    /// <summary>Where a statement begins, in a cell also a declaration.</summary>
    public static IReadOnlyList<string> Statements { get; } = [.. _types.Union(_expressions).Union(_statements).Union(_declarations)];

    /// <summary>After <c>using</c>.</summary>
    public static IReadOnlyList<string> Usings { get; } = ["static", "var"];
}
