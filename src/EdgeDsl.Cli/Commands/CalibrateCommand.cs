using System.CommandLine;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Fitting;
using EdgeDsl.Cli.Host;
using EdgeDsl.Cli.Requests;
using EdgeDsl.Cli.Tables;
using EdgeDsl.CostModel;
using Spectre.Console;

namespace EdgeDsl.Cli.Commands;

/// <summary><c>calibrate</c>: what a runtime reaches on a device, fitted on llama-bench's figures; or what this machine is.</summary>
internal sealed class CalibrateCommand
{
    private const string Lesson = """
        Examples:
          llama-bench -m tinyllama-1.1b-Q4_K_M.gguf -p 512 -n 128 -d 0,2048 -o json > results.json
          edgedsl calibrate --llama-bench results.json --device "Raspberry Pi 5" --save my-pi.json
          edgedsl calibrate --host --save this-machine.json
          edgedsl calibrate --llama-bench results.json --device this-machine.json
          edgedsl estimate --model Llama-3.2-1B --device my-pi.json --policy Q4_K_M

        One file may hold several models and types; two models and a depth or two make the best calibration. The error that is printed and
        declared is that on models which the fit did not see. Bytes per second of --host are those of all cores reading memory; share the
        machine with nothing else while it measures.
        """;

    private readonly StandardStreams streams;
    private readonly Option<string> bench = new("--llama-bench") { Description = "What llama-bench -o json or -o jsonl wrote", HelpName = "FILE" };
    private readonly Option<bool> host = new("--host") { Description = "Measure memory bandwidth and FP32 rate of this machine, all cores" };
    private readonly Option<string> device = new("--device") { Description = "The device that the figures are of: a catalog name, a device file, or a JSON object", HelpName = "D" };
    private readonly Option<string> model = new("--model") { Description = "The model, where neither file name nor number of parameters tells it", HelpName = "M" };
    private readonly Option<string> save = new("--save") { Description = "Write the calibrated device to a file that --device takes", HelpName = "FILE.json" };

    private CalibrateCommand(StandardStreams streams) => this.streams = streams;

    public static Command Create(StandardStreams streams)
    {
        var calibrate = new CalibrateCommand(streams);
        var command = new Verb("calibrate", "Fit a device to llama-bench's figures, or measure this machine", Lesson)
        {
            calibrate.bench, calibrate.host, calibrate.device, calibrate.model, calibrate.save,
        };
        command.SetAction(calibrate.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var console = Terminal.Open(streams);
        var file = parsed.GetValue(bench);
        var measuresHost = parsed.GetValue(host);
        if (file is not null && measuresHost)
            throw new BadInputException("--host and --llama-bench exclude each other; first --host --save FILE.json, then --llama-bench with --device FILE.json");
        if (file is null && !measuresHost)
            throw new BadInputException("one of --llama-bench FILE and --host is needed; edgedsl calibrate --help shows both");
        var calibrated = measuresHost ? MeasureHost() : Fit(parsed, file!, console);
        // Code is copied, so it is not wrapped as tables are.
        using (var text = new StreamWriter(streams.Output, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var line in CalibrationTables.Declaration(calibrated))
                text.WriteLine(line);
        }

        if (parsed.GetValue(save) is { } target)
        {
            Save(calibrated, target);
            console.WriteLine();
            console.WriteLine($"saved to {Path.GetFullPath(target)}; --device {target} takes it");
        }

        return ExitCodes.Done;
    }

    private Device MeasureHost()
    {
        Device? measured = null;
        ProgressBar.Show(streams, ProgressBar.IsSeen(streams), "memory bandwidth and FP32 rate", HostDevice.Steps, done =>
            measured = HostDevice.Measure(Environment.MachineName, () => done(1)));
        return measured!;
    }

    private Device Fit(ParseResult parsed, string file, IAnsiConsole console)
    {
        var target = parsed.GetValue(device)
            ?? throw new BadInputException("--device is missing; name the device that the figures are of, or a file that calibrate --host --save wrote");
        var found = DeviceSource.Find(target, Runtime.LlamaCpp).Device;
        if (double.IsNaN(found.MemoryBandwidth) || found.FindRate(NumberFormat.Int8) is null)
            throw new BadInputException($"--device \"{found.Name}\" has no memoryBandwidth or no rates, of which a calibration holds the reached share; declare both");
        var uncalibrated = found with { Calibrations = [] };
        var named = parsed.GetValue(model) is { } text ? ModelSource.Find(text).Model : null;
        try
        {
            var observations = new LlamaBenchObservations(
                [.. KnownEntries.Models.Entries.Select(entry => entry.Described)],
                type => KnownEntries.Policies.Find(type).Select(entry => entry.Described).FirstOrDefault(policy => policy.Mix != GgufMix.None || policy.Weights != WeightFormat.Unspecified),
                uncalibrated,
                named);
            var rows = LlamaBenchFile.Read(file);
            var fitted = rows.FindAll(LlamaBenchObservations.CanFit);
            observations.RefuseMixedThreads(fitted);
            if (fitted.Count < rows.Count)
                console.WriteLine(FormattableString.Invariant($"{rows.Count - fitted.Count} of {rows.Count} rows left out: prompts after a context (n_depth) are not modelled"));
            if (fitted.Count == 0)
                throw new FittingException($"{Path.GetFileName(file)} has only prompts after a context; measure prompts with -d 0 too");
            var measured = fitted.ConvertAll(observations.Of);
            CalibrationTables.WriteProcessor(console, LlamaBenchProcessor.Of(fitted, found), found.Name);
            var fit = DeviceFit.Of(measured);
            CalibrationTables.Write(console, fit);
            console.WriteLine();
            var source = FormattableString.Invariant($"llama-bench, {Path.GetFileName(file)}: {fitted.Count} rows of {measured.Select(row => row.Model).Distinct().Count()} models");
            return found with
            {
                Calibrations = [.. found.Calibrations.Where(calibration => calibration.Runtime != Runtime.LlamaCpp), .. fit.Calibrations.Select(calibration => calibration with { Source = source })],
            };
        }
        catch (FittingException problem)
        {
            throw new BadInputException(problem.Message);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw BadInputException.Unreadable($"--llama-bench \"{file}\"", file, problem);
        }
    }

    private static void Save(Device device, string path)
    {
        try
        {
            using var output = File.Create(path);
            DeviceFile.Write(device, output);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--save \"{path}\" could not be written: {problem.Message}");
        }
    }
}
