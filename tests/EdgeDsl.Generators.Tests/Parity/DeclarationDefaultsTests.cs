using System.Collections;
using System.Globalization;
using System.Reflection;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators.Tests;

/// <summary>
/// Attributes and the readers of declarations know the same arguments with the same defaults: an argument that is set to the attribute's
/// default changes nothing, one that is set to another value changes the description.
/// </summary>
public sealed class DeclarationDefaultsTests
{
    public static TheoryData<string, string> Arguments
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var declaration in Declarations)
            {
                foreach (var property in Settable(declaration.Attribute))
                    data.Add(declaration.Name, property.Name);
            }

            return data;
        }
    }

    private static readonly Declaration[] Declarations =
    [
        new("TransformerModel", new TransformerModelAttribute(), TransformerDeclaration.Read)
        {
            Written =
            {
                ["Layers"] = 4, ["HiddenSize"] = 64, ["IntermediateSize"] = 128, ["AttentionHeads"] = 8, ["VocabularySize"] = 100,
                ["MaxPositionEmbeddings"] = 512, ["SlidingWindow"] = 64, ["Experts"] = 8, ["ExpertsPerToken"] = 2,
                ["SharedExperts"] = 1, ["QueryKeyNorm"] = true,
            },
        },
        new("EdgeDevice", new EdgeDeviceAttribute(), DeviceDeclaration.Read),
        new("ComputeRate", new ComputeRateAttribute(EdgeDsl.NumberFormat.Int8, 1e9), DeviceDeclaration.Read)
        {
            Beside = "EdgeDevice", Written = { ["format"] = 2, ["operationsPerSecond"] = 1e9 },
        },
        new("OperatingPoint", new OperatingPointAttribute("15W"), DeviceDeclaration.Read)
        {
            Beside = "EdgeDevice", Written = { ["name"] = "15W" },
        },
        new("Calibration", new CalibrationAttribute(EdgeDsl.Runtime.Vllm, EdgeDsl.Phase.Decode), DeviceDeclaration.Read)
        {
            Beside = "EdgeDevice", Written = { ["runtime"] = 3, ["phase"] = 1 },
        },
        new("QuantizationPolicy", new QuantizationPolicyAttribute(), PolicyDeclaration.Read)
        {
            Written = { ["Bits"] = 4 }, Instead = { ["Mix"] = GgufMix.Q4_K_M, ["Weights"] = 2 },
        },
        new("Deployment", new DeploymentAttribute<int, int, int>(), ReadDeployment),
        new("Adapters", new AdaptersAttribute(), ReadDeployment)
        {
            Beside = "Deployment", Written = { ["Count"] = 4, ["Rank"] = 8 },
        },
        new("DeviceLink", new DeviceLinkAttribute(EdgeDsl.LinkKind.PciExpress, 1e9), DeviceDeclaration.Read)
        {
            Beside = "EdgeDevice", Written = { ["kind"] = 1, ["bandwidth"] = 1e9 },
        },
        new("BaseLoad", new BaseLoadAttribute(), ReadDeployment) { Beside = "Deployment" },
        new("LatencyBudget", new LatencyBudgetAttribute(), DeploymentDeclaration.ReadBudgets),
        new("EnergyBudget", new EnergyBudgetAttribute(), DeploymentDeclaration.ReadBudgets),
        new("BatteryBudget", new BatteryBudgetAttribute(), DeploymentDeclaration.ReadBudgets)
        {
            Written = { ["Capacity"] = 100.0, ["Requests"] = 5 },
        },
        new("QualityBudget", new QualityBudgetAttribute(), DeploymentDeclaration.ReadBudgets),
        new("Tailoring", new TailoringAttribute(), (type, errors) => TailoringDeclaration.Read(type, Layered, new QuantizationPolicy { Weights = CostModel.WeightFormat.F16 }, errors))
        {
            Instead = { ["ProtectedLayers"] = new[] { 0, -1 }, ["BitWidths"] = new[] { 4, 8 } },
        },
        new("FrequencyScaling", new FrequencyScalingAttribute(), FrequencyScalingDeclaration.Read) { Instead = { ["MaxSlowdown"] = 1.5 } },
        new("LayerSensitivity", new LayerSensitivityAttribute(), (type, errors) => TailoringDeclaration.WithSensitivities(type, Layered, errors)),
    ];

    [Theory]
    [MemberData(nameof(Arguments))]
    public void An_argument_set_to_its_default_changes_nothing(string attribute, string argument)
    {
        var declaration = Declarations.Single(candidate => candidate.Name == attribute);
        if (declaration.Written.ContainsKey(argument))
            return; // has to be written
        var value = declaration.Attribute.GetType().GetProperty(argument)!.GetValue(declaration.Attribute);
        if (attribute.EndsWith("Budget", StringComparison.Ordinal) && value is double.NaN)
            return; // no limit; one that is written has to be a number, or a budget would be checked by nothing
        Assert.Equal(declaration.Describe(null, null), declaration.Describe(argument, value));
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public void An_argument_set_to_another_value_changes_the_description(string attribute, string argument)
    {
        var declaration = Declarations.Single(candidate => candidate.Name == attribute);
        Assert.NotEqual(declaration.Describe(null, null), declaration.Describe(argument, Another(declaration, argument)));
    }

    /// <summary>Attributes of lists, which describe nothing by themselves; a matrix shares the rest of its arguments with a deployment.</summary>
    private static readonly string[] Lists = ["DeploymentMatrix", "EdgeProfiler"];

    [Fact]
    public void A_matrix_has_the_arguments_of_a_deployment_with_the_same_defaults()
    {
        var (matrix, deployment) = (new DeploymentMatrixAttribute(), new DeploymentAttribute<int, int, int>());
        string[] one = [nameof(deployment.OperatingPoint), nameof(deployment.StreamedLayers)]; // names of one device, layers of one model
        var shared = Settable(deployment).Where(property => !one.Contains(property.Name)).ToList();
        Assert.All(shared, property => Assert.Equal(property.GetValue(deployment), typeof(DeploymentMatrixAttribute).GetProperty(property.Name)!.GetValue(matrix)));
    }

    [Fact]
    public void Every_attribute_of_a_declaration_is_covered()
    {
        var attributes = typeof(TransformerModelAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)) && Settable(type).Any())
            .Select(type => type.Name.Split('`')[0][..^"Attribute".Length].Replace("Attribute", "", StringComparison.Ordinal))
            .Except(Lists);
        Assert.Equal(
            attributes.Order(StringComparer.Ordinal),
            Declarations.Select(declaration => declaration.Name).Order(StringComparer.Ordinal));
    }

    private static CostModel.Deployment? ReadDeployment(DeclaredType type, List<DeclarationError> errors) =>
        DeploymentDeclaration.Read(type, Model, Device, new QuantizationPolicy(), errors);

    private static Transformer Layered => new() { Layers = 4 };

    private static Device Device { get; } = new()
    {
        OperatingPoints = [new OperatingPoint { Name = "15W" }],
        Link = new DeviceLink { Bandwidth = 1e9 },
    };

    private static Transformer Model { get; } = new() { Layers = 4, AttentionHeads = 8, KeyValueHeads = 8, HeadDimension = 8, HiddenSize = 64, IntermediateSize = 128 };

    private static IEnumerable<PropertyInfo> Settable(Attribute attribute) => Settable(attribute.GetType());

    private static IEnumerable<PropertyInfo> Settable(Type attribute) =>
        attribute.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.CanWrite && property.Name != TransformerDeclaration.ConfigFile); // a path is no size

    private static object Another(Declaration declaration, string argument)
    {
        if (declaration.Instead.TryGetValue(argument, out var instead))
            return instead;
        var property = declaration.Attribute.GetType().GetProperty(argument)!;
        var value = declaration.Written.GetValueOrDefault(argument) ?? property.GetValue(declaration.Attribute);
        if (property.PropertyType == typeof(bool))
            return !(bool)value!;
        if (property.PropertyType == typeof(double))
            return argument == "MaxPerplexityRatio" ? 1.5 : 0.75;
        if (property.PropertyType == typeof(string))
            return "15W";
        // 1 and 2 are members of every enum here; doubling keeps the heads divisible.
        var number = Convert.ToInt32(value, CultureInfo.InvariantCulture);
        return property.PropertyType.IsEnum ? (number == 1 ? 2 : 1) : number == 0 ? 1 : 2 * number;
    }

    private sealed class Declaration(string name, Attribute attribute, Func<DeclaredType, List<DeclarationError>, object?> read)
    {
        public string Name { get; } = name;

        public Attribute Attribute { get; } = attribute;

        /// <summary>The attribute that the type has to have besides.</summary>
        public string? Beside { get; init; }

        /// <summary>The arguments that have to be there.</summary>
        public Dictionary<string, object> Written { get; } = [];

        /// <summary>Arguments that go without those, and a value.</summary>
        public Dictionary<string, object> Instead { get; } = [];

        /// <summary>What the reader makes of the declaration with one argument more, as text; errors fail.</summary>
        public string Describe(string? argument, object? value)
        {
            var arguments = new Dictionary<string, object>();
            if (argument is null || value is null || !Equals(Instead.GetValueOrDefault(argument), value))
                arguments = new(Written);
            if (argument is not null && value is not null)
                arguments[argument] = value;
            List<AttributeValues> attributes = [new(Name, new(arguments.Select(Read).ToArray()))];
            if (Beside is not null)
                attributes.Add(new AttributeValues(Beside, default));
            var errors = new List<DeclarationError>();
            var description = read(new DeclaredType("X", new(attributes.ToArray())), errors);
            Assert.Empty(errors);
            return Text(Assert.IsAssignableFrom<object>(description));
        }

        private static AttributeArgument Read(KeyValuePair<string, object> pair) =>
            new(pair.Key, pair.Value is Array items
                ? ArgumentValue.Of(new EquatableArray<ArgumentValue>([.. items.Cast<object>().Select(ArgumentValue.Of)]))
                : ArgumentValue.Of(pair.Value is Enum member ? Convert.ToInt32(member, CultureInfo.InvariantCulture) : pair.Value));
    }

    private static string Text(object? value) => value switch
    {
        string or null => $"{value}",
        IEnumerable elements => $"[{string.Join(", ", elements.Cast<object>().Select(Text))}]",
        ValueType => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => $"{{ {string.Join(", ", value.GetType().GetProperties().Select(property => Text(property, value)))} }}",
    };

    private static string Text(PropertyInfo property, object value) => $"{property.Name} = {Text(property.GetValue(value))}";
}
