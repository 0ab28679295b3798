using EdgeDsl.CostModel;
using Spectre.Console;

namespace EdgeDsl.Cli.Tables;

/// <summary>A plan over operating points for people: the points, the plan, and its baselines.</summary>
internal static class ScheduleTable
{
    public static void Write(IAnsiConsole console, FrequencyPlan plan, DeploymentBudgets budgets, FrequencyScaling scaling)
    {
        var levels = plan.Levels;
        var deployment = levels.All[0].Model.Deployment;
        console.MarkupLineInterpolated($"[bold]{deployment.Model.Name}[/] on [bold]{deployment.Device.Name}[/], {deployment.Policy.Name}");
        console.WriteLine(FormattableString.Invariant(
            $"{levels.Workload.PromptTokens} prompt + {levels.Workload.OutputTokens} output tokens, limits kept up to a slowdown of {scaling.MaxSlowdown:0.##}"));
        console.WriteLine();
        var points = Sheet.New(1, "operating point", "first token", "J in prefill", "per output token", "J per step", "switch");
        foreach (var level in levels.All)
        {
            points.AddRow(
                level.Point.Name.EscapeMarkup(), Quantity.Seconds(level.PrefillSeconds), Quantity.Joules(level.PrefillJoules),
                Quantity.Seconds(level.StepSeconds), Quantity.Joules(level.StepJoules), Quantity.Seconds(levels.SwitchingTime(level)));
        }

        console.Write(points);
        console.WriteLine();
        if (levels.SwitchIsSlowerThanLayer)
            console.WriteLine($"a switch takes longer than a layer of {Quantity.Seconds(levels.ShortestLayer)}: one operating point per phase");
        var table = Sheet.New(3, "plan", "prefill", "decode", "first token", "per output token", "request", "energy", "until the limit");
        Row(plan.Best is null ? null : plan.Best with { Name = "plan: " + plan.Best.Name });
        Row(plan.HighestPoint);
        Row(plan.BestSingleLevel);
        Row(plan.OneLevelPerPhase);
        console.Write(table);
        console.WriteLine();
        console.WriteLine("race to idle: " + (double.IsInfinity(plan.Period) ? "not known, as no limit says until when"
            : double.IsNaN(levels.IdlePower) ? "not known, as the device declares no idle power"
            : Quantity.Joules(plan.RaceToIdle) + " until the limit"));
        if (plan.Best is null)
            console.WriteLine($"no plan keeps the limits; at the highest point and that slowdown {Over()}; raise the limit that is passed, or shorten the request");
        else
            console.WriteLine($"no plan of the layers needs less than {Quantity.Joules(plan.LowerBound)}; the plan is within {Quantity.Number(plan.Gap * 100)} % of that");

        string Over()
        {
            (string What, double Seconds, double Limit)[] times =
            [
                ("the first token takes", plan.HighestPoint.TimeToFirstToken, budgets.TimeToFirstToken),
                ("an output token takes", plan.HighestPoint.TimePerOutputToken, budgets.TimePerOutputToken),
                ("the request takes", plan.HighestPoint.Time, budgets.EndToEnd),
            ];
            return string.Join(", ", times.Where(time => !double.IsNaN(time.Limit)).Select(time =>
                $"{time.What} {Quantity.Seconds(time.Seconds * scaling.MaxSlowdown)} and may take {Quantity.Seconds(time.Limit)}"));
        }

        void Row(RequestPlan? row)
        {
            if (row is null)
                return;
            table.AddRow(
                row.Name, Runs(row.PrefillLevels), Runs(row.DecodeLevels), Quantity.Seconds(row.TimeToFirstToken),
                Quantity.Seconds(row.TimePerOutputToken), Quantity.Seconds(row.Time), $"[bold]{Quantity.Joules(row.Energy)}[/]", Quantity.Joules(row.EnergyUntilLimit));
        }

        string Runs(IReadOnlyList<int> points)
        {
            var runs = new List<string>();
            for (int start = 0, i = 1; i <= points.Count; i++)
            {
                if (i < points.Count && points[i] == points[start])
                    continue;
                var name = levels.All[points[start]].Point.Name;
                runs.Add(i - start == points.Count ? name : FormattableString.Invariant($"{i - start} × {name}"));
                start = i;
            }

            return string.Join(", ", runs).EscapeMarkup();
        }
    }
}
