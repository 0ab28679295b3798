namespace EdgeDsl.CostModel;

/// <summary>Reads <c>[EdgeDevice]</c>, <c>[ComputeRate]</c>, <c>[OperatingPoint]</c>, <c>[DeviceLink]</c> and <c>[Calibration]</c>.</summary>
public static class DeviceDeclaration
{
    /// <summary>Name of the main attribute.</summary>
    public const string Attribute = "EdgeDevice";

    /// <summary>The device that a type declares; null where it declares none or an impossible one.</summary>
    /// <param name="type">The type.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public static Device? Read(DeclaredType type, List<DeclarationError> errors)
    {
        if (type.Find(Attribute) is not { } attribute)
            return null;
        var before = errors.Count;
        var reader = new ArgumentReader(type, attribute, errors);
        var device = new Device
        {
            Name = type.Name,
            Class = reader.Enum("Class", DeviceClass.X86Cpu),
            Runtime = reader.Enum("Runtime", Runtime.LlamaCpp),
            MemoryCapacity = reader.Positive("MemoryCapacity"),
            ReservedMemory = reader.NotNegative("ReservedMemory", 0),
            MemoryBandwidth = reader.Positive("MemoryBandwidth"),
            StorageBandwidth = reader.Positive("StorageBandwidth"),
            IdlePower = reader.NotNegative("IdlePower"),
            MaxPower = reader.Positive("MaxPower"),
            PrefillPower = reader.Positive("PrefillPower"),
            DecodePower = reader.Positive("DecodePower"),
            EnergyPerByte = reader.NotNegative("EnergyPerByte"),
            SwitchedCapacitance = reader.Positive("SwitchedCapacitance"),
            OnChipMemory = reader.Positive("OnChipMemory"),
            Link = type.Find("DeviceLink") is { } link ? ReadLink(new ArgumentReader(type, link, errors)) : null,
            Rates = All(type, "ComputeRate", errors, ReadRate),
            OperatingPoints = All(type, "OperatingPoint", errors, ReadOperatingPoint),
            Calibrations = All(type, "Calibration", errors, ReadCalibration),
        };
        CheckPower(reader, "MaxPower", device.MaxPower, device.IdlePower);
        CheckPower(reader, "PrefillPower", device.PrefillPower, device.IdlePower);
        CheckPower(reader, "DecodePower", device.DecodePower, device.IdlePower);
        CheckOperatingPoints(type, device, errors);
        if (device.ReservedMemory >= device.MemoryCapacity)
            reader.Report("ReservedMemory", "ReservedMemory leaves nothing of MemoryCapacity");
        return errors.Count == before ? device : null;
    }

    private static ComputeRate ReadRate(ArgumentReader reader) => new()
    {
        Format = reader.Enum("format", NumberFormat.Float32),
        OperationsPerSecond = reader.Required("operationsPerSecond"),
        EnergyPerOperation = reader.NotNegative("EnergyPerOperation"),
    };

    private static DeviceLink ReadLink(ArgumentReader reader) => new()
    {
        Kind = reader.Enum("kind", LinkKind.Storage),
        Bandwidth = reader.Required("bandwidth"),
        EnergyPerByte = reader.NotNegative("EnergyPerByte"),
    };

    private static OperatingPoint ReadOperatingPoint(ArgumentReader reader)
    {
        var point = new OperatingPoint
        {
            Name = reader.String("name") ?? "",
            ComputeFrequency = reader.Positive("ComputeFrequency"),
            MemoryFrequency = reader.Positive("MemoryFrequency"),
            Voltage = reader.Positive("Voltage"),
            RateScale = reader.Positive("RateScale", 1),
            BandwidthScale = reader.Positive("BandwidthScale", 1),
            IdlePower = reader.NotNegative("IdlePower"),
            MaxPower = reader.Positive("MaxPower"),
            PrefillPower = reader.Positive("PrefillPower"),
            DecodePower = reader.Positive("DecodePower"),
            SwitchingTime = reader.NotNegative("SwitchingTime"),
            SwitchingEnergy = reader.NotNegative("SwitchingEnergy"),
        };
        if (point.Name.Length == 0)
            reader.Report("name", "an operating point needs a name");
        return point;
    }

    private static Calibration ReadCalibration(ArgumentReader reader) => new()
    {
        Runtime = reader.Enum("runtime", Runtime.LlamaCpp),
        Phase = reader.Enum("phase", Phase.Prefill),
        Format = reader.Enum("Format", WeightFormat.Unspecified),
        Attention = reader.Boolean("Attention", false),
        ComputeShare = reader.Share("ComputeShare"),
        BandwidthShare = reader.Share("BandwidthShare"),
        StepTime = reader.NotNegative("StepTime"),
        LayerTime = reader.NotNegative("LayerTime"),
        RelativeError = reader.ShareBelowOne("RelativeError", double.NaN),
        Source = reader.String("Source"),
    };

    private static void CheckOperatingPoints(DeclaredType type, Device device, List<DeclarationError> errors)
    {
        var next = 0;
        foreach (var attribute in type.Attributes)
        {
            if (attribute.Name != "OperatingPoint")
                continue;
            var reader = new ArgumentReader(type, attribute, errors);
            var point = device.OperatingPoints[next++];
            var idle = double.IsNaN(point.IdlePower) ? device.IdlePower : point.IdlePower;
            var most = double.IsNaN(point.MaxPower) ? device.MaxPower : point.MaxPower;
            CheckPower(reader, reader.Has("MaxPower") ? "MaxPower" : "IdlePower", most, idle);
            CheckPower(reader, "PrefillPower", point.PrefillPower, idle);
            CheckPower(reader, "DecodePower", point.DecodePower, idle);
            var dynamicPower = device.SwitchedCapacitance * point.Voltage * point.Voltage * point.ComputeFrequency;
            if (dynamicPower > most - idle)
                reader.Report("Voltage", "SwitchedCapacitance·Voltage²·ComputeFrequency is above MaxPower less IdlePower; compute units draw no more than that");
        }
    }

    private static void CheckPower(ArgumentReader reader, string name, double power, double idlePower)
    {
        if (power < idlePower)
            reader.Report(name, FormattableString.Invariant($"{name} of {power:0.#########} W is below the IdlePower of {idlePower:0.#########} W; under load a device draws at least as much"));
    }

    private static List<T> All<T>(DeclaredType type, string name, List<DeclarationError> errors, Func<ArgumentReader, T> read)
    {
        var all = new List<T>();
        foreach (var attribute in type.Attributes)
        {
            if (attribute.Name == name)
                all.Add(read(new ArgumentReader(type, attribute, errors)));
        }

        return all;
    }
}
