namespace Course.Helpers;

/// <summary>Lab 4: the till's balance, and whether all its payments are really done.</summary>
public static class LabChecks
{
    /// <summary>The till's balance, and whether all its payments are done.</summary>
    public static async Task<CheckResult> CheckTillAsync(INatsJSContext js, int balance)
    {
        var exercise = Exercises.Find("idempotent-till");
        var till = await Find.ConsumerAsync(js, "LAB4_TILL", "till");
        if (till == null || till.Info.AckFloor.StreamSeq < 4)
            return exercise.NotYet("The till has not run to its end yet: run the cell with `Book`.");
        return balance switch
        {
            70 => exercise.Pass("The balance is 70: four payments, each booked once, however often they were delivered."),
            90 => exercise.NotYet("The balance is 90; the four payments make 70. The second one was delivered twice, and booked twice."),
            40 => exercise.Mistake("skip-redelivered", "The balance is 40; the four payments make 70. The third one was never booked."),
            60 => exercise.Mistake("by-amount", "The balance is 60; the four payments make 70. Two different payments of 10 count as one."),
            _ => exercise.NotYet($"The balance is {balance}; the four payments make 70."),
        };
    }
}
