using System.Reflection;
using EdgeDsl.CostModel;

namespace EdgeDsl.Agreement.Tests.Declarations;

/// <summary>Compares what compiled deployments, profilers and matrices return with the cost model and with a search of every workload.</summary>
internal static class LoadedDeployments
{
    private const long MostPoints = 600;
    private const int PointsEach = 6;

    private static readonly Budget[] Budgets = Enum.GetValues<Budget>();
    private static readonly PropertyInfo[] Fields = typeof(CostReport).GetProperties();

    /// <summary>The type, closed over <c>int</c> where it is generic; null where that is not allowed.</summary>
    public static Type? Closed(Type type)
    {
        try
        {
            return type.ContainsGenericParameters ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(int))]) : type;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the type is a deployment with generated code.</summary>
    public static bool IsDeployment(Type type) => !type.IsInterface && type.GetInterfaces().Any(contract =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IDeployment<>) && contract.GetGenericArguments()[0] == type);

    /// <summary>
    /// What is wrong with the numbers of a deployment; the rules of the budgets that some workload breaks; a budget whose cost is not a number.
    /// </summary>
    public static (IReadOnlyList<string> Problems, IReadOnlyList<string>? Breaches, Budget? Unknown) Check(Type type, int seed)
    {
        if (!AttributesAtRunTime.HasSizes(type))
            return ([], null, null);
        var row = (ProfiledDeployment)typeof(ProfiledDeployment).GetMethod(nameof(ProfiledDeployment.Of))!.MakeGenericMethod(type).Invoke(null, null)!;
        var declared = AttributesAtRunTime.Of(type);
        var terms = CostTermsOf(type);
        var problems = Check(row, declared, seed, terms);
        Budget? unknown = Budgets.Where(budget => double.IsFinite(row.Limit(budget)) && double.IsNaN(row.WorstNeed(budget))).Cast<Budget?>().FirstOrDefault();
        if (declared.Ranges.PromptTokens.Length * declared.Ranges.OutputTokens.Length * declared.Ranges.Batch.Length > MostPoints)
            return (problems, null, unknown);

        var reports = declared.Ranges.EveryPoint().Select(point => row.Evaluate(point.PromptTokens, point.OutputTokens, point.Batch)).ToArray();
        foreach (var budget in Budgets)
        {
            var worst = reports.Select(report => report.Need(budget)).Aggregate(double.NaN, (most, need) => need <= most ? most : double.IsNaN(need) ? most : need);
            var found = row.WorstNeed(budget);
            // Peak power is searched by climbing; terms may grow where the model does not.
            if (terms.Length == 0 && !(Math.Abs(found - worst) <= (budget == Budget.Power ? 1e-9 : 1e-12) * worst) && !found.Equals(worst))
                problems.Add($"{budget}: the worst case needs {found:R}, of every workload {worst:R}");
        }

        return (problems, terms.Length > 0 || declared.Model.Deployment.Tailoring is not null ? null : BudgetBreaches.Of(reports, row.Limit), unknown);
    }

    /// <summary>What is wrong with the numbers of a matrix.</summary>
    public static IEnumerable<string> CheckMatrix(Type type, int seed)
    {
        var attribute = type.GetCustomAttribute<DeploymentMatrixAttribute>(false)!;
        var evaluators = type.GetNestedType("Evaluators", BindingFlags.NonPublic)!;
        var cells = (ProfiledDeployment[])evaluators.GetField("All", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        foreach (var cell in cells)
        {
            var parts = (Model: Only(attribute.Models, cell.ModelName), Device: Only(attribute.Devices, cell.DeviceName), Policy: Only(attribute.Policies, cell.PolicyName));
            if (parts is not ({ } model, { } device, { } policy))
                continue; // two of one name
            foreach (var problem in Check(cell, AttributesAtRunTime.Of(type, model, device, policy), seed, []))
                yield return problem;
        }

        static Type? Only(Type[] types, string name) => types.Count(type => type.Name == name) == 1 ? types.Single(type => type.Name == name) : null;
    }

    private static List<string> Check(ProfiledDeployment row, AttributesAtRunTime declared, int seed, IReadOnlyList<(MethodInfo Method, CostTermKind Kind)> terms)
    {
        var problems = new List<string>();
        var (model, ranges, random) = (declared.Model, declared.Ranges, new Random(seed));
        var costs = model.At(new WorkloadPoint(ranges.PromptTokens.High, ranges.OutputTokens.High, ranges.Batch.High).ToWorkload());
        Same("ParameterCount", row.ParameterCount, model.Parameters.Constant);
        Same("WeightBytes", row.WeightBytes, costs.WeightBytes.Constant);
        Same("KeyValueBytesPerToken", row.KeyValueBytesPerToken, model.KeyValueBytesPerToken.Constant);
        Same("PerplexityRatio", row.PerplexityRatio, PerplexityRatio.Of(model));
        foreach (var budget in Budgets)
            Same("Limit of " + budget, row.Limit(budget), declared.Budgets.Limit((CostModel.Budget)budget, model.Deployment.Device));
        for (var i = 0; i < PointsEach; i++)
        {
            var point = new WorkloadPoint(Pick(ranges.PromptTokens, i), Pick(ranges.OutputTokens, i), Pick(ranges.Batch, i));
            var expected = SameBits.ReportOf(model.At(point.ToWorkload()), new ExpressionEvaluator(0, 0, 0));
            var actual = row.Evaluate(point.PromptTokens, point.OutputTokens, point.Batch);
            problems.AddRange(Fields.Where(field => Convert.ToDouble(field.GetValue(actual), System.Globalization.CultureInfo.InvariantCulture) < 0).Select(field => $"{field.Name} is negative at {point}"));
            if (terms.Count > 0)
                CheckTerms(actual, expected, point);
            foreach (var field in terms.Count > 0 ? [] : Fields)
                Same($"{field.Name} at {point}", field.GetValue(actual)!, field.GetValue(expected)!);
            if (!row.Declares(point.PromptTokens, point.OutputTokens, point.Batch) || row.Declares(ranges.PromptTokens.High + 1, point.OutputTokens, point.Batch))
                problems.Add($"the ranges are not {ranges}");
        }

        return problems;

        void Same(string what, object generated, object asked)
        {
            if (!SameBits.Same(generated, asked))
                problems.Add($"{what}: generated {generated:R}, the cost model {asked:R}");
        }

        // A formula of this test's own, so the last bits may differ.
        void CheckTerms(CostReport actual, CostReport model, WorkloadPoint point)
        {
            var steps = Math.Max(point.OutputTokens, 1) - 1.0;
            var (first, each) = (SumOf(CostTermKind.TimeToFirstToken), SumOf(CostTermKind.TimePerOutputToken));
            var (token, request) = (SumOf(CostTermKind.EnergyPerToken), SumOf(CostTermKind.EnergyPerRequest));
            Close(nameof(CostReport.TimeToFirstToken), actual.TimeToFirstToken, model.TimeToFirstToken + first);
            Close(nameof(CostReport.TimePerOutputToken), actual.TimePerOutputToken, model.TimePerOutputToken + each);
            Close(nameof(CostReport.EndToEndLatency), actual.EndToEndLatency, model.EndToEndLatency + first + (steps * each));
            Close(nameof(CostReport.EnergyPerToken), actual.EnergyPerToken, model.EnergyPerToken + token);
            Close(nameof(CostReport.EnergyPerRequest), actual.EnergyPerRequest, model.EnergyPerRequest + request + (point.Batch * steps * token));
            Close(nameof(CostReport.PeakMemoryBytes), actual.PeakMemoryBytes, model.PeakMemoryBytes + SumOf(CostTermKind.PeakMemory));

            double SumOf(CostTermKind kind) => terms.Where(term => term.Kind == kind).Sum(term => ValueOf(term.Method, point));

            void Close(string what, double generated, double asked)
            {
                if (!(Math.Abs(generated - asked) <= 1e-9 * Math.Abs(asked)) && !generated.Equals(asked))
                    problems.Add($"{what} with terms at {point}: generated {generated:R}, the cost model and the terms {asked:R}");
            }
        }

        int Pick(DimensionRange range, int number) => number switch { 0 => range.Low, 1 => range.High, _ => (int)random.NextInt64(range.Low, (long)range.High + 1) };
    }

    /// <summary>The deployment's own costs; what can be none is EDGE011 and left out.</summary>
    private static (MethodInfo Method, CostTermKind Kind)[] CostTermsOf(Type type) =>
        [.. type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsGenericMethod && method.ReturnType is var result && (result == typeof(double) || result == typeof(long) || result == typeof(int))
                && method.GetParameters().All(parameter => parameter.ParameterType == typeof(int) && NameOf(parameter) is "PROMPTTOKENS" or "OUTPUTTOKENS" or "BATCH"))
            .Select(method => (method, method.GetCustomAttribute<CostTermAttribute>()?.Kind))
            .Where(term => term.Kind is { } kind && Enum.IsDefined(kind))
            .Select(term => (term.method, term.Kind!.Value))];

    private static double ValueOf(MethodInfo method, WorkloadPoint point) => Convert.ToDouble(
        method.Invoke(null, [.. method.GetParameters().Select(parameter => (object)(NameOf(parameter) switch
        {
            "PROMPTTOKENS" => point.PromptTokens,
            "OUTPUTTOKENS" => point.OutputTokens,
            _ => point.Batch,
        }))]),
        System.Globalization.CultureInfo.InvariantCulture);

    private static string NameOf(ParameterInfo parameter) => parameter.Name!.ToUpperInvariant();
}
