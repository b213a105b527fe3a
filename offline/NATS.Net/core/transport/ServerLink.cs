using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace NATS.Client.Core;

/// <summary>One connection to one server: the socket, the loop that reads it, and the pings under way. A reconnect makes a new one.</summary>
internal sealed partial class ServerLink : IAsyncDisposable
{
    private readonly IServerEvents events;
    private readonly FrameParser parser;
    private readonly NatsOpts opts;
    private readonly ILogger logger;
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PipeReader reader;
    private Task? readLoop;

    private ServerLink(NatsUri uri, Socket socket, NatsOpts opts, IServerEvents events, ILogger logger)
    {
        Uri = uri;
        this.opts = opts;
        this.events = events;
        this.logger = logger;
        parser = new FrameParser(opts.SubjectEncoding, opts.MaxPayloadHardCap);
        Stream = new NetworkStream(socket, ownsSocket: true);
        reader = CreateReader();
    }

    /// <summary>The server's address.</summary>
    public NatsUri Uri { get; }

    /// <summary>Where commands go.</summary>
    public Stream Stream { get; private set; }

    /// <summary>Ends when nothing more can be read.</summary>
    public Task Closed => closed.Task;

    /// <summary>Opens a socket to the server.</summary>
    public static async Task<ServerLink> OpenAsync(
        NatsUri uri, NatsOpts opts, IServerEvents events, ILogger logger, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(opts.ConnectTimeout);
            await socket.ConnectAsync(uri.Host, uri.Port, timeout.Token).ConfigureAwait(false);
            return new ServerLink(uri, socket, opts, events, logger);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Waits for INFO, with which the server begins; other lines are passed over.</summary>
    /// <exception cref="NatsProtocolViolationException">The server does not speak the protocol.</exception>
    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    public async Task<ServerInfo> ReadInfoAsync(CancellationToken cancellationToken)
    {
        var needed = 1;
        while (true)
        {
            var read = await reader.ReadAtLeastAsync(needed, cancellationToken).ConfigureAwait(false);
            var result = parser.Parse(read.Buffer, out var frame);
            if (result.Status == ParseStatus.Violation) throw new NatsProtocolViolationException(result.Violation!);
            if (result.Status == ParseStatus.NeedMore && read.IsCompleted) throw new EndOfStreamException("The server closed the connection");
            var isFrame = result.Status == ParseStatus.Frame;
            var info = isFrame && frame.Kind == FrameKind.Info ? ParseInfo(frame.Payload) : null;
            if (isFrame && frame.Kind == FrameKind.Error) HandleError(ParseError(frame.Payload));
            if (isFrame) reader.AdvanceTo(result.Consumed);
            else reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (info is not null) return info;
            needed = isFrame ? 1 : (int)result.Needed;
        }
    }

    /// <summary>Encrypts the link; nothing that was sent in plain text is read any more.</summary>
    public async Task UpgradeAsync(string host, CancellationToken cancellationToken)
    {
        await reader.CompleteAsync().ConfigureAwait(false);
        Stream = await TlsHandshake.UpgradeAsync(Stream, host, opts.TlsOpts, cancellationToken).ConfigureAwait(false);
        reader = CreateReader();
    }

    /// <summary>Starts to read what the server sends.</summary>
    public void StartReading() => readLoop = Task.Run(ReadAsync);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync().ConfigureAwait(false);
        CancelPings();
        closed.TrySetResult();
    }

    private PipeReader CreateReader() =>
        PipeReader.Create(Stream, new StreamPipeReaderOptions(bufferSize: opts.ReaderBufferSize, leaveOpen: true));

    private async Task ReadAsync()
    {
        try
        {
            await ReadFramesAsync().ConfigureAwait(false);
            logger.LogDebug("The server {Uri} closed the connection", Uri);
        }
        catch (NatsProtocolViolationException e)
        {
            logger.LogError(e, "The server {Uri} broke the protocol", Uri);
            handshake.TrySetException(e);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            logger.LogDebug(e, "The connection to {Uri} is lost", Uri);
        }
        finally
        {
            handshake.TrySetException(new EndOfStreamException("The server closed the connection"));
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task ReadFramesAsync()
    {
        var needed = 1L;
        while (true)
        {
            var read = await reader.ReadAtLeastAsync((int)needed).ConfigureAwait(false);
            var rest = read.Buffer;
            ParseResult result;
            while ((result = parser.Parse(rest, out var frame)).Status == ParseStatus.Frame)
            {
                var delivery = HandleAsync(frame);
                if (!delivery.IsCompletedSuccessfully) await delivery.ConfigureAwait(false);
                rest = rest.Slice(result.Consumed);
            }

            if (result.Status == ParseStatus.Violation) throw new NatsProtocolViolationException(result.Violation!);
            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted) return;
            needed = result.Needed;
        }
    }

    private ValueTask HandleAsync(in ServerFrame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Message: return DeliverAsync(frame);
            case FrameKind.Ping: return events.OnPingAsync();
            case FrameKind.Pong: CompletePing(); break;
            case FrameKind.Info when ParseInfo(frame.Payload) is { } info: events.OnInfo(info, Uri); break;
            case FrameKind.Error: HandleError(ParseError(frame.Payload)); break;
            case FrameKind.Unknown: logger.LogWarning("Unknown line from the server {Uri}", Uri); break;
        }

        return default;
    }

    // One subscription that fails must not end the connection of all others.
    private ValueTask DeliverAsync(in ServerFrame frame)
    {
        try
        {
            var delivery = events.OnMessageAsync(frame);
            return delivery.IsCompletedSuccessfully ? default : FinishAsync(delivery);
        }
        catch (Exception e)
        {
            logger.LogError(e, "A message from {Uri} could not be delivered", Uri);
            return default;
        }
    }

    private async ValueTask FinishAsync(ValueTask delivery)
    {
        try
        {
            await delivery.ConfigureAwait(false);
        }
        catch (Exception e)
        {
            logger.LogError(e, "A message from {Uri} could not be delivered", Uri);
        }
    }

    private void HandleError(string error)
    {
        events.OnServerError(error);
        handshake.TrySetException(new NatsServerException(error));
    }

    private ServerInfo? ParseInfo(in ReadOnlySequence<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return JsonSerializer.Deserialize(ref reader, CoreJsonContext.Default.ServerInfo);
        }
        catch (JsonException e)
        {
            logger.LogError(e, "INFO from the server {Uri} cannot be read", Uri);
            return null;
        }
    }

    // -ERR 'text', of which " 'text'" and the carriage return are here. The quotes are taken to be there.
    private static string ParseError(in ReadOnlySequence<byte> line) =>
        line.Length <= " ''\r".Length ? string.Empty : Encoding.UTF8.GetString(line.Slice(" '".Length, line.Length - " ''\r".Length));
}
