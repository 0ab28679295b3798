using System.Reflection;
using EdgeDsl.CostModel;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Verify = EdgeDsl.TestKit.CSharpSourceGeneratorVerifier<EdgeDsl.Generators.DeploymentGenerator>;

namespace EdgeDsl.Generators.Tests;

/// <summary>The report has the same costs under the same names for its three readers.</summary>
public sealed class ReportParityTests
{
    // Bounds are decided by comparing the busy times of a phase, so they are no costs of their own.
    private static readonly string[] Bounds = ["PrefillBound", "DecodeBound"];

    private static PropertyInfo[] Report => typeof(CostReport).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    [Fact]
    public async Task Generated_code_sets_every_property_of_the_report_once()
    {
        var run = await Verify.RunAsync(Sources.Kiosk, Sources.Parts);
        var tree = CSharpSyntaxTree.ParseText(run[Sources.KioskFile]);
        var initializer = Assert.Single(tree.GetRoot().DescendantNodes().OfType<InitializerExpressionSyntax>());
        var set = initializer.Expressions.Select(expression => ((AssignmentExpressionSyntax)expression).Left.ToString());
        Assert.Equal(Sorted(Report.Select(property => property.Name)), Sorted(set));
    }

    [Fact]
    public void The_cost_model_has_every_cost_under_its_name_in_the_report()
    {
        var costs = typeof(DeploymentCosts);
        Assert.All(Report.Where(property => !Bounds.Contains(property.Name)), property =>
        {
            var expected = property.PropertyType == typeof(long) ? typeof(Count) : typeof(Real);
            Assert.Equal(expected, costs.GetProperty(property.Name)?.PropertyType);
        });
        var bounds = Report.Where(property => property.PropertyType == typeof(Bound)).Select(property => property.Name);
        Assert.Equal(Sorted(Bounds), Sorted(bounds));
    }

    [Theory]
    [InlineData(typeof(Budget), typeof(CostModel.Budget))]
    [InlineData(typeof(Bound), typeof(CostModel.Bound))]
    public void Vocabularies_have_the_same_members_and_values(Type runtime, Type costModel) =>
        Assert.Equal(MembersOf(runtime), MembersOf(costModel));

    private static IEnumerable<string> MembersOf(Type type) =>
        Enum.GetNames(type).Zip(Enum.GetValuesAsUnderlyingType(type).Cast<int>(), (name, value) => $"{name} = {value}");

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
