using System.Buffers.Binary;
using System.Text;
using Course.Packages;

namespace Course.Kernels;

/// <summary>
/// Compiled submissions on disk, a file each, so that a helper or cell is compiled once. What is damaged counts as absent; several
/// processes may read and write at once, as a file is written apart and moved.
/// </summary>
/// <param name="folder">Where they are kept; may be removed at any time.</param>
/// <param name="maximumSize">Bytes above which the longest unused are removed when the process first writes.</param>
internal sealed class SubmissionCache(string folder, long maximumSize = 64 << 20)
{
    // A fingerprint of all that follows, then the value flag and the length of the assembly; the symbols are the rest.
    private const int FingerprintLength = 32;
    private const int HeaderLength = FingerprintLength + 1 + sizeof(int);

    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    private bool _isTrimmed;

    /// <summary>The submission compiled before under this key; null where there is none, or only a damaged one.</summary>
    public CompiledSubmission? Read(string key)
    {
        var file = new FileInfo(PathOf(key));
        if (!file.Exists)
            return null;
        try
        {
            var compiled = Parse(File.ReadAllBytes(file.FullName));
            if (compiled is not null && DateTime.UtcNow - file.LastWriteTimeUtc > _day)
                file.LastWriteTimeUtc = DateTime.UtcNow;
            return compiled;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a submission; a folder that cannot be written costs time, nothing else.</summary>
    public void Write(string key, CompiledSubmission compiled)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Trim();
            var apart = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(apart, Format(compiled));
            File.Move(apart, PathOf(key), overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Then the next run compiles again.
        }
    }

    private string PathOf(string key) => Path.Combine(folder, $"{key}.submission");

    private static byte[] Format(CompiledSubmission compiled)
    {
        var bytes = new byte[HeaderLength + compiled.Assembly.Length + compiled.Symbols.Length];
        bytes[FingerprintLength] = compiled.HasValue ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(FingerprintLength + 1), compiled.Assembly.Length);
        compiled.Assembly.CopyTo(bytes, HeaderLength);
        compiled.Symbols.CopyTo(bytes, HeaderLength + compiled.Assembly.Length);
        Encoding.ASCII.GetBytes(Fingerprint.Of(bytes.AsSpan(FingerprintLength)), bytes);
        return bytes;
    }

    private static CompiledSubmission? Parse(byte[] bytes)
    {
        if (bytes.Length < HeaderLength || Encoding.ASCII.GetString(bytes, 0, FingerprintLength) != Fingerprint.Of(bytes.AsSpan(FingerprintLength)))
            return null;
        var end = HeaderLength + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(FingerprintLength + 1));
        return new CompiledSubmission(bytes[HeaderLength..end], bytes[end..], bytes[FingerprintLength] == 1);
    }

    // Once, before the first write: what is read is touched once a day, so the oldest are the longest unused.
    private void Trim()
    {
        if (_isTrimmed)
            return;
        _isTrimmed = true;
        var files = new DirectoryInfo(folder).GetFiles().OrderByDescending(f => f.LastWriteTimeUtc).ToList();
        var size = 0L;
        foreach (var file in files)
        {
            size += file.Length;
            if (size > maximumSize)
                file.Delete();
        }
    }
}
