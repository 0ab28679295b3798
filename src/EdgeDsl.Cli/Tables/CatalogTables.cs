using System.Globalization;
using EdgeDsl.Cli.Catalog;
using EdgeDsl.Cli.Requests;
using EdgeDsl.CostModel;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>The catalog for people: what is known, under which names, and how well it is measured.</summary>
internal static class CatalogTables
{
    public static void WriteModels(IAnsiConsole console)
    {
        var usual = new QuantizationPolicy { Mix = GgufMix.Q4_K_M };
        var table = Sheet.New(1, "model", "parameters", "layers", "hidden", "heads", "positions", "KV/token", "Q4_K_M", "also known as");
        foreach (var entry in KnownEntries.Models.Entries)
        {
            var model = entry.Described;
            AddRow(
                table,
                entry.Name,
                Quantity.Number(ParameterCount.Total(model).Constant / 1e6) + " M",
                Text(model.Layers),
                Text(model.HiddenSize),
                FormattableString.Invariant($"{model.AttentionHeads}/{model.KeyValueHeads}"),
                Text(model.MaxPositionEmbeddings),
                Quantity.Bytes(KeyValueCache.BytesPerToken(model, CacheFormat.F16).Constant),
                Quantity.Bytes(new StoredWeights(model, usual).TotalBytes.Constant),
                Aliases(entry));
        }

        Finish(console, table);
        console.WriteLine("heads: query/key-value; KV/token: F16, all layers; Q4_K_M: bytes of the tensors");
    }

    public static void WriteDevices(IAnsiConsole console)
    {
        var sources = new List<string>();
        var table = Sheet.New(2, "device", "class", "memory", "bandwidth", "FP32", "FP16", "INT8", "power", "runtime, ± error of prefill/decode [sources]");
        foreach (var entry in KnownEntries.Devices.Entries)
        {
            var device = entry.Described;
            AddRow(
                table,
                Name(entry),
                device.Class.ToString(),
                Quantity.Bytes(device.MemoryCapacity),
                Quantity.DecimalBytes(device.MemoryBandwidth) + "/s",
                Rate(device, NumberFormat.Float32),
                Rate(device, NumberFormat.Float16),
                Rate(device, NumberFormat.Int8),
                double.IsNaN(device.MaxPower) ? "unknown" : $"{Quantity.Number(device.IdlePower)}–{Quantity.Watts(device.MaxPower)}",
                string.Join('\n', RuntimesOf(device, sources)));
        }

        Finish(console, table);
        console.WriteLine();
        var names = Sheet.New(1, "device", "also known as");
        foreach (var entry in KnownEntries.Devices.Entries.Where(entry => entry.Names.Count > 1))
            AddRow(names, Name(entry), Aliases(entry));
        Finish(console, names);
        console.WriteLine();
        console.WriteLine("power: idle to both compute units and memory busy; memory and bandwidth as the data sheet says. Calibrations:");
        for (var i = 0; i < sources.Count; i++)
            console.WriteLine(FormattableString.Invariant($"[{i + 1}] {sources[i]}"));
    }

    public static void WritePolicies(IAnsiConsole console)
    {
        var table = Sheet.New(2, "policy", "weights", "KV cache", "also known as");
        foreach (var entry in KnownEntries.Policies.Entries)
        {
            var policy = entry.Described;
            AddRow(table, entry.Name, Storage(policy), policy.KeyValueCache.ToString(), Aliases(entry));
        }

        Finish(console, table);
    }

    /// <summary>The name, with the record where several processors of one product share it.</summary>
    private static string Name(CatalogEntry<Device> entry) => entry.SharesName ? $"{entry.Name} ({entry.Type.Name})" : entry.Name;

    private static string Storage(QuantizationPolicy policy) =>
        policy.Mix != GgufMix.None ? $"llama.cpp's {policy.Mix}"
        : policy.Weights != WeightFormat.Unspecified ? $"{policy.Weights} throughout"
        : FormattableString.Invariant($"{policy.Bits} bits, {(policy.GroupSize > 0 ? $"groups of {policy.GroupSize}" : "rows")} with {policy.ScaleBits}-bit scales")
            + (policy.ZeroPointBits > 0 ? FormattableString.Invariant($" and {policy.ZeroPointBits}-bit zero points") : "");

    /// <summary>Runtimes with a calibration, each with the errors of its phases and the numbers of its sources; else the default.</summary>
    private static IEnumerable<string> RuntimesOf(Device device, List<string> sources)
    {
        foreach (var calibrations in device.Calibrations.GroupBy(calibration => calibration.Runtime))
        {
            var numbers = new SortedSet<int>();
            foreach (var source in calibrations.Select(calibration => calibration.Source).OfType<string>())
            {
                if (!sources.Contains(source))
                    sources.Add(source);
                numbers.Add(sources.IndexOf(source) + 1);
            }

            yield return $"{RuntimeNames.Of(calibrations.Key)} ± {Error(calibrations, Phase.Prefill)}/{Error(calibrations, Phase.Decode)} % "
                + "[" + string.Join(",", numbers.Select(Text)) + "]";
        }

        if (device.Calibrations.Count == 0)
            yield return RuntimeNames.Of(device.Runtime) + ", typical of its class";
    }

    private static string Error(IEnumerable<Calibration> calibrations, Phase phase)
    {
        var general = calibrations.FirstOrDefault(known => known.Phase == phase && !known.Attention && known.Format == WeightFormat.Unspecified)
            ?? calibrations.FirstOrDefault(known => known.Phase == phase && !known.Attention);
        return general is null || EstimateNotes.ClaimsNothing(general.RelativeError) ? "–" : (general.RelativeError * 100).ToString("0.#", CultureInfo.InvariantCulture);
    }

    private static string Rate(Device device, NumberFormat format)
    {
        var rate = device.Rates.FirstOrDefault(known => known.Format == format);
        return rate is null ? "" : Quantity.Number(rate.OperationsPerSecond / 1e9) + " G/s";
    }

    private static string Aliases<T>(CatalogEntry<T> entry)
        where T : class => string.Join(", ", entry.Names.Skip(1));

    private static void AddRow(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(cell))]);

    private static void Finish(IAnsiConsole console, Table table)
    {
        var words = table.Columns[^1];
        (words.Alignment, words.NoWrap) = (Justify.Left, false);
        console.Write(table);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
