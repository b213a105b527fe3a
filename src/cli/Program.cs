using Course.Cli;

return await CommandLine.RunAsync(args);
