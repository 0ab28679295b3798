namespace EdgeDsl.Analyzers.Tests.Rules;

public sealed class Edge002Tests : RuleTests
{
    private protected override Firing Case => new()
    {
        Attributes = "[Deployment<Tiny, Board, Half>(MicroBatch = {|EDGE002:0|})]",
        Message = "'Kiosk': MicroBatch is 0; it has to be a whole number from 1 to 1048576",
    };

    [Theory]
    [InlineData("MicroBatch = 1")]
    [InlineData("MicroBatch = 1048576, ContextLength = 512")]
    public Task The_limits_themselves_are_fine(string arguments) =>
        Check.Fires(new Firing { Attributes = $"[Deployment<Tiny, Board, Half>({arguments})]" }.Source);

    [Theory]
    [InlineData("MicroBatch = {|EDGE002:1048577|}", "MicroBatch is 1048577; it has to be a whole number from 1 to 1048576")]
    [InlineData("ContextLength = {|EDGE002:-1|}", "ContextLength is -1; it has to be a whole number from 0 to 2147483647")]
    [InlineData("Runtime = {|EDGE002:(Runtime)99|}", "Runtime is 99, which is no Runtime")]
    [InlineData("OperatingPoint = {|EDGE002:\"eco\"|}", "Board has no operating point \"eco\"; it declares none")]
    public Task Arguments_of_the_deployment_are_judged(string arguments, string message) => Check.Fires(
        new Firing { Attributes = $"[Deployment<Tiny, Board, Half>({arguments})]" }.Source, $"'Kiosk': {message}");

    [Theory]
    [InlineData("[MemoryBudget({|EDGE002:0|})]", "bytes is 0; it has to be above 0")]
    [InlineData("[MemoryBudget({|EDGE002:-2 * GiB|})]", "bytes is -2147483648; it has to be above 0")]
    [InlineData("[PowerBudget({|EDGE002:double.NaN|})]", "watts is not a number; it has to be above 0")]
    [InlineData("[StorageBudget({|EDGE002:double.PositiveInfinity|})]", "bytes is Infinity; it has to be above 0 and finite")]
    [InlineData("[QualityBudget(MaxPerplexityRatio = {|EDGE002:0.99|})]", "MaxPerplexityRatio is 0.99; it has to be at least 1")]
    [InlineData("[{|EDGE002:BatteryBudget(Capacity = 9 * WattHours)|}]", "Requests is not set; give it a value from 1 to 2147483647")]
    [InlineData("[BaseLoad(BandwidthShare = {|EDGE002:1|})]", "BandwidthShare is 1; it has to be at least 0 and below 1")]
    public Task Arguments_of_the_budgets_are_judged(string attribute, string message) => Check.Fires(
        new Firing { Attributes = Sources.Attribute + attribute }.Source, $"'Kiosk': {message}");

    [Theory]
    [InlineData("MaxPruning = {|EDGE002:1|}", "MaxPruning is 1; it has to be at least 0 and below 1")]
    [InlineData("MaxPruning = {|EDGE002:-0.1|}", "MaxPruning is -0.1; it has to be at least 0 and below 1")]
    [InlineData("ProtectedLayers = {|EDGE002:new[] { 0, 2 }|}", "ProtectedLayers holds 2; each has to be a layer of Tiny, from 0 to 1, or from -1 to -2 counted from the end")]
    [InlineData("BitWidths = {|EDGE002:new[] { 4, 7 }|}", "BitWidths holds 7; each has to be 2, 3, 4, 5, 6 or 8")]
    [InlineData("BitWidths = {|EDGE002:new[] { 3, 4 }|}", "BitWidths holds 3, and Tiny has 0.000138 billion parameters; models below 2.0 billion break down under 4 bits, so keep 4 and more")]
    public Task What_may_be_tailored_is_judged(string argument, string message) => Check.Fires(
        new Firing { Attributes = $"{Sources.Attribute}[Tailoring({argument})]" }.Source, $"'Kiosk': {message}");

    [Theory]
    [InlineData("OperatingPoint({|EDGE002:\"low\\u2028{0}\"|})", "name is \"low\\u2028{0}\"; it has to be one line of text without control characters")]
    [InlineData("OperatingPoint({|EDGE002:\"\\u202Ewol [red]\"|})", "name is \"\\u202ewol [red]\"; it has to be one line of text without control characters")]
    [InlineData("Calibration(Runtime.Mlc, Phase.Decode, Source = {|EDGE002:\"a\\nerror: b\"|})", "Source is \"a\\u000aerror: b\"; it has to be one line of text without control characters")]
    public Task Texts_of_a_device_are_one_line(string attribute, string message) => Check.Fires(
        new Firing { Declarations = Sources.Parts.Replace("[ComputeRate", $"[{attribute}]\n[ComputeRate", StringComparison.Ordinal) }.Source, $"'Board': {message}");

    [Theory]
    [InlineData("[LayerSensitivity({|EDGE002:0.5|})]", "there are 1 sensitivities and 2 layers; give one for each layer, or none")]
    [InlineData("[LayerSensitivity({|EDGE002:0.5|}, -1)]", "pruning holds -1; each has to be at least 0")]
    public Task Sensitivities_of_a_model_are_judged(string attribute, string message) => Check.Fires(
        new Firing { Declarations = Sources.Parts.Replace("[TransformerModel", attribute + "\n[TransformerModel", StringComparison.Ordinal) }.Source,
        $"'Tiny': {message}");

    [Theory]
    [InlineData("KeyValueHeads = 2", "KeyValueHeads = {|EDGE002:3|}", "'Tiny': AttentionHeads = 4 is no multiple of KeyValueHeads = 3; every key-value head serves the same number of query heads")]
    [InlineData("Layers = 2", "Layers = {|EDGE002:0|}", "'Tiny': Layers is 0; it has to be a whole number from 1 to 10000")]
    [InlineData("HeadDimension = 16", "Experts = 4, ExpertsPerToken = {|EDGE002:5|}", "'Tiny': ExpertsPerToken is 5; it has to be a whole number from 1 to 4")]
    [InlineData("1 * MBPerSecond", "{|EDGE002:0 * MBPerSecond|}", "'Board': MemoryBandwidth is 0; it has to be above 0")]
    [InlineData("ReservedMemory = 1 * MiB", "ReservedMemory = {|EDGE002:64 * MiB|}", "'Board': ReservedMemory leaves nothing of MemoryCapacity")]
    [InlineData("DecodePower = 4 * Watts", "IdlePower = 4.5 * Watts, DecodePower = {|EDGE002:4 * Watts|}", "'Board': DecodePower of 4 W is below the IdlePower of 4.5 W; under load a device draws at least as much")]
    [InlineData("StepTime = 0, RelativeError = 0.2)]\n[Calibration(Runtime.LlamaCpp, Phase.Prefill, A", "RelativeError = {|EDGE002:1|})]\n[Calibration(Runtime.LlamaCpp, Phase.Prefill, A", "'Board': RelativeError is 1; it has to be at least 0 and below 1")]
    [InlineData("QuantizationPolicy(Weights = WeightFormat.F16)", "{|EDGE002:QuantizationPolicy|}", "'Half': none of Mix, Weights and Bits is set; the policy says nothing about how weights are stored")]
    [InlineData("Weights = WeightFormat.F16", "Bits = {|EDGE002:7|}", "'Half': Bits is 7; it has to be 2, 3, 4, 5, 6 or 8")]
    public async Task Declared_types_are_judged_where_they_are_declared_and_named_where_they_are_metadata(string part, string wrong, string message)
    {
        Assert.Contains(part, Sources.Parts, StringComparison.Ordinal);
        var declarations = Sources.Parts.Replace(part, wrong, StringComparison.Ordinal);
        await Check.Fires(new Firing { Declarations = declarations }.Source, message);

        var type = message.Split('\'')[1];
        var deployment = new Firing
        {
            Declarations = declarations,
            Attributes = Sources.Attribute.Replace(type, $"{{|EDGE002:{type}|}}", StringComparison.Ordinal),
        };
        var test = Check.Test(Sources.Usings + deployment.Struct, deployment.Library);
        test.Messages.Add($"'Kiosk': {message}");
        await test.RunAsync();
    }

    [Fact]
    public Task Types_without_a_declaration_are_named() => Check.Fires(
        new Firing { Attributes = "[Deployment<{|EDGE002:string|}, {|EDGE002:Tiny|}, {|EDGE002:Board|}>]" }.Source,
        "'Kiosk': 'String' has no [TransformerModel]",
        "'Kiosk': 'Tiny' has no [EdgeDevice]",
        "'Kiosk': 'Board' has no [QuantizationPolicy]");
}
