using System.Text;
using System.Text.Json;
using EdgeDsl.Cli.Answers;
using EdgeDsl.Cli.Checks;
using EdgeDsl.Cli.Profiles;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Html;

/// <summary>A product's deployments as a page: budgets first, then what each deployment costs.</summary>
internal static class ProfilePage
{
    public static void Write(Stream output, ProductProfile product) => Page.Write(
        output,
        Path.GetFileNameWithoutExtension(product.Project),
        FormattableString.Invariant($"{product.Deployments.Count} deployments at the far corner of their ranges: longest prompt and output, largest batch"),
        JsonOf(product),
        html =>
        {
            Card.WriteAll(html, Cards(product));
            html.Line();
            var number = 0;
            foreach (var profiler in product.Profilers)
                WriteGroup(html, ++number, profiler.Name, [.. product.Of(profiler)]);
            WriteGroup(html, ++number, product.Profilers.Count == 0 ? "Deployments" : "In no profiler", [.. product.Unlisted]);
        });

    private static IEnumerable<Card> Cards(ProductProfile product)
    {
        var checks = product.Deployments.SelectMany(deployment => deployment.Budgets).ToList();
        yield return new Card("Deployments", FormattableString.Invariant($"{product.Deployments.Count}"), FormattableString.Invariant($"{product.Unlisted.Count()} in no profiler"));
        var over = checks.Count(check => check.Verdict == BudgetVerdict.Over);
        yield return new Card("Budgets broken", FormattableString.Invariant($"{over}"), FormattableString.Invariant($"of {checks.Count}"), over > 0 ? "bad" : "good");
        var atRisk = checks.Count(check => check.Verdict == BudgetVerdict.AtRisk);
        yield return new Card("Budgets at risk", FormattableString.Invariant($"{atRisk}"), "over their limit at the high end of the error");
    }

    private static void WriteGroup(HtmlWriter html, int number, string name, IReadOnlyList<DeploymentProfile> deployments)
    {
        if (deployments.Count == 0)
            return;
        using (html.Open("section"))
        {
            html.Element("h2", name);
            new DataTable(
                ["deployment", "model", "device", "policy", "workload", "memory", "first token", "per token", "per token (energy)", "perplexity"],
                [
                    .. deployments.Select(deployment => (IReadOnlyList<string>)
                    [
                        deployment.Name, deployment.Model, deployment.Device, deployment.Policy,
                        FormattableString.Invariant($"{deployment.PromptTokens} + {deployment.OutputTokens}") + (deployment.Batch == 1 ? "" : FormattableString.Invariant($" × {deployment.Batch}")),
                        Quantity.Bytes(Cost(deployment, "peakMemoryBytes")), Quantity.Seconds(Cost(deployment, "timeToFirstToken")),
                        Quantity.Seconds(Cost(deployment, "timePerOutputToken")), Quantity.Joules(Cost(deployment, "energyPerToken")),
                        FormattableString.Invariant($"× {Cost(deployment, "perplexityRatio"):0.000}"),
                    ]),
                ],
                Names: 4).Write(html, name);
        }

        html.Line();
        using (html.Open("div", ("class", "figures pairs")))
            BudgetsFigure.Write(html, FormattableString.Invariant($"budgets-{number}"), [.. deployments.SelectMany(deployment => deployment.Budgets)]);
        html.Line();
    }

    private static double Cost(DeploymentProfile deployment, string name) => deployment.Costs.TryGetValue(name, out var value) ? value : double.NaN;

    private static string JsonOf(ProductProfile product)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, JsonOutput.OneLine))
            ProfileJson.Write(json, product);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
