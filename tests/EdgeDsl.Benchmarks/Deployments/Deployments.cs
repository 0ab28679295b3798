using System.ComponentModel.DataAnnotations;
using static EdgeDsl.Units;

namespace EdgeDsl.Benchmarks;

/// <summary>The deployment that <see cref="Expert"/> writes by hand.</summary>
/// <param name="PromptTokens">Tokens of the prompt.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
[Deployment<SixteenLayers, Board, FourBits>]
public readonly partial record struct Assistant([Range(1, 1024)] int PromptTokens, [Range(1, 10_000)] int OutputTokens);

/// <summary>The same with a limit, whose breaches are counted.</summary>
/// <param name="PromptTokens">Tokens of the prompt.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
[Deployment<SixteenLayers, Board, FourBits>]
[LatencyBudget(EndToEnd = 10 * Minutes)]
public readonly partial record struct LimitedAssistant([Range(1, 1024)] int PromptTokens, [Range(1, 10_000)] int OutputTokens);

/// <summary>A model of 2 layers.</summary>
/// <param name="PromptTokens">Tokens of the prompt.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
[Deployment<TwoLayers, Board, FourBits>]
public readonly partial record struct ShallowAssistant([Range(1, 1024)] int PromptTokens, [Range(1, 10_000)] int OutputTokens);

/// <summary>A model of 200 layers.</summary>
/// <param name="PromptTokens">Tokens of the prompt.</param>
/// <param name="OutputTokens">Tokens of the answer.</param>
[Deployment<TwoHundredLayers, Board, FourBits>]
public readonly partial record struct DeepAssistant([Range(1, 1024)] int PromptTokens, [Range(1, 10_000)] int OutputTokens);
