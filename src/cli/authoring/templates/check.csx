// Lesson {{number}}: what the server holds when the exercise is done.

async Task<CheckResult> {{check}}(INatsJSContext js)
{
    // ✎ Ask the server for what your exercise wants, and say what is there and what was wanted.
    var exercise = Exercises.Find("{{id}}");
    var stream = await js.GetStreamAsync("{{stream}}TURN", new StreamInfoRequest { SubjectsFilter = ">" });
    var messages = stream.Info.State.Messages;
    if (messages == 0)
        return exercise.NotYet("{{stream}}TURN holds no message yet; one was wanted.");
    if (!stream.Info.State.Subjects.ContainsKey("{{subject}}turn.done"))
        return exercise.Mistake("other-subject", $"The message is on {string.Join(", ", stream.Info.State.Subjects.Keys)}; `{{subject}}turn.done` was wanted.");
    if (messages > 1)
        return exercise.Mistake("too-many", $"{{stream}}TURN holds {messages} messages; one was wanted.");
    return exercise.Pass("One message, on its subject.");
}
