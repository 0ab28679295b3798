namespace EdgeDsl.Cli.Tests.Gguf;

/// <summary>A model of two layers, for files with something wrong in them.</summary>
internal static class SmallModel
{
    public static Dictionary<string, object> Keys() => new(StringComparer.Ordinal)
    {
        ["general.architecture"] = "llama",
        ["llama.block_count"] = 2u,
        ["llama.context_length"] = 1024u,
        ["llama.embedding_length"] = 256u,
        ["llama.feed_forward_length"] = 512u,
        ["llama.attention.head_count"] = 4u,
        ["llama.attention.head_count_kv"] = 2u,
        ["tokenizer.ggml.tokens"] = new[] { "a", "b", "c" },
    };

    /// <summary>The tensors: name, type and dimensions.</summary>
    public static List<(string Name, string Type, ulong[] Dimensions)> Tensors()
    {
        List<(string, string, ulong[])> tensors = [("token_embd.weight", "F16", [256, 3]), ("output_norm.weight", "F32", [256])];
        for (var layer = 0; layer < 2; layer++)
        {
            Add("attn_norm", "F32", 256);
            Add("attn_q", "Q4_K", 256, 256);
            Add("attn_k", "Q4_K", 256, 128);
            Add("attn_v", "Q6_K", 256, 128);
            Add("attn_output", "Q4_K", 256, 256);
            Add("ffn_norm", "F32", 256);
            Add("ffn_gate", "Q4_K", 256, 512);
            Add("ffn_up", "Q4_K", 256, 512);
            Add("ffn_down", "Q6_K", 512, 256);

            void Add(string name, string type, params ulong[] dimensions) => tensors.Add(($"blk.{layer}.{name}.weight", type, dimensions));
        }

        return tensors;
    }

    public static GgufWriter Write(Dictionary<string, object> keys, GgufWriter? writer = null, List<(string Name, string Type, ulong[] Dimensions)>? tensors = null)
    {
        writer ??= new GgufWriter();
        foreach (var (key, value) in keys)
        {
            switch (value)
            {
                case uint number:
                    writer.Add(key, number);
                    break;
                case string text:
                    writer.Add(key, text);
                    break;
                case float real:
                    writer.Add(key, real);
                    break;
                case bool flag:
                    writer.Add(key, flag);
                    break;
                case uint[] numbers:
                    writer.Add(key, numbers);
                    break;
                case bool[] flags:
                    writer.Add(key, flags);
                    break;
                case string[] texts:
                    writer.Add(key, texts);
                    break;
                case byte[] raw:
                    writer.AddRaw(key, raw);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(keys), value, "Not a value of metadata.");
            }
        }

        foreach (var (name, type, dimensions) in tensors ?? Tensors())
            writer.AddTensor(name, type, dimensions);
        return writer;
    }
}
