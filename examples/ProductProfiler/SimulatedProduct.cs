namespace ProductProfiler;

/// <summary>Stands for the product in the field: the same requests and errors in every run.</summary>
internal static class SimulatedProduct
{
    private const int Requests = 200;

    // Slower than predicted by these shares on the average; the night search's board has a worn cooler.
    private const double KioskSlowdown = 0.05;
    private const double NoteSlowdown = -0.03;
    private const double SearchSlowdown = 4.0;
    private const double Noise = 0.08;

    /// <summary>Observes every request; what is told last of each deployment.</summary>
    public static IReadOnlyList<(string Deployment, CostObservation TimeToFirstToken, CostObservation TimePerOutputToken)> Run()
    {
        var random = new Random(20250609);
        (string, CostObservation, CostObservation) kiosk = default, notes = default, search = default;
        for (var i = 0; i < Requests; i++)
        {
            kiosk = Observe(new KioskAssistant(random.Next(32, 1024), random.Next(16, 256)), KioskSlowdown, random);
            notes = Observe(new NoteTaker(random.Next(512, 4096), random.Next(64, 512)), NoteSlowdown, random);
            search = Observe(new NightSearch(random.Next(32, 1024), random.Next(16, 256)), SearchSlowdown, random);
        }

        return [kiosk, notes, search];
    }

    private static (string, CostObservation, CostObservation) Observe<TDeployment>(TDeployment workload, double slowdown, Random random)
        where TDeployment : IDeployment<TDeployment>
    {
        var predicted = workload.Evaluate();
        var factor = 1 + slowdown + (Noise * ((2 * random.NextDouble()) - 1));
        AcmeProfiler.ObserveEnergyPerToken(workload, predicted.EnergyPerToken * factor);
        AcmeProfiler.ObservePeakMemory(workload, predicted.PeakMemoryBytes);
        return (
            TDeployment.Name,
            AcmeProfiler.ObserveTimeToFirstToken(workload, predicted.TimeToFirstToken * factor),
            AcmeProfiler.ObserveTimePerOutputToken(workload, predicted.TimePerOutputToken * factor));
    }
}
