using System.Text;
using EdgeDsl.Cli;

// Models, devices and messages have letters outside ASCII on every platform.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = Console.OpenStandardOutput();
using var input = Console.OpenStandardInput();
return CommandLine.Run(args, new StandardStreams(input, output, Console.Error, IsTerminal: !Console.IsOutputRedirected)
{
    IsErrorTerminal = !Console.IsErrorRedirected,
    AllowsColor = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
});
