namespace Course.Helpers;

/// <summary>How each patient of the clinic fell ill. Each function returns what the patient's program printed.</summary>
internal static class Wards
{
    /// <summary>The program takes every exception for "already exists", as the tutorial's retention demo does.</summary>
    public static async Task<string> TillAsync(INatsJSContext js)
    {
        await js.CreateStreamAsync(new StreamConfig("CLINIC1EXTRA", ["clinic1.>"]));
        for (var i = 1; i <= 2; i++)
            await js.PublishAsync("clinic1.audit", i);
        var created = "created";
        try
        {
            await js.CreateStreamAsync(new StreamConfig("CLINIC1", ["clinic1.sale"]));
        }
        catch (NatsJSApiException)
        {
            created = "already exists";
        }
        for (var i = 1; i <= 3; i++)
            (await js.PublishAsync("clinic1.sale", i)).EnsureSuccess();
        return $"till: ✓ stream CLINIC1 {created}\ntill: ✓ 3 sales published, 3 acks received";
    }

    /// <summary>The program never looks at ack.Error.</summary>
    public static async Task<string> ArchiveAsync(INatsJSContext js)
    {
        await js.CreateStreamAsync(new StreamConfig("CLINIC2", ["clinic2.orders"])
        {
            MaxMsgs = 5,
            Discard = StreamConfigDiscard.New,
        });
        for (var i = 1; i <= 12; i++)
            await js.PublishAsync("clinic2.orders", i, opts: new NatsJSPubOpts { MsgId = $"order-{i}" });
        return "archive: ✓ orders 1 to 12 published, no exception";
    }

    public static async Task<string> TwinsAsync(INatsJSContext js)
    {
        await js.CreateStreamAsync(new StreamConfig("CLINIC3", ["clinic3.>"]));
        for (var i = 1; i <= 8; i++)
            (await js.PublishAsync(i % 4 == 0 ? "clinic3.us.paid" : "clinic3.eu.paid", i)).EnsureSuccess();
        await js.CreateOrUpdateConsumerAsync("CLINIC3", new("mailer") { FilterSubject = "clinic3.>", DeliverPolicy = ConsumerConfigDeliverPolicy.New });
        await js.CreateOrUpdateConsumerAsync("CLINIC3", new("auditor") { FilterSubject = "clinic3.paid" });
        return "mailer: waiting for payments …\nauditor: waiting for payments …";
    }

    public static async Task<string> KitchenAsync(INatsJSContext js)
    {
        await js.CreateStreamAsync(new StreamConfig("CLINIC4", ["clinic4.orders"]));
        await js.CreateOrUpdateConsumerAsync("CLINIC4", new("kitchen") { AckWait = TimeSpan.FromSeconds(0.2) });
        return $"kitchen: 10 orders, 50 ms each, one after the other\nkitchen: ✓ done, {await CookAsync(js)} meals cooked";
    }

    /// <summary>The kitchen's working day: ten new orders, each handled once it is its turn. Returns how many were handled.</summary>
    public static async Task<int> CookAsync(INatsJSContext js)
    {
        for (var i = 1; i <= 10; i++)
            (await js.PublishAsync("clinic4.orders", i)).EnsureSuccess();
        var kitchen = await js.GetConsumerAsync("CLINIC4", "kitchen");
        var (before, meals) = (kitchen.Info.Delivered.ConsumerSeq, 0);
        using var closed = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var order in kitchen.ConsumeAsync<int>(cancellationToken: closed.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            await order.AckAsync(new AckOpts { DoubleAck = true });
            meals++;
            await kitchen.RefreshAsync();
            if (kitchen.Info is { NumAckPending: 0, NumPending: 0 } info && info.Delivered.ConsumerSeq - before == (ulong)meals)
                break;
        }
        return meals;
    }

    /// <summary>The tutorial's own plain-text message, among JSON; the program naks what it cannot read.</summary>
    public static async Task<string> InvoicesAsync(INatsJSContext js)
    {
        await js.CreateStreamAsync(new StreamConfig("CLINIC5", ["clinic5.invoices"]));
        await js.CreateStreamAsync(new StreamConfig("CLINIC5PARKED", ["clinic5parked.invoices"]));
        for (var i = 1; i <= 5; i++)
        {
            var ack = i == 3 ? js.PublishAsync("clinic5.invoices", "Test message") : js.PublishAsync("clinic5.invoices", new Invoice(i));
            (await ack).EnsureSuccess();
        }
        var printer = await js.CreateOrUpdateConsumerAsync("CLINIC5", new("printer") { AckWait = TimeSpan.FromSeconds(1) });
        var (printed, failed) = (0, 0);
        while (failed < 25)
            await foreach (var msg in printer.FetchAsync<Invoice>(new NatsJSFetchOpts { MaxMsgs = 1, Expires = TimeSpan.FromSeconds(2) }))
            {
                await (msg.Error == null ? msg.AckAsync() : msg.NakAsync());
                _ = msg.Error == null ? printed++ : failed++;
            }
        await js.Connection.PingAsync();
        return $"printer: {printed} invoices printed\nprinter: {failed} times: cannot read an invoice, trying again …";
    }
}
