using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.CSharp;

namespace Course.KernelProcess;

/// <summary>
/// The one look into the engine's private parts: the C# kernel offers no other way to its script options. They decide whether a thrown exception
/// knows lines and files, and a page that says "line 7" needs that.
/// </summary>
internal static class ScriptSettings
{
    private static readonly FieldInfo _options = typeof(CSharpKernel).GetField("_scriptOptions", BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingFieldException(nameof(CSharpKernel), "_scriptOptions");

    /// <summary>Gives the next submissions a name, which their errors and stack frames then carry.</summary>
    public static void Name(CSharpKernel kernel, string path)
    {
        var options = (ScriptOptions)_options.GetValue(kernel)!;
        _options.SetValue(kernel, options.WithEmitDebugInformation(true).WithFileEncoding(Encoding.UTF8).WithFilePath(path));
    }
}
