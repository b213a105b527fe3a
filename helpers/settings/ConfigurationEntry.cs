namespace Course.Helpers;

/// <summary>One setting and where it stands; Line is 0 for the environment.</summary>
internal sealed record ConfigurationEntry(string File, int Line, string Key, object Value)
{
    public string Place => Line == 0 ? File : $"{File}:{Line}";
}
