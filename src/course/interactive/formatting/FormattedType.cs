using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>What decides how values of a type are shown.</summary>
internal sealed class FormattedType
{
    private static readonly ConcurrentDictionary<Type, FormattedType> _known = new();
    private static readonly HashSet<Type> _scalars = [typeof(decimal), typeof(Guid), typeof(string), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan)];

    private readonly Lazy<MemberInfo[]> _members;

    private FormattedType(Type type)
    {
        _members = new(() => [.. type.GetMembers(BindingFlags.Public | BindingFlags.Instance).Where(IsShown)]);
        IsSequence = typeof(IEnumerable).IsAssignableFrom(type);
        IsDictionary = Constructed(type, typeof(IDictionary<,>)) is not null || typeof(IDictionary).IsAssignableFrom(type);
        ItemType = type.GetElementType() ?? Constructed(type, typeof(IEnumerable<>))?.GenericTypeArguments[0] ?? typeof(object);
        ShowsMembers = !IsSequence || !(type.IsArray || type.IsNestedPrivate || IsDictionary || typeof(ICollection).IsAssignableFrom(type)
            || Constructed(type, typeof(IOrderedEnumerable<>)) is not null);
        IsTuple = typeof(ITuple).IsAssignableFrom(type);
    }

    /// <summary>Whether the values are sequences of others.</summary>
    public bool IsSequence { get; }

    /// <summary>Whether they are sequences of keys with values.</summary>
    public bool IsDictionary { get; }

    /// <summary>Whether they are tuples.</summary>
    public bool IsTuple { get; }

    /// <summary>The declared type of a sequence's items.</summary>
    public Type ItemType { get; }

    /// <summary>Whether a value's public properties and fields are shown; those of collections are not.</summary>
    public bool ShowsMembers { get; }

    /// <summary>What is known of a type.</summary>
    public static FormattedType Of(Type type) => _known.GetOrAdd(type, t => new FormattedType(t));

    /// <summary>Whether values of a type have no parts.</summary>
    public static bool IsScalar(Type type) =>
        type.IsPrimitive || _scalars.Contains(type) || (Nullable.GetUnderlyingType(type) is { } inner && IsScalar(inner));

    /// <summary>A value's public properties and fields; a getter that throws gives its exception, as in the engine.</summary>
    public IEnumerable<(string Name, object? Value)> Members(object value) => _members.Value.Select(m => (m.Name, Read(m, value)));

    /// <summary>The items of a piece of memory; null for any other value.</summary>
    public static Array? AsArray(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>)
            ? (Array)type.GetMethod(nameof(ReadOnlyMemory<>.ToArray))!.Invoke(value, null)!
            : null;

    private static bool IsShown(MemberInfo member) =>
        !member.Name.Contains('<')
        && (member is FieldInfo
            || (member is PropertyInfo { CanRead: true } property && property.GetIndexParameters().Length == 0
                && member.GetCustomAttribute<DebuggerBrowsableAttribute>() is not { State: DebuggerBrowsableState.Never }));

    private static Type? Constructed(Type type, Type generic) =>
        type.GetInterfaces().Prepend(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == generic);

    private static object? Read(MemberInfo member, object value)
    {
        try
        {
            return member switch
            {
                FieldInfo field => field.GetValue(value),
                // Spans and pointers cannot be taken out of the value.
                PropertyInfo { PropertyType: { IsByRefLike: true } or { IsPointer: true } } => value.ToString(),
                _ => ((PropertyInfo)member).GetValue(value),
            };
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.InnerException;
        }
    }
}
