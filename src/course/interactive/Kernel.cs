using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>What scripts call without a qualifier: every cell has <c>using static</c> of this type.</summary>
public abstract class Kernel
{
    private readonly ConcurrentDictionary<string, RegisteredDirective> _directives = new(StringComparer.Ordinal);

    /// <summary>Names the kernel.</summary>
    /// <param name="name">The name used in cell headers, such as <c>csharp</c>.</param>
    protected Kernel(string name) => Name = name;

    /// <summary>The kernel's name, such as <c>csharp</c>.</summary>
    public string Name { get; }

    /// <summary>The kernel that runs the current cell; null outside a cell.</summary>
    public static Kernel? Current => KernelInvocationContext.Current?.HandlingKernel;

    /// <summary>The outermost kernel; null outside a cell.</summary>
    public static Kernel? Root => Current;

    internal ICollection<RegisteredDirective> AddedDirectives => _directives.Values;

    /// <summary>Adds a directive that later cells can use; one of the same name is replaced.</summary>
    /// <param name="directive">Its name and parameters.</param>
    /// <param name="handler">Runs each time the directive's line is reached.</param>
    public void AddDirective(KernelActionDirective directive, KernelCommandInvocation handler) =>
        _directives[directive.Name] = new RegisteredDirective(directive, typeof(DirectiveCommand), handler);

    /// <summary>Adds a directive that later cells can use; one of the same name is replaced.</summary>
    /// <typeparam name="TCommand">Made for each use; its public properties take the parameters.</typeparam>
    /// <param name="directive">Its name and parameters.</param>
    /// <param name="handler">Runs each time the directive's line is reached.</param>
    /// <exception cref="ArgumentException">The directive belongs to another command type.</exception>
    public void AddDirective<TCommand>(KernelActionDirective directive, Func<TCommand, KernelInvocationContext, Task> handler)
        where TCommand : KernelCommand
    {
        directive.KernelCommandType ??= typeof(TCommand);
        if (directive.KernelCommandType != typeof(TCommand))
            throw new ArgumentException($"{nameof(directive)}.{nameof(KernelActionDirective.KernelCommandType)} must be set to {typeof(TCommand)}.");
        _directives[directive.Name] = new RegisteredDirective(directive, typeof(TCommand), (command, context) => handler((TCommand)command, context));
    }

    internal RegisteredDirective? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>Shows a value under the cell.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">Mime types to format it in; the type's preferred ones when empty.</param>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => value.Display(mimeTypes);

    /// <summary>Marks text as html, so that it is shown and not escaped.</summary>
    public static IHtmlContent HTML(string content) => content.ToHtmlContent();

    /// <summary>Adds a style sheet to the page.</summary>
    public static void CSS(string content) => $"<style>{content}</style>".DisplayAs(HtmlFormatter.MimeType);

    /// <summary>Runs a script in the page.</summary>
    public static void Javascript(string scriptContent) =>
        $"<script type=\"text/javascript\">{scriptContent}</script>".DisplayAs(HtmlFormatter.MimeType);

    /// <summary>Asks the reader for a value.</summary>
    /// <param name="prompt">The question.</param>
    /// <param name="typeHint">A hint for the input box, such as <c>text</c>.</param>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, or the reader gave no answer.</exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        KernelInvocationContext.Current is { } context
            ? context.Host.AskAsync(prompt, isPassword: typeHint == "password", context.CancellationToken)
            : throw new InvalidOperationException("Input can be asked for only while a cell runs.");
}
