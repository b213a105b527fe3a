using System.Security.Cryptography;
using System.Text;
using Course.Documents;

namespace Course.Player.Contents;

/// <summary>Names what a notebook, or one of its cells, holds: so a page can tell whether it shows what the server has.</summary>
internal static class NotebookVersion
{
    private const int Length = 16;

    /// <summary>The same for the same source, wherever the cell stands.</summary>
    public static string Of(Cell cell) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cell.Source)))[..Length];

    /// <summary>The same for the same cells, however the file is written.</summary>
    public static string Of(Notebook notebook)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cell in notebook.Cells)
            hash.AppendData(Encoding.UTF8.GetBytes($"{cell.Language}\0{cell.Source}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }
}
