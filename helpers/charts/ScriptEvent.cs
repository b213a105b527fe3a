#nullable disable
namespace Course.Helpers;

/// <summary>Something that was done to all streams alike; seconds since the script began. Text is a word beside the mark, such as how many.</summary>
public sealed record ScriptEvent(double Seconds, string Who, ScriptKind Kind, string Text = "");
