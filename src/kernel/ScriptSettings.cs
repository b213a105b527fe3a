using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;

namespace Course.KernelProcess;

/// <summary>
/// The one look into the engine's private parts: the C# kernel offers no other way to its script options. They decide whether a thrown
/// exception knows lines and files, and much of the time and memory that a start takes: which assemblies a compilation reads, and whether
/// the helpers' names are an import or a submission of their own.
/// </summary>
internal sealed class ScriptSettings
{
    private static readonly FieldInfo _options = Field("_scriptOptions");
    private static readonly FieldInfo _directory = Field("_workingDirectory");

    private readonly CSharpKernel _kernel;

    /// <summary>Sets what holds for all submissions.</summary>
    public ScriptSettings(CSharpKernel kernel)
    {
        _kernel = kernel;
        Options = Options.AddImports(typeof(Kernel).FullName!).WithEmitDebugInformation(true).WithFileEncoding(Encoding.UTF8);
    }

    /// <summary>The options of the next submission.</summary>
    public ScriptOptions Options
    {
        get => (ScriptOptions)_options.GetValue(_kernel)!;
        private set => _options.SetValue(_kernel, value);
    }

    /// <summary>Gives the next submissions a name, which their errors and stack frames then carry.</summary>
    public void Name(string name) => Options = Options.WithFilePath(name);

    /// <summary>Lets the next submissions find assemblies and files from the current directory. Where that is new, the engine would put its own resolvers in.</summary>
    public void FollowDirectory()
    {
        var directory = Environment.CurrentDirectory;
        if (Options.MetadataResolver is CellReferences references && references.Directory == directory)
            return;
        _directory.SetValue(_kernel, directory);
        Options = Options.WithMetadataResolver(new CellReferences(directory)).WithSourceResolver(new CellSources(directory));
    }

    private static FieldInfo Field(string name) =>
        typeof(CSharpKernel).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new MissingFieldException(nameof(CSharpKernel), name);
}
