namespace Player.Tests;

/// <summary>A lesson that leaves a stream on the server until its clean-up has run.</summary>
internal static class LeaveLesson
{
    private const string Cells = """
        #!markdown

        # Leave it

        ## A stream

        #!csharp

        #!import ../../helpers/jetstream.csx

        #!csharp

        var nats = await ConnectAsync("try");
        var js = nats.CreateJetStreamContext();
        await CleanUp.StartFreshAsync(js, "LEFT", "left.*");
        await js.CreateStreamAsync(new StreamConfig("LEFT", ["left.*"]));

        #!markdown

        ## Clean up

        #!csharp

        await CleanUp.DeleteStreamsAsync(js, "LEFT");

        """;

    public static void AddTo(PlayerFolder course) => course.AddLesson($"{PlayerFolder.Course}/leave.dib", "Try leave", Cells);
}
