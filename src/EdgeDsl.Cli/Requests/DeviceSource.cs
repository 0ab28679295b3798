using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>Devices by name, from files and from objects.</summary>
internal static class DeviceSource
{
    private const string Typical = "Typical";

    /// <summary>The device of a name, a path or an object.</summary>
    /// <param name="text">The name, the path or the object.</param>
    /// <param name="runtime">
    /// The runtime that is asked for. Processors of one product share its name: the one that has this runtime as its default is meant, else
    /// one that runs it, else the first.
    /// </param>
    /// <param name="policy">
    /// The policy that is asked for; null where it does not matter. Without a runtime it decides between processors of one name.
    /// </param>
    public static DescribedDevice Find(string text, Runtime runtime, string? policy = null)
    {
        if (JsonFile.IsObject(text))
            return DeviceObject.Read(JsonFile.Parse(text, "device"), "device");
        var entries = KnownEntries.Devices.Find(text).ToList();
        if (entries.Count > 1 && runtime == Runtime.DeviceDefault && policy is not null)
            return Choose(text, entries, policy);
        if (entries.Count > 0)
        {
            return Of(entries.Find(known => runtime == Runtime.DeviceDefault || known.Described.Runtime == runtime)
                ?? entries.Find(known => Runs(known, runtime))
                ?? entries[0]);
        }

        if (File.Exists(text))
            return OfFile(text);
        if (Directory.Exists(text))
            throw new BadInputException($"device {JsonText.Quote(text, JsonFile.MostPathShown)} is a folder; name the file of the device, or one that edgedsl catalog devices lists");
        JsonFile.RefuseMissing("device", text);
        throw new BadInputException(
            $"device {JsonText.Quote(text, JsonFile.MostPathShown)} is neither a known name nor a file; nearest: "
            + $"{NearestNames.Of(text, KnownEntries.Devices.Entries)}; edgedsl catalog devices lists all");
    }

    private static DescribedDevice OfFile(string path)
    {
        try
        {
            return DeviceObject.Read(JsonFile.Read(path), ConfigurationName.Of(path));
        }
        catch (BadInputException problem) when (problem.Place is { } place)
        {
            throw JsonFile.At(path, place, problem.Message);
        }
    }

    /// <summary>The first of several processors, or, where its runtime does not read the policy, one whose runtime was measured and does.</summary>
    private static DescribedDevice Choose(string text, List<CatalogEntry<Device>> entries, string policy)
    {
        var readers = entries.FindAll(entry => RuntimeFormats.Reads(entry.Described.Runtime, PolicySource.Find(policy, entry.Described.Runtime)));
        var chosen = readers.Count == 0 || readers[0] == entries[0]
            ? entries[0]
            : readers.Find(entry => Runs(entry, entry.Described.Runtime)) ?? readers[0];
        return Of(chosen, $"\"{text}\" is {string.Join(", ", entries.Select(entry => entry.Name))}; {chosen.Name} with {RuntimeNames.Of(chosen.Described.Runtime)} is taken, name another or a runtime if that is not meant");
    }

    private static DescribedDevice Of(CatalogEntry<Device> entry, params IReadOnlyList<string> notes) => new(
        entry.Described,
        HasClass: true,
        entry.Type.Name.StartsWith(Typical, StringComparison.Ordinal)
            ? [.. notes, $"{entry.Name} is no device that can be bought: its figures are the medians of its class"]
            : notes);

    private static bool Runs(CatalogEntry<Device> entry, Runtime runtime) =>
        entry.Runtimes.Contains(runtime)
        || entry.Described.Calibrations.Any(calibration => calibration.Runtime == runtime);
}
