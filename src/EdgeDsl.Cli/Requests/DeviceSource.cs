using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>Devices by name, from files and from objects.</summary>
internal static class DeviceSource
{
    /// <summary>The device of a name, a path or an object.</summary>
    /// <param name="text">The name, the path or the object.</param>
    /// <param name="runtime">
    /// The runtime that is asked for. Processors of one product share its name: the one that has this runtime as its default is meant, else
    /// one that runs it, else the first.
    /// </param>
    public static DescribedDevice Find(string text, Runtime runtime)
    {
        if (JsonFile.IsObject(text))
            return DeviceObject.Read(JsonFile.Parse(text, "device"), "device");
        var entries = KnownEntries.Devices.Find(text).ToList();
        if (entries.Count > 0)
        {
            var entry = entries.Find(known => runtime == Runtime.DeviceDefault || known.Described.Runtime == runtime)
                ?? entries.Find(known => Runs(known, runtime))
                ?? entries[0];
            return new DescribedDevice(entry.Described, HasClass: true);
        }

        if (File.Exists(text))
            return DeviceObject.Read(JsonFile.Read(text), Path.GetFileNameWithoutExtension(text));
        throw new BadInputException(
            $"device {JsonText.Quote(text, JsonFile.MostPathShown)} is neither a known name nor a file; nearest: "
            + $"{NearestNames.Of(text, KnownEntries.Devices.Entries.Select(known => known.Name).Distinct())}; edgedsl catalog devices lists all");
    }

    private static bool Runs(CatalogEntry<Device> entry, Runtime runtime) =>
        entry.Runtimes.Contains(runtime)
        || entry.Described.Calibrations.Any(calibration => calibration.Runtime == runtime);
}
