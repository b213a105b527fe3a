namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A formatter that a script has registered.</summary>
internal sealed record Registration(Type Type, string MimeType, FormatDelegate<object> Write)
{
    /// <summary>Whether it is for values of a type; an open generic type means each of its constructions.</summary>
    public static bool Serves(Type registered, Type actual) =>
        registered.IsGenericTypeDefinition ? BasesOf(actual).Any(b => b.IsGenericType && b.GetGenericTypeDefinition() == registered) : registered.IsAssignableFrom(actual);

    /// <summary>The most derived type wins; among equals the first.</summary>
    public static T? Nearest<T>(IEnumerable<T> candidates, Func<T, Type> typeOf, Type actual) where T : class =>
        candidates.Where(c => Serves(typeOf(c), actual))
            .Aggregate(default(T?), (best, c) => best is null || (typeOf(best) != typeOf(c) && Serves(typeOf(best), typeOf(c))) ? c : best);

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
            yield return at;
        foreach (var implemented in type.GetInterfaces())
            yield return implemented;
    }
}
