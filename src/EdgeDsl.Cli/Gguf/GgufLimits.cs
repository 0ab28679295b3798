namespace EdgeDsl.Cli.Gguf;

/// <summary>
/// What is read of a GGUF file at most, so that time and memory are bounded whatever stands in it. Files of 405 billion parameters have
/// some fifty keys, a thousand tensors and ten megabytes before their tensors.
/// </summary>
internal static class GgufLimits
{
    /// <summary>Bytes before the data of the tensors.</summary>
    public const long MostHeaderBytes = 32L << 20;

    /// <summary>Keys of the metadata.</summary>
    public const int MostKeys = 1 << 14;

    /// <summary>Bytes of one key. The format allows 65535.</summary>
    public const int MostKeyBytes = 1 << 10;

    /// <summary>Bytes of a text that is kept; longer ones, such as chat templates, are passed over.</summary>
    public const int MostTextBytes = 1 << 10;

    /// <summary>Elements of an array that are kept; of longer ones, such as vocabularies, only the length is.</summary>
    public const int MostElements = 1 << 14;

    /// <summary>Tensors.</summary>
    public const int MostTensors = 1 << 16;

    /// <summary>Bytes of a tensor's name, as the format says.</summary>
    public const int MostNameBytes = 64;

    /// <summary>Dimensions of a tensor, as the format says.</summary>
    public const int MostDimensions = 4;

    /// <summary>Bytes that tensors are aligned to; files have 32.</summary>
    public const int MostAlignment = 1 << 20;
}
