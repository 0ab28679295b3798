using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Fitting;

/// <summary>What llama-bench says that it ran on.</summary>
/// <param name="Name">The processor in its words: "Cortex-A76", "NVIDIA Orin".</param>
/// <param name="IsDevice">Whether that can be the device that was named: they share a word, or nothing speaks against it.</param>
internal sealed record LlamaBenchProcessor(string Name, bool IsDevice)
{
    private static readonly string[] X86Words = ["intel", "amd", "xeon", "ryzen", "epyc", "core(tm)"];
    private static readonly string[] ArmWords = ["arm", "cortex", "neoverse", "apple", "snapdragon", "oryon", "kirin", "ampere"];

    /// <summary>The processor of a file; null where it says none.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="device">The device that was named.</param>
    public static LlamaBenchProcessor? Of(IReadOnlyList<LlamaBenchRow> rows, Device device)
    {
        var isCpu = device.Class is CostModel.DeviceClass.X86Cpu or CostModel.DeviceClass.ArmCpu;
        var names = rows.Select(row => isCpu ? row.Settings.Processor : row.Settings.Graphics).OfType<string>().Select(name => name.Trim()).Where(name => name.Length > 0).Distinct().ToList();
        if (names.Count == 0)
            return null;
        var all = string.Join(", ", names);
        return new(all, CanBe(all, device));
    }

    private static bool CanBe(string name, Device device)
    {
        var others = device.Class switch
        {
            CostModel.DeviceClass.ArmCpu => X86Words,
            CostModel.DeviceClass.X86Cpu => ArmWords,
            _ => [],
        };
        if (others.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            return false;
        // A board of one's own has any name; of those of the catalog, Arm's cores are called by their design: Cortex-A76.
        var known = device.Class == CostModel.DeviceClass.ArmCpu ? [] : KnownEntries.Devices.Find(device.Name).SelectMany(entry => entry.Names).ToList();
        return known.Count == 0 || known.Any(alias => WordsOf(alias).Intersect(WordsOf(name)).Any());
    }

    private static IEnumerable<string> WordsOf(string name) =>
        name.ToLowerInvariant().Split([' ', '-', '_', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1 && !word.All(char.IsDigit));
}
