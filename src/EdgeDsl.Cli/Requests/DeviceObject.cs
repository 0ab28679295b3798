using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>A device as an object of JSON: in a request line, on the command line, and in the files that <c>calibrate --save</c> writes.</summary>
internal static class DeviceObject
{
    public const string Name = "name";
    public const string Class = "class";
    public const string Rates = "rates";
    public const string EnergyPerOperation = "energyPerOperation";
    public const string OperatingPoints = "operatingPoints";
    public const string Calibrations = "calibrations";
    public const string Link = "link";

    private static readonly AttributeObject Device = new(
        DeviceDeclaration.Attribute,
        ObjectField.Of(Class, Vocabulary.DeviceClasses),
        ObjectField.Of("runtime", Vocabulary.Runtimes),
        ObjectField.Of("memoryCapacity"),
        ObjectField.Of("reservedMemory"),
        ObjectField.Of("memoryBandwidth"),
        ObjectField.Of("storageBandwidth"),
        ObjectField.Of("idlePower"),
        ObjectField.Of("maxPower"),
        ObjectField.Of("prefillPower"),
        ObjectField.Of("decodePower"),
        ObjectField.Of("energyPerByte"),
        ObjectField.Of("switchedCapacitance"),
        ObjectField.Of("onChipMemory"));

    private static readonly AttributeObject DeviceLink = new(
        "DeviceLink",
        new ObjectField("kind", "kind", Vocabulary.LinkKinds),
        new ObjectField("bandwidth", "bandwidth"),
        ObjectField.Of("energyPerByte"));

    private static readonly AttributeObject OperatingPoint = new(
        "OperatingPoint",
        new ObjectField(Name, "name"),
        ObjectField.Of("computeFrequency"),
        ObjectField.Of("memoryFrequency"),
        ObjectField.Of("voltage"),
        ObjectField.Of("rateScale"),
        ObjectField.Of("bandwidthScale"),
        ObjectField.Of("idlePower"),
        ObjectField.Of("maxPower"),
        ObjectField.Of("prefillPower"),
        ObjectField.Of("decodePower"),
        ObjectField.Of("switchingTime"),
        ObjectField.Of("switchingEnergy"));

    private static readonly AttributeObject Calibration = new(
        "Calibration",
        new ObjectField("runtime", "runtime", Vocabulary.Runtimes),
        new ObjectField("phase", "phase", Vocabulary.Phases),
        ObjectField.Of("format", Vocabulary.WeightFormats),
        ObjectField.Of("attention"),
        ObjectField.Of("computeShare"),
        ObjectField.Of("bandwidthShare"),
        ObjectField.Of("stepTime"),
        ObjectField.Of("layerTime"),
        ObjectField.Of("relativeError"),
        ObjectField.Of("source"));

    /// <summary>The device of an object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="otherwise">Its name where the object has none.</param>
    public static DescribedDevice Read(JsonObject json, string otherwise)
    {
        var attributes = new List<Part>();
        var device = Device.Read(json, "device", Name, Rates, EnergyPerOperation, Link, OperatingPoints, Calibrations);
        var hasClass = device.Find("Class") is not null;
        if (!hasClass)
        {
            var assumed = new AttributeArgument("Class", ArgumentValue.Of((int)DeviceClass.Accelerator));
            device = device with { Arguments = new EquatableArray<AttributeArgument>([.. device.Arguments, assumed]) };
        }

        attributes.Add(new Part(device, message => "device: " + Device.InWordsOfObject(message), argument => Device.PlaceOf(json, argument)));
        ReadRates(json, attributes);
        ReadLink(json, attributes);
        ReadEach(json, OperatingPoints, OperatingPoint, attributes);
        ReadEach(json, Calibrations, Calibration, attributes);

        var errors = new List<DeclarationError>();
        var read = DeviceDeclaration.Read(
            new DeclaredType(NameOf(json) ?? otherwise, new EquatableArray<AttributeValues>([.. attributes.Select(known => known.Attribute)])), errors);
        if (errors.Count > 0)
        {
            var part = attributes[Math.Max(errors[0].AttributeIndex, 0)];
            throw new BadInputException(part.Explain(errors[0].Message), part.PlaceOf(errors[0].Argument));
        }

        return new DescribedDevice(read!, hasClass, [.. OtherUnits(read!)]);
    }

    /// <summary>Figures so small that they were meant in another unit.</summary>
    private static IEnumerable<string> OtherUnits(Device device)
    {
        const double Least = 1e6;
        if (device.StorageBandwidth < Least)
            yield return FormattableString.Invariant($"storageBandwidth is {device.StorageBandwidth} bytes per second; 90 MB/s are 90e6");
        if (device.Link?.Bandwidth < Least)
            yield return FormattableString.Invariant($"link.bandwidth is {device.Link.Bandwidth} bytes per second; 3.5 GB/s are 3.5e9");
        if (device.MemoryCapacity < Least)
            yield return FormattableString.Invariant($"memoryCapacity is {device.MemoryCapacity} bytes, which holds no model; 8 GiB are 8589934592");
        if (device.MemoryBandwidth < Least)
            yield return FormattableString.Invariant($"memoryBandwidth is {device.MemoryBandwidth} bytes per second; 17.07 GB/s are 17.07e9");
    }

    private static string? NameOf(JsonObject json) => json.Find(Name) switch
    {
        null or JsonNull => null,
        JsonString { Value.Length: > 0 } name => JsonText.Printable(name.Value),
        var other => throw new BadInputException($"device: name is {other.Shown}; it has to be a text of at least one letter", other.Place),
    };

    private static void ReadRates(JsonObject json, List<Part> attributes)
    {
        var rates = Inner(json, Rates);
        var energies = Inner(json, EnergyPerOperation);
        foreach (var (path, known) in new[] { (Rates, rates), (EnergyPerOperation, energies) })
        {
            foreach (var member in known?.Members ?? [])
            {
                if (!Vocabulary.NumberFormats.Any(format => format.Word == member.Name))
                {
                    throw new BadInputException(
                        $"\"{member.Name}\" is no field of device.{path}; it has {string.Join(", ", Vocabulary.NumberFormats.Select(format => format.Word))}", member.NamePlace);
                }
            }
        }

        foreach (var (word, format) in Vocabulary.NumberFormats)
        {
            if (rates?.Find(word) is not { } rate || rate is JsonNull)
                continue;
            var arguments = new List<AttributeArgument>
            {
                new("format", ArgumentValue.Of(format)),
                new("operationsPerSecond", NumberOf(rate)),
            };
            if (energies?.Find(word) is { } perOperation and not JsonNull)
                arguments.Add(new AttributeArgument("EnergyPerOperation", NumberOf(perOperation)));
            attributes.Add(new Part(
                new AttributeValues("ComputeRate", new EquatableArray<AttributeArgument>([.. arguments])),
                message => "device: " + message
                    .Replace("operationsPerSecond", Rates + "." + word, StringComparison.Ordinal)
                    .Replace("EnergyPerOperation", EnergyPerOperation + "." + word, StringComparison.Ordinal),
                argument => argument == "EnergyPerOperation" && energies?.Find(word) is { } energy ? energy.Place : rate.Place));
        }
    }

    private static void ReadLink(JsonObject json, List<Part> attributes)
    {
        switch (json.Find(Link))
        {
            case null or JsonNull:
                break;
            case JsonObject link:
                attributes.Add(new Part(DeviceLink.Read(link, "device.link"), message => "device.link: " + DeviceLink.InWordsOfObject(message), argument => DeviceLink.PlaceOf(link, argument)));
                break;
            case var other:
                throw new BadInputException($"device: link is {other.Shown}; it has to be an object with kind, bandwidth and energyPerByte", other.Place);
        }
    }

    private static void ReadEach(JsonObject json, string name, AttributeObject reader, List<Part> attributes)
    {
        var list = json.Find(name) switch
        {
            null or JsonNull => [],
            JsonArray array => array.Items,
            var other => throw new BadInputException($"device: {name} is {other.Shown}; it has to be a list of objects", other.Place),
        };
        for (var i = 0; i < list.Count; i++)
        {
            var path = FormattableString.Invariant($"device.{name}[{i}]");
            if (list[i] is not JsonObject item)
                throw new BadInputException($"{path} is {list[i].Shown}; it has to be an object", list[i].Place);
            attributes.Add(new Part(reader.Read(item, path), message => $"{path}: {reader.InWordsOfObject(message)}", argument => reader.PlaceOf(item, argument)));
        }
    }

    private static JsonObject? Inner(JsonObject json, string name) => json.Find(name) switch
    {
        null or JsonNull => null,
        JsonObject inner => inner,
        var other => throw new BadInputException($"device: {name} is {other.Shown}; it has to be an object with {string.Join(", ", Vocabulary.NumberFormats.Select(format => format.Word))}", other.Place),
    };

    private static ArgumentValue NumberOf(JsonValue value) => value switch
    {
        JsonNumber { Integer: { } integer } => ArgumentValue.Of(integer),
        JsonNumber { Real: { } real } => ArgumentValue.Of(real),
        JsonString text => ArgumentValue.Of(text.Value),
        _ => ArgumentValue.Of(null),
    };

    /// <summary>An attribute of the device and how the object tells it.</summary>
    /// <param name="Attribute">The attribute.</param>
    /// <param name="Explain">A message about it in the words of the object.</param>
    /// <param name="PlaceOf">Where an argument of it stands.</param>
    private sealed record Part(AttributeValues Attribute, Func<string, string> Explain, Func<string?, JsonPlace> PlaceOf);
}
