namespace EdgeDsl.Cli.Fitting;

/// <summary>A row as <c>llama-bench -o json</c> and <c>-o jsonl</c> write it: the fields that a fit needs.</summary>
/// <param name="Position">Which row of the file it is, from 1.</param>
/// <param name="ModelFile">File name of the model, without folders.</param>
/// <param name="ModelType">Architecture, size and type in llama.cpp's words: "llama 1B Q4_K - Medium".</param>
/// <param name="Parameters">Elements of all tensors.</param>
/// <param name="PromptTokens">Prompt tokens; 0 where only tokens are generated.</param>
/// <param name="OutputTokens">Generated tokens; 0 where only a prompt is processed.</param>
/// <param name="Depth">Tokens in the KV cache before it starts.</param>
/// <param name="MicroBatch">Prompt tokens processed at once.</param>
/// <param name="Seconds">Mean time.</param>
/// <param name="Settings">What it was measured with besides.</param>
internal sealed record LlamaBenchRow(
    int Position,
    string ModelFile,
    string ModelType,
    long Parameters,
    int PromptTokens,
    int OutputTokens,
    int Depth,
    int MicroBatch,
    double Seconds,
    LlamaBenchSettings Settings);

/// <summary>Settings of llama-bench that change what is measured; each is not there in files of old builds.</summary>
/// <param name="Threads">Threads of the CPU.</param>
/// <param name="GpuLayers">Layers that may run on a graphics unit; below 0 for all.</param>
/// <param name="Backends">What llama.cpp was built for: "CPU", "CUDA".</param>
/// <param name="KeyFormat">Format of the keys in the KV cache.</param>
/// <param name="ValueFormat">Format of its values.</param>
/// <param name="Processor">Name of the CPU.</param>
/// <param name="Graphics">Name of the graphics unit.</param>
internal sealed record LlamaBenchSettings(int? Threads = null, int? GpuLayers = null, string? Backends = null, string? KeyFormat = null, string? ValueFormat = null,
    string? Processor = null, string? Graphics = null);
