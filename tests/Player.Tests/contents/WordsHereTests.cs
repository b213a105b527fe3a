using Course.Documents;
using Course.Player.Contents;

namespace Player.Tests.Contents;

/// <summary>What a notebook says in the player in the place of what is true elsewhere.</summary>
public class WordsHereTests
{
    [Theory]
    [InlineData("Before.\n\n<!-- not in the player -->\n\nThere.\n\n<!-- in the player\nHere.\n-->\n\nAfter.", "Before.\n\n\nHere.\n\n\nAfter.")]
    [InlineData(
        "<!-- not in the player -->\nOne.\n<!-- in the player\n-->\nBetween.\n<!-- not in the player -->\nTwo.\n<!-- in the player\nHere.\n-->",
        "\n\nBetween.\n\nHere.\n")]
    [InlineData("<!-- not in the player -->\nIts end is missing.", "<!-- not in the player -->\nIts end is missing.")]
    public void The_players_words_stand_where_the_others_stood(string written, string shown)
    {
        var notebook = WordsHere.Of(new Notebook("01-a.dib", [new Cell(0, "markdown", written, 1), new Cell(1, "csharp", written, 9)]));
        Assert.Equal((shown, written), (notebook.Cells[0].Source, notebook.Cells[1].Source));
    }
}
