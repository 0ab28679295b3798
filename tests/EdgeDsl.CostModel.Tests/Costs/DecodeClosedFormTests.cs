namespace EdgeDsl.CostModel.Tests;

public class DecodeClosedFormTests
{
    // Shares that put the crossing of attention's compute and memory time at a few, at hundreds and at no position.
    public static TheoryData<string, double, int, int, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, double, int, int, int>();
            foreach (var model in new[] { "Gemma-3-1B", "Gemma-2-2B", "Llama-3.2-1B", "Mistral-7B-v0.1" })
            {
                foreach (var flopsPerByte in new[] { 1000, 1.01, 2, 0.2, 3.99, 4.01 })
                {
                    foreach (var (prompt, output, batch) in new[] { (0, 1, 1), (1, 7, 1), (500, 100, 3), (4090, 300, 1), (100, 5000, 2) })
                        cases.Add(model, flopsPerByte, prompt, output, batch);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_mean_step_equals_a_loop_over_the_steps(string name, double flopsPerByte, int prompt, int output, int batch)
    {
        const double bandwidth = 1e9;
        var rate = flopsPerByte * bandwidth;
        var model = PublishedModels.Find(name) with { RopeFactors = 0 };
        var device = new Device
        {
            Class = DeviceClass.ArmCpu,
            MemoryBandwidth = bandwidth,
            Rates = [new ComputeRate { Format = NumberFormat.Float32, OperationsPerSecond = rate }],
            Calibrations =
            [
                new Calibration { Runtime = Runtime.Mlc, Phase = Phase.Decode, ComputeShare = 1, BandwidthShare = 1, StepTime = 0.25 },
                new Calibration { Runtime = Runtime.Mlc, Phase = Phase.Decode, Attention = true, ComputeShare = 1, BandwidthShare = 1 },
            ],
        };
        // MLC keeps a window that every layer has.
        var deployment = new Deployment { Model = model, Device = device, Runtime = Runtime.Mlc, Policy = new QuantizationPolicy { Weights = WeightFormat.F16 } };
        var costs = new DeploymentCostModel(deployment).At(new Workload(prompt, output, batch));

        // Written apart from the product: every step, every layer, every operator group.
        double sum = 0;
        var matmuls = ParameterCount.MatmulParametersUsed(model).Constant + ((long)model.VocabularySize * model.HiddenSize);
        var vectors = ParameterCount.Total(model).Constant - (matmuls + (model.TieWordEmbeddings ? 0 : (long)model.VocabularySize * model.HiddenSize));
        for (var step = 1; step <= output; step++)
        {
            var time = Math.Max(2.0 * batch * matmuls / rate, 2.0 * matmuls / bandwidth);
            time += ((4.0 * vectors) + (2.0 * batch * model.HiddenSize)) / bandwidth;
            double globalFlops = 0, globalBytes = 0, localFlops = 0, localBytes = 0;
            for (var layer = 1; layer <= model.Layers; layer++)
            {
                var isGlobal = model.SlidingWindow == 0 || (model.SlidingWindowPattern > 0 && layer % model.SlidingWindowPattern == 0);
                var seen = isGlobal ? prompt + step : Math.Min(prompt + step, model.SlidingWindow);
                // The softmax works on each score as long as 32 channels of the head do.
                var flops = 4.0 * batch * model.AttentionHeads * (model.HeadDimension + 32) * seen;
                var bytes = 4.0 * batch * model.KeyValueHeads * model.HeadDimension * (seen + 1);
                if (isGlobal)
                    (globalFlops, globalBytes) = (globalFlops + flops, globalBytes + bytes);
                else
                    (localFlops, localBytes) = (localFlops + flops, localBytes + bytes);
            }

            time += Math.Max(globalFlops / rate, globalBytes / bandwidth) + Math.Max(localFlops / rate, localBytes / bandwidth) + 0.25;
            sum += time;
        }

        var expected = sum / output;
        Assert.InRange(costs.TimePerOutputToken.Constant, expected * (1 - 1e-12), expected * (1 + 1e-12));
    }
}
