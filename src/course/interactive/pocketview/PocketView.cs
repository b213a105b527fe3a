using System.Dynamic;
using System.Net;
using System.Text.Encodings.Web;
using System.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>An html element written in C#: <c>div[@class: "k"](b("x"))</c>.</summary>
public class PocketView : DynamicObject, IHtmlContent
{
    private readonly Dictionary<string, object?> _attributes = new(StringComparer.Ordinal);
    private readonly string _name;
    private object?[] _content = [];

    /// <summary>Makes the root whose members are elements.</summary>
    public PocketView(PocketView? nested = null) : this("", nested) { }

    /// <summary>Makes an element without attributes and content.</summary>
    public PocketView(string tagName, PocketView? nested = null) => _name = tagName;

    internal bool IsSelfClosing { get; init; }

    /// <summary>Shows the element under the running cell.</summary>
    public DisplayedValue Display() => DisplayExtensions.Display(this, HtmlFormatter.MimeType);

    /// <summary>Sets what stands inside: text is escaped, html is kept, any other value is formatted as html.</summary>
    public virtual void SetContent(object?[] args)
    {
        if (args is { Length: > 0 })
            _content = args;
    }

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        result = new PocketView(binder.Name, this);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        var element = new PocketView(binder.Name, this);
        element.SetContent(args ?? []);
        result = element;
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        SetContent(args ?? []);
        result = this;
        return true;
    }

    /// <summary>Sets attributes: named ones (an underscore stands for a dash), dictionaries, and bare names.</summary>
    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        var names = binder.CallInfo.ArgumentNames;
        var unnamed = indexes.Length - names.Count;
        for (var i = 0; i < indexes.Length; i++)
        {
            if (indexes[i] is IDictionary<string, object> more)
                Add(more);
            else if (i >= unnamed)
                _attributes[names[i - unnamed].Replace('_', '-')] = indexes[i];
            else if (indexes[i] is string bare)
                _attributes[bare] = null;
        }
        result = this;
        return true;
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        using var context = new FormatContext(writer);
        WriteTo(context);
    }

    /// <summary>Writes the element where another value is being written.</summary>
    public void WriteTo(FormatContext context)
    {
        var writer = context.Writer;
        writer.Write('<' + _name);
        foreach (var (name, value) in _attributes)
            writer.Write(value is null ? $" {name}" : $" {name}=\"{(value is IHtmlContent ? value : HttpUtility.HtmlAttributeEncode(value.ToString()))}\"");
        if (IsSelfClosing && _content.Length == 0)
        {
            writer.Write(" />");
            return;
        }
        writer.Write('>');
        WriteContent(context);
        writer.Write($"</{_name}>");
    }

    /// <summary>The element as html.</summary>
    public override string ToString()
    {
        using var writer = new StringWriter();
        WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private protected virtual void WriteContent(FormatContext context) => Write(_content, context);

    private static void Write(IEnumerable<object?> content, FormatContext context)
    {
        foreach (var item in content)
        {
            if (item is string text)
                context.Writer.Write(WebUtility.HtmlEncode(text));
            else if (item is PocketView view)
                view.WriteTo(context);
            else if (item is IEnumerable<object> items && items.All(i => i is IHtmlContent))
                Write(items, context);
            else
                item.FormatTo(context, HtmlFormatter.MimeType);
        }
    }

    // What the element has already stays.
    private void Add(IDictionary<string, object> attributes)
    {
        foreach (var (name, value) in attributes)
            _attributes.TryAdd(name, value);
    }
}
