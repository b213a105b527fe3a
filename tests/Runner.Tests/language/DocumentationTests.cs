using System.Xml.Linq;
using Course.Language;
using Runner.Tests.Kernels;

namespace Runner.Tests.Language;

[Collection(KernelCollection.Name)]
public sealed class DocumentationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("documentation-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("As <see cref=\"T:System.String\"/>, not <see langword=\"null\"/>.", "As String, not null.")]
    [InlineData("Between <see cref=\"F:System.TimeSpan.MinValue\"/> and <paramref name=\"most\"/>.", "Between TimeSpan.MinValue and most.")]
    [InlineData("A <see cref=\"T:System.Collections.Generic.List`1\"/>.", "A List<T>.")]
    [InlineData("A <see cref=\"T:System.Collections.Generic.Dictionary`2\"/>.", "A Dictionary<T1, T2>.")]
    [InlineData("See <see cref=\"M:System.Linq.Enumerable.Select``2(System.Collections.Generic.IEnumerable{``0},System.Func{``0,``1})\"/>.", "See Enumerable.Select.")]
    [InlineData("Made by <see cref=\"M:System.Uri.#ctor(System.String)\"/>.", "Made by Uri.")]
    [InlineData("One.<para>Two\n  lines.</para><see cref=\"T:A.B\">words</see>", "One. Two lines.words")]
    [InlineData("Perhaps <see cref=\"!:Nothing\"/> at <see href=\"https://nats.io\"/>.", "Perhaps Nothing at https://nats.io.")]
    [InlineData("  ", null)]
    public void Comments_become_plain_text(string xml, string? text) =>
        Assert.Equal(text, DocumentationText.Of(XElement.Parse($"<summary>{xml}</summary>", LoadOptions.PreserveWhitespace)));

    [Fact]
    public void A_files_members_are_found_by_their_ids_also_the_last_and_beside_a_broken_one()
    {
        var path = Path.Combine(_folder, "a.xml");
        File.WriteAllText(path, """
            <?xml version="1.0"?><doc><members>
            <member name="T:A"><summary>Größe.</summary></member>
            <member name="T:B"><summary>broken</member>
            <member name="M:A.F(System.String)"><summary>Last.</summary></member></members></doc>
            """);
        var file = new XmlFile(path);
        Assert.Equal(["Größe.", null, "Last.", null], new[] { "T:A", "T:B", "M:A.F(System.String)", "T:C" }.Select(id => file.Find(id)?.Value));
        Assert.Null(new XmlFile(path + ".no").Find("T:A"));
    }

    [Theory]
    [InlineData("new Cat().Spe|ak()", "Says something.")]
    [InlineData("new Cat().Wa|lk(2)", "Goes.")]
    [InlineData("Bee|p()", "Plays the sound of a beep through the console speaker.")]
    [InlineData("new Cat().Wal|k(2)", "Goes.")]
    [InlineData("new Cat().Undo|cumented()", "Of the base.")]
    public async Task What_is_inherited_is_read_where_it_is_written(string cell, string doc) => Assert.Equal(doc, (await _animals.Value).Hover(cell).Doc);

    [Fact]
    public async Task Parameters_and_type_parameters_are_documented_where_they_are_used()
    {
        var animals = await _animals.Value;
        Assert.Equal("How far.", animals.Item("new Cat().Walk(st|)", "steps:").Doc);
        Assert.Equal("How far.", animals.Signatures("new Cat().Walk(|").Items[0].Parameters[0].Doc);
    }

    [Fact]
    public void The_packs_folder_is_that_of_the_nearest_version_of_the_same_framework()
    {
        foreach (var version in new[] { "9.0.12", "10.0.3", "10.0.9" })
            Directory.CreateDirectory(Path.Combine(_folder, "packs", "Microsoft.NETCore.App.Ref", version, "ref", $"net{version.Split('.')[0]}.0"));
        Assert.EndsWith(Path.Combine("10.0.9", "ref", "net10.0"), ReferencePack.FolderBeside(Path.Combine(_folder, "shared", "Microsoft.NETCore.App", "10.0.12")), StringComparison.Ordinal);
        Assert.Null(ReferencePack.FolderBeside(Path.Combine(_folder, "elsewhere", "a", "b", "10.0.12")));
    }

    private static readonly Lazy<Task<LanguageRun>> _animals = new(() => new LanguageRun().AfterAsync("""
        interface ISpeaker
        {
            /// <summary>Says something.</summary>
            void Speak();
        }
        class Animal
        {
            /// <summary>Goes.</summary>
            /// <param name="steps">How far.</param>
            public virtual void Walk(int steps) { }
            /// <summary>Of the base.</summary>
            public virtual void Undocumented() { }
        }
        class Cat : Animal, ISpeaker
        {
            /// <inheritdoc/>
            public void Speak() { }
            /// <inheritdoc/>
            public override void Walk(int steps) { }
            public override void Undocumented() { }
        }
        /// <inheritdoc cref="Console.Beep()"/>
        void Beep() { }
        """));
}
