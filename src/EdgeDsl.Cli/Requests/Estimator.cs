using EdgeDsl.Cli.Catalog;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Requests;

/// <summary>Answers requests. What several of them share is read and laid out once; it may be asked from several threads.</summary>
internal sealed class Estimator
{
    private readonly BoundedCache<string, DescribedModel> models = new(text => text.Length);
    private readonly BoundedCache<(string Text, Runtime Runtime, string? Policy), DescribedDevice> devices = new(key => key.Text.Length + (key.Policy?.Length ?? 0));
    private readonly BoundedCache<(string Text, Runtime Runtime), QuantizationPolicy> policies = new(key => key.Text.Length);
    private readonly BoundedCache<(string Model, string? Policy), StoredWeights> weights = new(key => key.Model.Length + (key.Policy?.Length ?? 0));
    private readonly BoundedCache<CostModelKey, DescribedCostModel> costModels = new(key => key.Model.Length + key.Device.Length + (key.Policy?.Length ?? 0));

    /// <summary>The estimate for a request.</summary>
    /// <exception cref="BadInputException">Something in it is not known or not possible.</exception>
    public Estimate Answer(EstimateRequest request)
    {
        var context = (long)request.PromptTokens + request.OutputTokens;
        if (request.ContextLength > 0 && request.ContextLength < context)
        {
            throw new BadInputException(FormattableString.Invariant(
                $"{request.Names[RequestField.ContextLength]} is {request.ContextLength}; it has to hold the {context} tokens of prompt and output, so raise it or leave it out"));
        }

        var (key, names) = (new CostModelKey(request.Model, request.Device, request.Policy, request.Runtime, request.OperatingPoint, request.ContextLength), request.Names);
        var (model, hasClass, notes) = costModels.Get(key, names, Describe);
        var point = new WorkloadPoint(request.PromptTokens, request.OutputTokens, request.Batch);
        var costs = model.At(point.ToWorkload());
        if (costs.HasOverflow)
        {
            var what = costs.HasCountOverflow ? "counts of more than 64 bits; lower them" : "times or energies beyond 1.8e308; check the figures of the device";
            throw new BadInputException(FormattableString.Invariant(
                $"{names[RequestField.PromptTokens]} {point.PromptTokens}, {names[RequestField.OutputTokens]} {point.OutputTokens} and {names[RequestField.Batch]} {point.Batch} make {what}"));
        }

        var transformer = model.Deployment.Model;
        return new Estimate(model, point, costs, hasClass, transformer.IsBeyondPositions(context) ? [BeyondPositions(point, transformer), .. notes] : notes);
    }

    private static string BeyondPositions(WorkloadPoint point, Transformer model) => FormattableString.Invariant(
        $"{point.PromptTokens} prompt + {point.OutputTokens} output tokens are beyond the {model.MaxPositionEmbeddings} positions that {model.Name} was trained for");

    private DescribedCostModel Describe(CostModelKey key, FieldNames names)
    {
        var runtime = RuntimeOf(key.Runtime, names);
        var model = models.Get(key.Model, 0, static (text, _) => ModelSource.Find(text));
        var device = devices.Get((key.Device, runtime, key.Policy), 0, static (known, _) => DeviceSource.Find(known.Text, known.Runtime, known.Policy));
        var reader = runtime == Runtime.DeviceDefault ? device.Device.Runtime : runtime;
        var policy = key.Policy is null
            ? model.Stored ?? throw EstimateRequest.Missing(RequestField.Policy, names)
            : policies.Get((key.Policy, reader), 0, static (known, _) => PolicySource.Find(known.Text, known.Runtime));
        var layout = weights.Get((key.Model, key.Policy), (model.Model, policy), static (_, stored) => new StoredWeights(stored.Model, stored.policy));
        var costModel = new DeploymentCostModel(Deploy(key, runtime, model.Model, device.Device, policy), layout);
        return new DescribedCostModel(costModel, device.HasClass, [.. device.Notes, .. EstimateNotes.Of(costModel)]);
    }

    private static Runtime RuntimeOf(string? name, FieldNames names)
    {
        if (name is null)
            return Runtime.DeviceDefault;
        return RuntimeNames.Find(name) ?? throw new BadInputException(
            $"{names[RequestField.Runtime]} is {JsonText.Quote(name)}; it has to be one of {string.Join(", ", RuntimeNames.Known)}");
    }

    /// <summary>Read as a declared deployment is, so that the device's operating points are checked where they always are.</summary>
    private static Deployment Deploy(CostModelKey key, Runtime runtime, Transformer model, Device device, QuantizationPolicy policy)
    {
        var arguments = new List<AttributeArgument>
        {
            new("Runtime", ArgumentValue.Of((int)runtime)),
            new("ContextLength", ArgumentValue.Of(key.ContextLength)),
        };
        if (key.OperatingPoint is not null)
            arguments.Add(new AttributeArgument("OperatingPoint", ArgumentValue.Of(key.OperatingPoint)));
        var attribute = new AttributeValues(DeploymentDeclaration.Attribute, new EquatableArray<AttributeArgument>([.. arguments]));
        var errors = new List<DeclarationError>();
        var deployment = DeploymentDeclaration.Read(
            new DeclaredType("", new EquatableArray<AttributeValues>([attribute])), model, device, policy, errors);
        return deployment ?? throw new BadInputException(errors[0].Message);
    }

    private sealed record CostModelKey(string Model, string Device, string? Policy, string? Runtime, string? OperatingPoint, int ContextLength);

    private sealed record DescribedCostModel(DeploymentCostModel Model, bool HasClass, IReadOnlyList<string> Notes);
}
