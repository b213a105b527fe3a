using System.Net;

namespace Course.Reports.Pages;

/// <summary>The only place where text becomes html.</summary>
internal static class Html
{
    /// <summary>Text as html, for elements and for attributes in quotes.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);
}
