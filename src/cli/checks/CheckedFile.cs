using System.Collections.Immutable;
using Course.Documents;
using Course.Manifests;
using Course.Reports;

namespace Course.Checks;

/// <summary>A file that the lints look at: a closed set.</summary>
/// <param name="Name">Path from the repository's top folder, with <c>/</c>; the full path of a file outside.</param>
/// <param name="Path">The full path.</param>
/// <param name="Text">What it holds, as written.</param>
/// <param name="Course">What stands around it.</param>
internal abstract record CheckedFile(string Name, string Path, string Text, CourseFacts Course)
{
    /// <summary>The C# cells of a notebook, in order.</summary>
    public ImmutableArray<Cell> Code { get; private init; } = [];

    /// <summary>Its Markdown, in order: of a notebook the markdown cells, one by one.</summary>
    public ImmutableArray<ProseText> Prose { get; private init; } = [];

    /// <summary>The lines as written, without their ends.</summary>
    public string[] Lines => Text.Split('\n');

    /// <summary>The folder that it stands in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>A fault in this file.</summary>
    public Fault Fault(int line, string what, string mend) => new(Name, line, what, mend);

    /// <summary>A <c>.dib</c> or an <c>.ipynb</c>, with its cells, and its entry in the manifest if it has one.</summary>
    public sealed record Notebook(string Name, string Path, string Text, CourseFacts Course, Documents.Notebook Content,
        NotebookEntry? Entry)
        : CheckedFile(Name, Path, Text, Course)
    {
        /// <summary>Whether it is a numbered lesson; labs, their programs and the reference have other shapes.</summary>
        public bool IsLesson => Number is not null;

        /// <summary>Whether it is in the engine's own format.</summary>
        public bool IsDib => Path.EndsWith(".dib", StringComparison.Ordinal);

        /// <summary>The number that the file's name begins with; null where there is none.</summary>
        public LessonNumber? Number => LessonNumber.Of(System.IO.Path.GetFileName(Path));
    }

    /// <summary>C# of the helpers.</summary>
    public sealed record Helper(string Name, string Path, string Text, CourseFacts Course) : CheckedFile(Name, Path, Text, Course);

    /// <summary>A Markdown file.</summary>
    public sealed record Page(string Name, string Path, string Text, CourseFacts Course) : CheckedFile(Name, Path, Text, Course);

    /// <summary>Whether <see cref="Read"/> knows the file's ending.</summary>
    public static bool IsKnown(string path) =>
        System.IO.Path.GetExtension(path).ToLowerInvariant() is ".dib" or ".ipynb" or ".csx" or ".cs" or ".md";

    /// <summary>Reads a file by its ending.</summary>
    /// <exception cref="DibException">A notebook breaks its format.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">The ending is unknown.</exception>
    public static CheckedFile Read(string path, CourseFacts course)
    {
        var (name, text) = (course.NameOf(path), File.ReadAllText(path));
        return System.IO.Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".dib" or ".ipynb" => OfNotebook(new Notebook(name, path, text, course, NotebookFile.Read(path), course.EntryOf(path))),
            ".csx" or ".cs" => new Helper(name, path, text, course),
            ".md" => new Page(name, path, text, course) { Prose = [new ProseText(text, 1)] },
            var ending => throw new ArgumentException($"{path}: no lint reads {ending}.", nameof(path)),
        };
    }

    private static Notebook OfNotebook(Notebook notebook) => notebook with
    {
        Code = [.. notebook.Content.Cells.Where(c => c.Language == CellKinds.Default)],
        Prose = [.. notebook.Content.Cells.Where(c => c.Language == "markdown").Select(c => new ProseText(c.Source, c.FirstLine))],
    };
}
