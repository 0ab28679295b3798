using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>Writes what adapters count, and their router where the width of the embeddings is declared.</summary>
internal static class AdapterMembers
{
    public static void Write(CodeWriter writer, DeploymentPlan plan)
    {
        if (plan.Model.Adapters is not { } adapters)
            return;
        writer.Line();
        var set = adapters.Set;
        var mix = FormattableString.Invariant($"a mix of {set.Active}");
        Constant(GeneratedMembers.AdapterParameters, adapters.Parameters, "Parameters of one adapter.");
        Constant(GeneratedMembers.AdapterBytes, adapters.Bytes, "Bytes of one adapter.");
        Constant(GeneratedMembers.AdapterBytesPerToken, adapters.BytesPerToken, $"Bytes that a token reads of {mix} that is not merged.");
        Constant(GeneratedMembers.AdapterFlopsPerToken, adapters.FlopsPerToken, $"FLOPs that {mix} that is not merged adds to a token.");
        Constant(GeneratedMembers.AdapterMergeBytes, adapters.MergeBytes, $"Bytes that merging {mix} moves.");
        Constant(GeneratedMembers.AdapterMergeFlops, adapters.MergeFlops, $"FLOPs of merging {mix}.");
        writer.Doc("summary", "Tokens after the first beyond which merging moves fewer bytes than reading the mix for every token.");
        writer.Line($"public const double {GeneratedMembers.AdapterBreakEvenTokens} = {Literal.Of(adapters.BreakEvenTokens)};");
        if (set.EmbeddingDimension > 0)
            WriteRouter(writer, set);

        void Constant(string name, Count value, string summary)
        {
            writer.Doc("summary", summary);
            writer.Line($"public const long {name} = {Literal.Of(value.Constant)};").Line();
        }
    }

    private static void WriteRouter(CodeWriter writer, AdapterSet set)
    {
        var isChoice = set.Active < set.Count;
        writer.Line();
        writer.Doc("summary", isChoice
            ? "Chooses the adapters of a request by the nearness of its prompt to their centroids, without allocation."
            : "Weighs the adapters for a request by the nearness of its prompt to their centroids, without allocation.");
        writer.Open($"public readonly ref struct {GeneratedMembers.AdapterRouter}");
        Constant("Adapters", set.Count, "Adapters to choose from.");
        Constant("ActiveAdapters", set.Active, "Adapters that a request mixes.");
        Constant("EmbeddingDimension", set.EmbeddingDimension, "Width of an embedding.");
        writer.Line($"private readonly {Global.ReadOnlySpan}<float> centroids;").Line();

        writer.Doc("summary", "A router over centroids of unit length, one per adapter (EdgeDsl.AdapterRouting.Normalize makes them so).");
        writer.Line("/// <param name=\"centroids\">The centroids, one after the other.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">They are not Adapters · EmbeddingDimension values.</exception>");
        writer.Open($"public {GeneratedMembers.AdapterRouter}({Global.ReadOnlySpan}<float> centroids)");
        writer.Line("if (centroids.Length != (long)Adapters * EmbeddingDimension)");
        var values = FormattableString.Invariant($"{set.Count} centroids of {set.EmbeddingDimension} values are needed.");
        writer.Indented($"throw new global::System.ArgumentException({Literal.Of(values)}, nameof(centroids));");
        writer.Line("this.centroids = centroids;");
        writer.Close().Line();

        writer.Doc("summary", isChoice ? "The nearest adapters, nearest first, and their weights, which sum to 1." : "The weight of every adapter; they sum to 1.");
        writer.Line("/// <param name=\"embedding\">The prompt's embedding, EmbeddingDimension values of any length.</param>");
        if (isChoice)
            writer.Line("/// <param name=\"adapters\">Receives the indices of ActiveAdapters adapters.</param>");
        writer.Line($"/// <param name=\"weights\">Receives {(isChoice ? "their weights" : "Adapters weights")}.</param>");
        writer.Line("/// <param name=\"temperature\">Above 0; the smaller, the more the nearest adapter gets.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A span has another length.</exception>");
        var chosen = isChoice ? $"{Global.Span}<int> adapters, " : "";
        writer.Open($"public void Route({Global.ReadOnlySpan}<float> embedding, {chosen}{Global.Span}<float> weights, float temperature = 1f)");
        writer.Line("if (weights.Length != ActiveAdapters)");
        writer.Indented($"throw new global::System.ArgumentException({Literal.Of(FormattableString.Invariant($"A route has {set.Active} weights."))}, nameof(weights));");
        writer.Line(isChoice
            ? $"{Global.AdapterRouting}.Select(embedding, centroids, adapters, weights, temperature);"
            : $"{Global.AdapterRouting}.Mix(embedding, centroids, weights, temperature);");
        writer.Close();
        writer.Close();

        void Constant(string name, int value, string summary)
        {
            writer.Doc("summary", summary);
            writer.Line($"public const int {name} = {Literal.Of(value)};").Line();
        }
    }
}
