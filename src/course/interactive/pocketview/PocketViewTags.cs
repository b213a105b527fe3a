using System.Collections;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>The html elements by name, for <c>using static</c>; each use makes a new element.</summary>
public static class PocketViewTags
{
    /// <summary>Any element by its name: <c>_.article("text")</c>.</summary>
    public static dynamic _ { get; } = new PocketView();

    /// <summary>A new &lt;a&gt; element.</summary>
    public static dynamic a => new PocketView("a");

    /// <summary>A new &lt;area&gt; element.</summary>
    public static dynamic area => new PocketView("area");

    /// <summary>A new &lt;aside&gt; element.</summary>
    public static dynamic aside => new PocketView("aside");

    /// <summary>A new &lt;b&gt; element.</summary>
    public static dynamic b => new PocketView("b");

    /// <summary>A new &lt;body&gt; element.</summary>
    public static dynamic body => new PocketView("body");

    /// <summary>A new &lt;br&gt; element.</summary>
    public static dynamic br => new PocketView("br") { IsSelfClosing = true };

    /// <summary>A new &lt;button&gt; element.</summary>
    public static dynamic button => new PocketView("button");

    /// <summary>A new &lt;caption&gt; element.</summary>
    public static dynamic caption => new PocketView("caption");

    /// <summary>A new &lt;center&gt; element.</summary>
    public static dynamic center => new PocketView("center");

    /// <summary>A new &lt;circle&gt; element.</summary>
    public static dynamic circle => new PocketView("circle");

    /// <summary>A new &lt;code&gt; element.</summary>
    public static dynamic code => new PocketView("code");

    /// <summary>A new &lt;colgroup&gt; element.</summary>
    public static dynamic colgroup => new PocketView("colgroup");

    /// <summary>A new &lt;dd&gt; element.</summary>
    public static dynamic dd => new PocketView("dd");

    /// <summary>A new &lt;details&gt; element.</summary>
    public static dynamic details => new PocketView("details");

    /// <summary>A new &lt;div&gt; element.</summary>
    public static dynamic div => new PocketView("div");

    /// <summary>A new &lt;dl&gt; element.</summary>
    public static dynamic dl => new PocketView("dl");

    /// <summary>A new &lt;dt&gt; element.</summary>
    public static dynamic dt => new PocketView("dt");

    /// <summary>A new &lt;em&gt; element.</summary>
    public static dynamic em => new PocketView("em");

    /// <summary>A new &lt;figure&gt; element.</summary>
    public static dynamic figure => new PocketView("figure");

    /// <summary>A new &lt;font&gt; element.</summary>
    public static dynamic font => new PocketView("font");

    /// <summary>A new &lt;form&gt; element.</summary>
    public static dynamic form => new PocketView("form");

    /// <summary>A new &lt;g&gt; element.</summary>
    public static dynamic g => new PocketView("g");

    /// <summary>A new &lt;h1&gt; element.</summary>
    public static dynamic h1 => new PocketView("h1");

    /// <summary>A new &lt;h2&gt; element.</summary>
    public static dynamic h2 => new PocketView("h2");

    /// <summary>A new &lt;h3&gt; element.</summary>
    public static dynamic h3 => new PocketView("h3");

    /// <summary>A new &lt;h4&gt; element.</summary>
    public static dynamic h4 => new PocketView("h4");

    /// <summary>A new &lt;h5&gt; element.</summary>
    public static dynamic h5 => new PocketView("h5");

    /// <summary>A new &lt;h6&gt; element.</summary>
    public static dynamic h6 => new PocketView("h6");

    /// <summary>A new &lt;head&gt; element.</summary>
    public static dynamic head => new PocketView("head");

    /// <summary>A new &lt;header&gt; element.</summary>
    public static dynamic header => new PocketView("header");

    /// <summary>A new &lt;hgroup&gt; element.</summary>
    public static dynamic hgroup => new PocketView("hgroup");

    /// <summary>A new &lt;hr&gt; element.</summary>
    public static dynamic hr => new PocketView("hr");

    /// <summary>A new &lt;html&gt; element.</summary>
    public static dynamic html => new PocketView("html");

    /// <summary>A new &lt;i&gt; element.</summary>
    public static dynamic i => new PocketView("i");

    /// <summary>A new &lt;iframe&gt; element.</summary>
    public static dynamic iframe => new PocketView("iframe");

    /// <summary>A new &lt;img&gt; element.</summary>
    public static dynamic img => new PocketView("img");

    /// <summary>A new &lt;input&gt; element.</summary>
    public static dynamic input => new PocketView("input") { IsSelfClosing = true };

    /// <summary>A new &lt;label&gt; element.</summary>
    public static dynamic label => new PocketView("label");

    /// <summary>A new &lt;li&gt; element.</summary>
    public static dynamic li => new PocketView("li");

    /// <summary>A new &lt;line&gt; element.</summary>
    public static dynamic line => new PocketView("line");

    /// <summary>A new &lt;link&gt; element.</summary>
    public static dynamic link => new PocketView("link");

    /// <summary>A new &lt;main&gt; element.</summary>
    public static dynamic main => new PocketView("main");

    /// <summary>A new &lt;menu&gt; element.</summary>
    public static dynamic menu => new PocketView("menu");

    /// <summary>A new &lt;menuitem&gt; element.</summary>
    public static dynamic menuitem => new PocketView("menuitem");

    /// <summary>A new &lt;meta&gt; element.</summary>
    public static dynamic meta => new PocketView("meta");

    /// <summary>A new &lt;meter&gt; element.</summary>
    public static dynamic meter => new PocketView("meter");

    /// <summary>A new &lt;nav&gt; element.</summary>
    public static dynamic nav => new PocketView("nav");

    /// <summary>A new &lt;ol&gt; element.</summary>
    public static dynamic ol => new PocketView("ol");

    /// <summary>A new &lt;optgroup&gt; element.</summary>
    public static dynamic optgroup => new PocketView("optgroup");

    /// <summary>A new &lt;option&gt; element.</summary>
    public static dynamic option => new PocketView("option");

    /// <summary>A new &lt;p&gt; element.</summary>
    public static dynamic p => new PocketView("p");

    /// <summary>A new &lt;pre&gt; element.</summary>
    public static dynamic pre => new PocketView("pre");

    /// <summary>A new &lt;progress&gt; element.</summary>
    public static dynamic progress => new PocketView("progress");

    /// <summary>A new &lt;q&gt; element.</summary>
    public static dynamic q => new PocketView("q");

    /// <summary>A new &lt;script&gt; element.</summary>
    public static dynamic script => new PocketView("script");

    /// <summary>A new &lt;section&gt; element.</summary>
    public static dynamic section => new PocketView("section");

    /// <summary>A new &lt;select&gt; element.</summary>
    public static dynamic select => new PocketView("select");

    /// <summary>A new &lt;small&gt; element.</summary>
    public static dynamic small => new PocketView("small");

    /// <summary>A new &lt;source&gt; element.</summary>
    public static dynamic source => new PocketView("source");

    /// <summary>A new &lt;span&gt; element.</summary>
    public static dynamic span => new PocketView("span");

    /// <summary>A new &lt;strike&gt; element.</summary>
    public static dynamic strike => new PocketView("strike");

    /// <summary>A new &lt;style&gt; element.</summary>
    public static dynamic style => new Style();

    /// <summary>A new &lt;strong&gt; element.</summary>
    public static dynamic strong => new PocketView("strong");

    /// <summary>A new &lt;sub&gt; element.</summary>
    public static dynamic sub => new PocketView("sub");

    /// <summary>A new &lt;summary&gt; element.</summary>
    public static dynamic summary => new PocketView("summary");

    /// <summary>A new &lt;sup&gt; element.</summary>
    public static dynamic sup => new PocketView("sup");

    /// <summary>A new &lt;svg&gt; element.</summary>
    public static dynamic svg => new PocketView("svg");

    /// <summary>A new &lt;table&gt; element.</summary>
    public static dynamic table => new PocketView("table");

    /// <summary>A new &lt;tbody&gt; element.</summary>
    public static dynamic tbody => new PocketView("tbody");

    /// <summary>A new &lt;td&gt; element.</summary>
    public static dynamic td => new PocketView("td");

    /// <summary>A new &lt;text&gt; element.</summary>
    public static dynamic text => new PocketView("text");

    /// <summary>A new &lt;textarea&gt; element.</summary>
    public static dynamic textarea => new PocketView("textarea");

    /// <summary>A new &lt;tfoot&gt; element.</summary>
    public static dynamic tfoot => new PocketView("tfoot");

    /// <summary>A new &lt;th&gt; element.</summary>
    public static dynamic th => new PocketView("th");

    /// <summary>A new &lt;thead&gt; element.</summary>
    public static dynamic thead => new PocketView("thead");

    /// <summary>A new &lt;title&gt; element.</summary>
    public static dynamic title => new PocketView("title");

    /// <summary>A new &lt;tr&gt; element.</summary>
    public static dynamic tr => new PocketView("tr");

    /// <summary>A new &lt;u&gt; element.</summary>
    public static dynamic u => new PocketView("u");

    /// <summary>A new &lt;ul&gt; element.</summary>
    public static dynamic ul => new PocketView("ul");

    /// <summary>A new &lt;video&gt; element.</summary>
    public static dynamic video => new PocketView("video");

    /// <summary>A style sheet: rules are added by selector, or its text is given as content.</summary>
    public class Style : PocketView, IEnumerable
    {
        private readonly Dictionary<string, List<(string Property, string Value)>> _rules = new(StringComparer.Ordinal);

        /// <summary>Makes an empty style sheet.</summary>
        public Style() : base("style") { }

        /// <summary>Adds properties to a selector's rule.</summary>
        public void Add(string selector, params (string property, string value)[] properties)
        {
            if (!_rules.TryGetValue(selector, out var rule))
                _rules[selector] = rule = [];
            rule.AddRange(properties);
        }

        /// <inheritdoc/>
        /// <exception cref="InvalidOperationException">Rules were added already.</exception>
        public override void SetContent(object?[] args)
        {
            if (_rules.Count > 0)
                throw new InvalidOperationException("style tag contents have already been set.");
            base.SetContent(args);
        }

        /// <inheritdoc/>
        public IEnumerator GetEnumerator() => _rules.GetEnumerator();

        private protected override void WriteContent(FormatContext context)
        {
            base.WriteContent(context);
            context.Writer.Write(_rules.Count > 0 ? "\n" : "");
            foreach (var (selector, rule) in _rules)
                context.Writer.Write($"{selector} {{\n{string.Concat(rule.Select(p => $"  {p.Property}: {p.Value};\n"))}}}\n");
        }
    }
}
