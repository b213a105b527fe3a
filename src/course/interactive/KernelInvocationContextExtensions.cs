using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>Showing values from a cell's context.</summary>
public static class KernelInvocationContextExtensions
{
    /// <summary>Shows a value; the handle's <see cref="DisplayedValue.Update"/> replaces it in place, also from a later cell.</summary>
    /// <param name="context">The running cell's context.</param>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">Mime types to format it in; the type's preferred ones when empty.</param>
    public static DisplayedValue Display(this KernelInvocationContext context, object? value, params string[] mimeTypes) =>
        Shown(context, new DisplayedValue(value, FormattedValue.CreateManyFromObject(value, mimeTypes)));

    /// <summary>Shows text as the given mime type, unformatted.</summary>
    /// <exception cref="ArgumentException"><paramref name="mimeType"/> is empty.</exception>
    public static DisplayedValue DisplayAs(this KernelInvocationContext context, string value, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Shown(context, new DisplayedValue(value, [new FormattedValue(mimeType, value)]));
    }

    private static DisplayedValue Shown(KernelInvocationContext context, DisplayedValue value)
    {
        context.Show(value);
        return value;
    }
}
