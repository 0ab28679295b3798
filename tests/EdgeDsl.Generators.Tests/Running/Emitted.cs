using EdgeDsl.TestKit;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>Compiles a deployment <c>X</c> and loads it; what tests call stands in a class <c>Use</c> beside it.</summary>
internal static class Emitted
{
    public static async Task<EmittedAssembly> LoadAsync(string deployment, string use) => (await Verify.RunAsync(
        $"{Sources.Usings}{deployment}\npublic static class Use\n{{\n{use}\n}}\n", Sources.Parts)).Load();

    /// <summary>The costs of workloads of a deployment with all three variables.</summary>
    public static async Task<Func<int, int, int, CostReport>> EvaluateAsync()
    {
        var emitted = await LoadAsync(
            $"""
            {Sources.Attribute}
            public readonly partial record struct X(
                [Range(0, 4096)] int PromptTokens, [Range(0, 4096)] int OutputTokens, [Range(1, 4)] int Batch);
            """,
            """
                public static CostReport Evaluate(int promptTokens, int outputTokens, int batch) =>
                    new X(promptTokens, outputTokens, batch).Evaluate();
            """);
        return emitted.Static<Func<int, int, int, CostReport>>("Use", "Evaluate");
    }
}
