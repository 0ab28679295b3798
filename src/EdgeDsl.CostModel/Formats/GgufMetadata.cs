namespace EdgeDsl.CostModel;

/// <summary>
/// Bytes of a GGUF file beside its tensors: nearly all of them are the tokenizer, the text of every token and, for byte-pair encodings, of
/// every merge.
/// </summary>
public static class GgufMetadata
{
    // Of vocabularies without a published file: about the mean of the byte-pair encodings below; assumed.
    private const int BytesPerToken = 36;

    /// <summary>
    /// Bytes of the metadata. The sizes of vocabularies tell tokenizers apart: each figure is the size of a published file less the bytes of
    /// its tensors, which is the same for every file type of a model (repositories of huggingface.co; the tests list file by file). Other
    /// converters and chat templates move it by up to 1 MB.
    /// </summary>
    /// <param name="vocabularySize">Rows of the embedding table, at least 1.</param>
    public static Count Bytes(int vocabularySize) => vocabularySize switch
    {
        32_000 => 741_056, // Llama 2: TheBloke/Llama-2-7B-Chat-GGUF
        32_064 => 737_504, // Phi-3: microsoft/Phi-3-mini-4k-instruct-gguf
        32_768 => 757_984, // Mistral: bartowski/Mistral-7B-Instruct-v0.3-GGUF
        49_152 => 1_782_752, // SmolLM2: bartowski/SmolLM2-1.7B-Instruct-GGUF
        100_352 => 3_555_520, // Phi-4, OLMo 2, StableLM 2: microsoft/phi-4-gguf
        128_256 => 7_840_928, // Llama 3: bartowski/Meta-Llama-3.1-8B-Instruct-GGUF
        151_936 => 5_951_232, // Qwen 2 to 3: bartowski/Qwen2.5-1.5B-Instruct-GGUF
        152_064 => 5_953_504, // Qwen 2.5 7B: bartowski/DeepSeek-R1-Distill-Qwen-7B-GGUF
        200_064 => 8_250_976, // Phi-4 Mini: unsloth/Phi-4-mini-instruct-GGUF
        256_000 => 6_046_560, // Gemma 1 and 2: bartowski/gemma-2-2b-it-GGUF
        262_144 => 6_533_120, // Gemma 3: ggml-org/gemma-3-1b-it-GGUF
        262_208 => 6_365_344, // Gemma 3 4B: ggml-org/gemma-3-4b-it-GGUF
        _ => BytesPerToken * (Count)vocabularySize,
    };
}
