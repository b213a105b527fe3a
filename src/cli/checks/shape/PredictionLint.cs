using Course.Documents;
using Course.Manifests;
using Course.Predictions;

namespace Course.Checks;

/// <summary>The predictions with choices: each question of the manifest is asked once, over answers that can be chosen, before code.</summary>
internal static class PredictionLint
{
    private const string Form = "`- …`, one line each";

    public static IEnumerable<Fault> Check(CheckedFile file)
    {
        if (file is not CheckedFile.Notebook notebook)
            return [];
        var text = new LessonText(notebook);
        // One that asks nothing is the manifest's own fault.
        var known = notebook.Entry?.Predictions.Where(p => p.Asks.Length > 0).ToList() ?? [];
        var marks = Marks(text).ToList();
        return [.. known.SelectMany(p => Known(text, p, marks)), .. marks.SelectMany(m => Unknown(notebook, m, known))];
    }

    /// <summary>How many predictions a notebook asks for.</summary>
    public static int Count(CheckedFile.Notebook notebook) => Marks(new LessonText(notebook)).Count();

    private static IEnumerable<Fault> Known(LessonText text, PredictionEntry prediction, List<Place> marks)
    {
        var asked = marks.Where(m => m.Mark.Asks(prediction.Asks)).ToList();
        if (asked is [var place])
            return [.. List(text, prediction, place), .. Code(text, place)];
        return [text.File.Fault(asked is [_, var second, ..] ? second.Line : 1,
            $"{asked.Count} cells ask \"{prediction.Asks}\", a prediction of course.toml",
            asked is [] ? "end the paragraph of **Predict:** with these words, or correct `asks`" : "ask each question once in a notebook")];
    }

    private static IEnumerable<Fault> List(LessonText text, PredictionEntry prediction, Place place)
    {
        if (place.Mark.Answers is not { } list || place.Mark.Lines.Count < list.Count)
            yield return text.File.Fault(place.Line, "no list of answers follows this prediction of course.toml", $"write them under it: {Form}");
        else if (place.Prose.Document[^1] != list)
            yield return text.File.Fault(place.Line, "the answers of this prediction do not end its cell", "move what follows into another cell");
        else if (list.Count is < PredictionEntry.FewestAnswers or > PredictionEntry.MostAnswers)
            yield return text.File.Fault(place.Line, $"this prediction has {list.Count} answers",
                $"write {PredictionEntry.FewestAnswers} to {PredictionEntry.MostAnswers}");
        else if (place.Mark.Lines.Select(ProseText.Words).Distinct().Count() < list.Count)
            yield return text.File.Fault(place.Line, "two answers of this prediction are the same", "word one of them anew");
        else if (prediction.Answer > list.Count)
            yield return text.File.Fault(place.Line, $"answer {prediction.Answer} of {list.Count} is right, says course.toml", "correct `answer`");
    }

    private static IEnumerable<Fault> Code(LessonText text, Place place)
    {
        var next = text.Cells.Skip(place.Cell.Index + 1).TakeWhile(c => text.ProseOf(c) is not { } prose || !PredictMark.In(prose.Document).Any());
        if (!next.Any(c => c.Language == CellKinds.Default))
            yield return text.File.Fault(place.Line, "no code follows this prediction", "let the next cell show what happens");
    }

    private static IEnumerable<Fault> Unknown(CheckedFile file, Place place, List<PredictionEntry> known)
    {
        if (place.Mark.Answers is not null && !known.Any(p => place.Mark.Asks(p.Asks)))
            yield return file.Fault(place.Line, "course.toml does not know this prediction with answers",
                "add a [[notebook.prediction]] with asks, answer and because, or end the cell without a list");
    }

    private static IEnumerable<Place> Marks(LessonText text) =>
        from cell in text.Cells
        let prose = text.ProseOf(cell)
        where prose is not null
        from mark in PredictMark.In(prose.Document)
        select new Place(cell, prose, mark);

    private sealed record Place(Cell Cell, ProseText Prose, PredictMark Mark)
    {
        public int Line => Prose.LineOf(Mark.Paragraph);
    }
}
