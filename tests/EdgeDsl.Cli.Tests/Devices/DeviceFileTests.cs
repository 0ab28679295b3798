using System.Text;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Tests.Devices;

public sealed class DeviceFileTests
{
    private static readonly Device Everything = new()
    {
        Name = "board \"ü\"",
        Class = CostModel.DeviceClass.IntegratedGpu,
        Runtime = CostModel.Runtime.Mlc,
        MemoryCapacity = 8e9,
        ReservedMemory = 1.5,
        MemoryBandwidth = 1.0 / 3,
        StorageBandwidth = 5e8,
        IdlePower = 0.1,
        MaxPower = 100,
        PrefillPower = 9,
        DecodePower = 8,
        EnergyPerByte = 1e-10,
        SwitchedCapacitance = 1e-12,
        OnChipMemory = 2e6,
        Link = new DeviceLink { Kind = CostModel.LinkKind.Storage, Bandwidth = 3.5e9, EnergyPerByte = 1.0 / 7e8 },
        Rates =
        [
            new ComputeRate { Format = CostModel.NumberFormat.Float32, OperationsPerSecond = 1e11 },
            new ComputeRate { Format = CostModel.NumberFormat.Int8, OperationsPerSecond = 4.1e11, EnergyPerOperation = 3e-13 },
        ],
        OperatingPoints =
        [
            new OperatingPoint { Name = "low", ComputeFrequency = 1e9, MemoryFrequency = 2e9, Voltage = 0.7, RateScale = 0.5, BandwidthScale = 0.6, IdlePower = 0.05, MaxPower = 60, PrefillPower = 5, DecodePower = 4, SwitchingTime = 0.005, SwitchingEnergy = 0.01 },
            new OperatingPoint { Name = "high" },
        ],
        Calibrations =
        [
            new Calibration { Runtime = CostModel.Runtime.Mlc, Phase = CostModel.Phase.Decode, Format = CostModel.WeightFormat.Q4_K, ComputeShare = 0.3, BandwidthShare = 0.7, StepTime = 0.001, LayerTime = 0.0002, RelativeError = 0.1, Source = "a bench" },
            new Calibration { Runtime = CostModel.Runtime.LlamaCpp, Phase = CostModel.Phase.Prefill, Attention = true, ComputeShare = 0.2 },
        ],
    };

    [Fact]
    public void A_written_device_reads_back_with_every_bit()
    {
        var read = RoundTrip(Everything);
        Assert.True(read.HasClass);
        Assert.Equal(Everything.Rates, read.Device.Rates);
        Assert.Equal(Everything.OperatingPoints, read.Device.OperatingPoints);
        Assert.Equal(Everything.Calibrations, read.Device.Calibrations);
        Assert.Equal(WithoutLists(Everything), WithoutLists(read.Device));
    }

    [Fact]
    public void What_is_written_here_has_every_property_that_there_is()
    {
        AssertDiffers(Everything, new Device());
        Assert.NotEqual(new DeviceLink(), Everything.Link);
        AssertDiffers(Everything.Rates[1], new ComputeRate());
        AssertDiffers(Everything.OperatingPoints[0], new OperatingPoint());
        AssertDiffers(Everything.Calibrations[0] with { Attention = true }, new Calibration());
    }

    [Fact]
    public void Every_device_of_the_catalog_reads_back_with_every_bit()
    {
        foreach (var device in KnownEntries.Devices.Entries.Select(entry => entry.Described))
        {
            var read = RoundTrip(device).Device;
            // Rates are written in the order of their formats.
            Assert.Equal(device.Rates.OrderBy(rate => rate.Format), read.Rates);
            Assert.Equal(device.OperatingPoints, read.OperatingPoints);
            Assert.Equal(device.Calibrations, read.Calibrations);
            Assert.Equal(WithoutLists(device), WithoutLists(read));
        }
    }

    [Fact]
    public void A_device_file_answers_as_the_device_it_was_written_from()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            using (var file = File.Create(path))
                DeviceFile.Write(KnownEntries.Devices.Find("Jetson Orin Nano Super").Single().Described, file);
            string[] request = ["estimate", "--model", "Gemma-3-1B", "--policy", "Q4_K_M", "--format", "json", "--operating-point", "15W", "--device"];
            Assert.Equal(Tool.Run([.. request, "Jetson Orin Nano Super"]), Tool.Run([.. request, path]));
            var line = Tool.Answer($$"""{"model":"Gemma-3-1B","policy":"Q4_K_M","device":"{{path.Replace("\\", "\\\\", StringComparison.Ordinal)}}"}""");
            Assert.Equal("measured", line.GetProperty("calibration").GetProperty("kind").GetString());
            Assert.Equal("MAXN", line.GetProperty("operatingPoint").GetString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_broken_device_file_is_named_with_line_and_column()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            File.WriteAllText(path, "{\n  \"class\": \"ArmCpu\",\n}");
            var run = Tool.Run("estimate", "--model", "TinyLlama", "--policy", "F16", "--device", path);
            Assert.Equal($"edgedsl: {path}(3,1): found }}, and the last member has a comma after it; remove the comma\n", run.Error);
            Assert.Equal(2, run.ExitCode);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("{\n  \"class\": \"ArmCpu\",\n  \"memoryCapacity\": -8\n}", "(3,21): device: memoryCapacity is -8; it has to be above 0")]
    [InlineData("{\n  \"class\": \"ArmCpu\",\n  \"memoryBandwith\": 8\n}", "(3,3): \"memoryBandwith\" is no field of device; nearest: \"memoryBandwidth\"")]
    [InlineData("{\n  \"class\": \"arm\"\n}", "(2,12): device: class is \"arm\"; it has to be one of X86Cpu, ArmCpu, MobileGpu, IntegratedGpu, DiscreteGpu, AppleGpu, Npu, Accelerator")]
    [InlineData("{\n  \"rates\": {\n    \"float32\": 0\n  }\n}", "(3,16): device: rates.float32 is 0; it has to be above 0")]
    [InlineData("{\n  \"rates\":\n    5\n}", "(3,5): device: rates is 5; it has to be an object with float32, float16, int8")]
    public void A_bad_field_of_a_device_file_is_named_with_line_and_column(string text, string message)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            File.WriteAllText(path, text);
            var run = Tool.Run("estimate", "--model", "TinyLlama", "--policy", "F16", "--device", path);
            Assert.Equal($"edgedsl: {path}{message}\n", run.Error);
            Assert.Equal(2, run.ExitCode);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_folder_is_no_device()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var run = Tool.Run("estimate", "--model", "TinyLlama", "--policy", "F16", "--device", folder);
            Assert.Equal($"edgedsl: device \"{folder}\" is a folder; name the file of the device, or one that edgedsl catalog devices lists\n", run.Error);
            run = Tool.Run("calibrate", "--llama-bench", folder, "--device", "Raspberry Pi 5");
            Assert.Equal($"edgedsl: --llama-bench \"{folder}\" is a folder; name a file in it\n", run.Error);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static void AssertDiffers<T>(T everything, T nothing) => Assert.All(
        typeof(T).GetProperties().Where(property => property.CanWrite),
        property => Assert.NotEqual(property.GetValue(nothing), property.GetValue(everything)));

    private static DescribedDevice RoundTrip(Device device)
    {
        using var stream = new MemoryStream();
        DeviceFile.Write(device, stream);
        return DeviceObject.Read(JsonFile.Parse(Encoding.UTF8.GetString(stream.ToArray()), "device"), "unnamed");
    }

    private static Device WithoutLists(Device device) => device with { Rates = [], OperatingPoints = [], Calibrations = [] };
}
