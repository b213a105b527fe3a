using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Course.Language;

/// <summary>
/// An XML documentation file. It keeps where each member stands, not what is said of it: the framework's files have 37 MB, of which a learner reads some lines.
/// </summary>
internal sealed class XmlFile
{
    private readonly string _path;
    private readonly Dictionary<ulong, Section> _members;

    /// <summary>Looks through a file; one that is not there has no members.</summary>
    public XmlFile(string path) => (_path, _members) = (path, File.Exists(path) ? Index(File.ReadAllBytes(path)) : []);

    private static ReadOnlySpan<byte> Start => "<member name=\""u8;

    private static ReadOnlySpan<byte> End => "</member>"u8;

    /// <summary>What the file says of a member; null where it says nothing, or nothing that can be read.</summary>
    /// <param name="id">Its documentation id, such as <c>T:System.String</c>.</param>
    public XElement? Find(string id)
    {
        if (!_members.TryGetValue(Hash(Encoding.UTF8.GetBytes(id)), out var section))
            return null;
        try
        {
            var element = XElement.Parse(Read(section), LoadOptions.PreserveWhitespace);
            return (string?)element.Attribute("name") == id ? element : null;
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
        {
            // A package's broken documentation is as good as what can be read of it.
            return null;
        }
    }

    private string Read(Section section)
    {
        var bytes = new byte[section.Length];
        using var file = File.OpenHandle(_path);
        var text = bytes.AsSpan(0, RandomAccess.Read(file, bytes, section.Start));
        return Encoding.UTF8.GetString(text.IndexOf(End) is >= 0 and var end ? text[..(end + End.Length)] : text);
    }

    // A member goes on up to the next one.
    private static Dictionary<ulong, Section> Index(ReadOnlySpan<byte> xml)
    {
        var members = new Dictionary<ulong, Section>();
        for (var start = xml.IndexOf(Start); start >= 0;)
        {
            var name = xml[(start + Start.Length)..];
            var next = name.IndexOf(Start) is >= 0 and var ahead ? start + Start.Length + ahead : -1;
            members[Hash(name[..Math.Max(0, name.IndexOf((byte)'"'))])] = new(start, (next < 0 ? xml.Length : next) - start);
            start = next;
        }
        return members;
    }

    // FNV-1a; whoever finds a section looks whether it is the right one.
    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        var hash = 14695981039346656037;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211;
        return hash;
    }

    private readonly record struct Section(int Start, int Length);
}
