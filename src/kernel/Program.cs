using Course.KernelProcess;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Connection;

var streams = ProtocolStreams.Take();
var outlet = new EventOutlet(streams.Output);
AppDomain.CurrentDomain.ProcessExit += (_, _) => outlet.Flush();
var compiling = WarmUp.CompileAsync();
var root = KernelBuilder.Build(outlet);
var host = root.UseHost(outlet, CommandReader.Read(streams.Input), KernelHost.CreateHostUriForCurrentProcessId());
await KernelBuilder.ConnectInputsAsync(root);
await host.ConnectAsync();
await compiling;
await WarmUp.RunAsync(root);
await Task.Delay(Timeout.Infinite);
return 0;
