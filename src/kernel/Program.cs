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
await compiling;
// Before anybody can send a command: one that meets the warm-up in the engine's queue can wait for it for ever.
await WarmUp.RunAsync(root);
await host.ConnectAsync();
// course-kernel --warm-up SCRIPT: for a kernel that waits for its notebook.
if (args is ["--warm-up", var script] && File.Exists(script))
    await WarmUp.ImportAsync(script);
await Task.Delay(Timeout.Infinite);
return 0;
