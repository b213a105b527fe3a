using Course.KernelProcess;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Connection;
using Microsoft.DotNet.Interactive.CSharp;

var streams = ProtocolStreams.Take();
var outlet = new EventOutlet(streams.Output);
AppDomain.CurrentDomain.ProcessExit += (_, _) => outlet.Flush();
var compiling = WarmUp.CompileAsync();
var queue = new CellQueue(outlet);
var root = KernelBuilder.Build(queue, CellConsole.Install(outlet));
var desk = new LanguageDesk(root.ChildKernels.OfType<CSharpKernel>().Single(), queue, outlet);
var host = root.UseHost(outlet, CommandReader.Read(streams.Input, desk.TryTake), KernelHost.CreateHostUriForCurrentProcessId());
await KernelBuilder.ConnectInputsAsync(root);
await host.ConnectAsync();
await compiling;
if (!queue.HasBegun)
    await WarmUp.RunAsync(root);
await Task.Delay(Timeout.Infinite);
return 0;
