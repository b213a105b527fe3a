namespace Player.Tests;

/// <summary>A lesson of two predictions with choices, each above the cell that shows what happens.</summary>
internal static class PredictionLesson
{
    private const string Cells = """
        #!markdown

        # Predict it

        Half of forty is asked for. **Predict:** What is `x`?

        - It is 19, since counting begins with *zero*.
        - It is 20.
        - It is 21, see [above](#predict-it).

        #!csharp

        var x = 20;
        Console.WriteLine($"x is {x}");

        #!markdown

        **Observe:** it is 20. **Predict:** And what is `x + 1`?

        - 21
        - 22

        #!csharp

        x + 1

        """;

    private const string Entry = """

          [[notebook.prediction]]
          asks = "What is `x`?"
          answer = 2
          because = "Half of 40 is `20`."

          [[notebook.prediction]]
          asks = "And what is x + 1?"
          answer = 1
          because = "One *more* than 20."

        """;

    public static void AddTo(PlayerFolder course, string name) => course.AddLesson($"{PlayerFolder.Course}/{name}.dib", $"Try {name}", Cells, Entry);
}
