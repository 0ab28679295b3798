namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge001Tests : RuleTests
{
    private protected override Firing Case => new()
    {
        Partial = "",
        Name = "{|EDGE001:Kiosk|}",
        Message = "'Kiosk': Kiosk and every type around it have to be partial and not file-local, so that its costs can be added to it",
    };

    [Fact]
    public Task A_partial_record_is_fine() => Check.Fires(new Firing().Source);

    [Fact]
    public Task Every_type_around_it_has_to_be_partial() =>
        Check.Fires(new Firing().Around($"static class Host {{ {new Firing { Name = "{|EDGE001:Kiosk|}" }.Struct} }}"));

    [Fact]
    public Task A_file_local_record_cannot_be_extended() => Check.Fires(
        new Firing().Around($"{Sources.Attribute} file readonly partial record struct {{|EDGE001:Kiosk|}}{Sources.Parameters};"));

    [Theory]
    [InlineData("public int WeightBytes => 1;", "Kiosk declares WeightBytes, the name of a member that is generated; rename it")]
    [InlineData("public static void Evaluate(int x) { }", "Kiosk declares Evaluate, the name of a member that is generated; rename it")]
    [InlineData(
        "public required int Id { get; init; }", "Kiosk requires Id to be set; a deployment is created from its parameters alone")]
    public Task A_member_can_be_in_the_way(string member, string message) => Check.Fires(
        new Firing().Around(
            $"{Sources.Attribute} public partial record struct {{|EDGE001:Kiosk|}}{Sources.Parameters} {{ {member} }}"),
        $"'Kiosk': {message}");

    [Theory]
    [InlineData(
        "public abstract partial record {|EDGE001:Kiosk|};",
        "Kiosk is abstract; a deployment has to be a record that can be created")]
    [InlineData(
        "public partial record {|EDGE001:Kiosk|} { public Kiosk(int x) { } }",
        "Kiosk has constructors but no parameter list; declare the workload in the record's own parameter list")]
    public Task A_record_that_cannot_be_created_is_no_deployment(string record, string message) =>
        Check.Fires(new Firing().Around(Sources.Attribute + record), $"'Kiosk': {message}");

    [Fact]
    public Task A_deployment_does_not_inherit_from_another() => Check.Fires(
        new Firing().Around(
            $"{Sources.Attribute} public partial record Parent{Sources.Parameters};\n"
            + $"{Sources.Attribute} public sealed partial record {{|EDGE001:Kiosk|}}() : Parent(1, 1);"),
        "'Kiosk': Kiosk inherits from the deployment Parent, whose costs its own would hide; inherit from a record that is none");
}
