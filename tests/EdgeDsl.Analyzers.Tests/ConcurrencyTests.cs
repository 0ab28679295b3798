using System.Globalization;
using System.Reflection;

namespace EdgeDsl.Analyzers.Tests;

/// <summary>The rules run on all cores at once and share nothing that changes.</summary>
[Trait("Takes", "long")]
public sealed class ConcurrencyTests
{
    private const int Deployments = 1000;

    private static readonly int Runs =
        int.TryParse(Environment.GetEnvironmentVariable("EDGEDSL_RUNS"), CultureInfo.InvariantCulture, out var runs) ? runs : 3;

    [Fact]
    public async Task A_thousand_deployments_get_the_same_answers_every_time()
    {
        var source = Sources.Usings + Sources.Parts + string.Concat(Enumerable.Range(0, Deployments).Select(i =>
            $"{Sources.Attribute}\n[MemoryBudget({20 + (i % 20)} * MiB)][LatencyBudget(TimePerOutputToken = {300 + i} * Milliseconds)]\npublic readonly partial record struct Kiosk{i}{Sources.Parameters};\n"));
        var expected = await PlainRun.Messages(source);
        // Peak memory is 27,717,952 bytes, 26.4 MiB: budgets of 20 to 26 MiB break, seven in twenty. A token takes 391.936 ms: limits of
        // 300 to 391 ms break, and those below 1.25 times as much are at risk.
        Assert.Equal(Deployments * 7 / 20, expected.Count(message => message.StartsWith("EDGE101", StringComparison.Ordinal)));
        Assert.Equal(92, expected.Count(message => message.StartsWith("EDGE105", StringComparison.Ordinal)));
        for (var run = 1; run < Runs; run++)
            Assert.Equal(expected, await PlainRun.Messages(source));
    }

    // Cost model and declaration reading are compiled into the analyzers, so this is all that the generator runs, too.
    [Fact]
    public void No_static_field_changes()
    {
        var fields = typeof(DeploymentAnalyzer).Assembly.GetTypes()
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal)) // the compiler's own, such as cached lambdas
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral)
            .ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, field =>
        {
            Assert.True(field.IsInitOnly, $"{field.DeclaringType}.{field.Name} can be set");
            Assert.False(Changes(field.FieldType), $"{field.DeclaringType}.{field.Name} is a {field.FieldType.Name}, which changes");
        });
    }

    private static bool Changes(Type type) =>
        type.Namespace is "System.Collections.Concurrent" or "System.Runtime.CompilerServices" or "System.Text"
        || (type.Namespace == "System.Collections.Generic" && !type.IsInterface);
}
