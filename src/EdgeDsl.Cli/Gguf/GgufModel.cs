using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Gguf;

/// <summary>The model of a GGUF file: its sizes from the metadata, checked against the shapes of its tensors, and how these are stored.</summary>
/// <param name="Arguments">What <c>[TransformerModel]</c> would say of it.</param>
/// <param name="Model">The model.</param>
/// <param name="Tensors">The formats of its tensors.</param>
/// <param name="BytesByType">Bytes of all tensors of a type, most first.</param>
internal sealed record GgufModel(
    AttributeValues Arguments, Transformer Model, StoredTensors Tensors, IReadOnlyList<(string Type, long Bytes)> BytesByType)
{
    /// <summary>The model of the file at a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="fallbackName">Its name where the file says none.</param>
    /// <exception cref="BadInputException">There is no file, it is none that can be read, or its model is none that can be described.</exception>
    public static GgufModel Read(string path, string fallbackName)
    {
        var file = GgufFile.Read(path);
        var keys = new GgufKeys(file);
        RefuseParts(file, keys);
        var architecture = ArchitectureOf(file, keys);
        var tensors = new GgufTensors(file);
        var name = keys.Text("general.name") is { Length: > 0 } given ? given
            : keys.Text("general.basename") is { Length: > 0 } basis ? string.Join("-", new[] { basis, keys.Text("general.size_label") }.Where(part => part is { Length: > 0 }))
            : fallbackName;
        var sizes = new GgufSizes(file, keys, architecture, tensors);
        var model = sizes.ToModel(JsonText.Printable(name));
        return new GgufModel(sizes.Arguments, model, Match(file, tensors.Of(model, architecture.FusesGate)), BytesByTypeOf(file));
    }

    /// <summary>Bytes of all tensors.</summary>
    public long TensorBytes => BytesByType.Sum(type => type.Bytes);

    private static void RefuseParts(GgufFile file, GgufKeys keys)
    {
        if (keys.FindOrZero("split.count") is { } parts and > 1)
            throw file.Error(FormattableString.Invariant($"split.count is {parts}; merge the parts of the model (llama-gguf-split --merge) and give the whole"));
    }

    private static GgufArchitecture ArchitectureOf(GgufFile file, GgufKeys keys)
    {
        const string key = "general.architecture";
        var name = keys.Text(key) ?? throw file.Error($"{key} is missing; known are {string.Join(", ", GgufArchitecture.Names)}");
        return GgufArchitecture.Find(name)
            ?? throw file.Error($"{key} is {JsonText.Quote(name)}, which is not known; known are {string.Join(", ", GgufArchitecture.Names)}");
    }

    /// <summary>Every tensor that the model has is in the file with its shape, and no other is.</summary>
    private static StoredTensors Match(GgufFile file, IEnumerable<ExpectedTensor> expected)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var formats = new Dictionary<(MatrixKind, int), WeightFormat>();
        var vectorBytes = 0L;
        foreach (var tensor in expected)
        {
            if (!file.Tensors.TryGetValue(tensor.Name, out var found))
                throw file.Error($"tensor {JsonText.Quote(tensor.Name)} is missing; the model's sizes and its other tensors ask for {tensor.Shape}");
            if (found.Shape != tensor.Shape)
                throw file.Error($"tensor {JsonText.Quote(tensor.Name)} is {found.Shape}; by the model's sizes it has to be {tensor.Shape}");
            if (tensor.Kinds.Count == 0)
                vectorBytes += found.Bytes;
            else if (found.Type.Format == WeightFormat.Unspecified)
                throw file.Error($"tensor {JsonText.Quote(tensor.Name)} is stored as {found.Type.Name}, of which no costs are known; choose a file without it");
            foreach (var kind in tensor.Kinds)
                formats.Add((kind, tensor.Layer), found.Type.Format);
            known.Add(tensor.Name);
        }

        if (file.Tensors.Keys.FirstOrDefault(name => !known.Contains(name)) is { } other)
            throw file.Error($"tensor {JsonText.Quote(other)} is none of a model that can be described");
        return new StoredTensors(formats, vectorBytes);
    }

    private static List<(string Type, long Bytes)> BytesByTypeOf(GgufFile file) =>
    [
        .. file.Tensors.Values
            .GroupBy(tensor => tensor.Type.Name)
            .Select(type => (type.Key, type.Sum(tensor => tensor.Bytes)))
            .OrderByDescending(type => type.Item2),
    ];
}
