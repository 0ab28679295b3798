namespace EdgeDsl.Validation.Measurements;

/// <summary>The catalog's device that stands for a row's board and back end.</summary>
internal static class Processor
{
    public static string NameOf(Measurement row)
    {
        if (row.Backend.Contains("partial", StringComparison.Ordinal))
            throw new Unmodelled("layers split between processors");
        if (row.Backend is "CPU 1 threads" or "CPU 2 threads" || (row.Backend == "CPU 4 threads" && !row.Device.StartsWith("Raspberry", StringComparison.Ordinal)))
            throw new Unmodelled("part of the cores");
        if (row.Engine == "ik_llama.cpp" || (row.Device.StartsWith("Apple M", StringComparison.Ordinal) && row.Backend.StartsWith("CPU", StringComparison.Ordinal)))
            throw new Unmodelled("processor not in the catalog: " + row.Device + "'s CPU");
        if (IsBesideGpu(row) && row.Engine == "T-MAC")
            throw new Unmodelled("engine T-MAC");
        if (IsBesideGpu(row))
            return (row.DeviceVariant.Contains("Super", StringComparison.Ordinal) ? "Jetson Orin Nano Super" : row.Device) + " CPU";
        if (row.Device.StartsWith("Jetson", StringComparison.Ordinal) && row.Backend is not ("Vulkan" or "CUDA" or "CUDA GPU" or "CUDA ngl99 fa1" or "CUDA 29/29 layers"))
            throw new Unmodelled("processor not in the catalog: " + row.Device + "'s " + row.Backend);
        if (row.DeviceVariant is "8GB, overclocked" or "8GB, default clocks")
            throw new Unmodelled("not at the clocks that the catalog declares");
        return row.Device switch
        {
            "Jetson Orin Nano" => row.DeviceVariant.Contains("Super", StringComparison.Ordinal) ? "Jetson Orin Nano Super" : "Jetson Orin Nano",
            "Jetson Orin NX" => row.DeviceVariant.Contains("SUPER", StringComparison.Ordinal) ? "Jetson Orin NX Super" : "Jetson Orin NX",
            "Raspberry Pi 400" => "Raspberry Pi 4",
            "Raspberry Pi 500+" => "Raspberry Pi 5",
            "Orange Pi 3B (RK3566)" => "RK3566",
            "RK3588 NPU (Orange Pi 5 class)" => "RK3588 NPU",
            "Intel N150 (GMKtec G3 Plus)" => "Intel N150",
            "Ryzen AI 5 340 (Framework 13)" => "Ryzen AI 5 340",
            "Samsung Galaxy S22 (8 Gen 1)" => "Snapdragon 8 Gen 1",
            "Samsung Galaxy S24" or "Samsung S24 Ultra (8 Gen 3)" or "Snapdragon 8 Gen 3 (OnePlus 12)" or "Snapdragon 8 Gen 3" => "Snapdragon 8 Gen 3",
            "Snapdragon 8 Gen 2 (Galaxy S23 Ultra)" => "Snapdragon 8 Gen 2",
            "Snapdragon (Adreno 840)" or "Snapdragon SM8850 (OnePlus 15)" or "Snapdragon 8 Elite Gen 5" or "Snapdragon 8 Elite Gen 5 QRD" => "Snapdragon 8 Elite Gen 5",
            "Snapdragon X Elite CRD" or "Snapdragon X Elite" or "Snapdragon X Elite (Surface Laptop 7)" => "Snapdragon X Elite",
            _ => row.Device.StartsWith("Apple", StringComparison.Ordinal) ? Apple(row) : row.Device.Split(" (")[0],
        } + Unit(row);
    }

    /// <summary>Whether the cores of a board for its GPU ran the model.</summary>
    public static bool IsBesideGpu(Measurement row) =>
        row.Device.StartsWith("Jetson", StringComparison.Ordinal) && row.Backend.StartsWith("CPU", StringComparison.Ordinal);

    /// <summary>The unit of a phone's or laptop's chip that ran the model.</summary>
    private static string Unit(Measurement row) =>
        !row.Device.StartsWith("Sn", StringComparison.Ordinal) ? ""
        : row.Backend.Contains("Adreno", StringComparison.Ordinal) ? " GPU"
        : row.Backend.Contains("NPU", StringComparison.Ordinal) || row.Backend.StartsWith("HTP", StringComparison.Ordinal) ? " NPU"
        : "";

    private static string Apple(Measurement row)
    {
        var chip = row.Device.Split(" (")[0];
        var cores = row.DeviceVariant.Split(" GPU core");
        return cores.Length > 1 ? chip + " " + cores[0] : chip;
    }
}
