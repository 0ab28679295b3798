using System.Buffers;
using System.Collections.Concurrent;
using EdgeDsl.Cli.Sweeps;
using EdgeDsl.CostModel;

namespace EdgeDsl.Cli.Answers;

/// <summary>A format that holds one point a line.</summary>
internal interface ISweepRow
{
    /// <summary>Writes a line with what is the same for every workload of its deployment worked out before.</summary>
    void Write(in SweepPoint point);
}

/// <summary>A point, as it is written.</summary>
/// <param name="Workload">Its workload.</param>
/// <param name="Obstacle">Why it cannot run.</param>
/// <param name="IsOnFront">Whether it is on the Pareto front; null where it was not compared.</param>
/// <param name="Costs">Its costs; null where they have too many bits.</param>
/// <param name="Place">Its place in the costs.</param>
internal readonly record struct SweepPoint(WorkloadPoint Workload, Obstacle Obstacle, bool? IsOnFront, BlockCosts? Costs, int Place);

/// <summary>Writes the points of a sweep in their order while they are worked out in parallel.</summary>
internal static class SweepRows
{
    // Rows that are written at once: few enough to wait for, and many for each time that one core waits for another.
    private const int PointsOfSheet = 1024;

    /// <summary>Writes the points.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="frontOnly">Whether only the points of the Pareto front are written.</param>
    /// <param name="take">Takes what was written, piece after piece, none of them empty.</param>
    /// <param name="row">The format, made for one deployment and a place to write to.</param>
    /// <param name="done">Is told how many points were written.</param>
    public static void Write(Sweep sweep, bool frontOnly, Action<ReadOnlyMemory<byte>> take, Func<SweptDeployment, ArrayBufferWriter<byte>, ISweepRow> row, Action<int> done)
    {
        var sheets = new ConcurrentBag<ArrayBufferWriter<byte>>();
        var perSheet = sweep.PiecesOf(PointsOfSheet);
        OrderedWork.Run(
            (sweep.Pieces + perSheet - 1) / perSheet,
            sheet =>
            {
                if (!sheets.TryTake(out var written))
                    written = new ArrayBufferWriter<byte>();
                var points = 0;
                for (var piece = sheet * perSheet; piece < Math.Min((sheet + 1) * perSheet, sweep.Pieces); piece++)
                    points += WritePiece(sweep, piece, frontOnly, written, row);
                return (Written: written, Points: points);
            },
            sheet =>
            {
                if (sheet.Written.WrittenCount > 0)
                    take(sheet.Written.WrittenMemory);
                done(sheet.Points);
                sheet.Written.ResetWrittenCount();
                sheets.Add(sheet.Written);
            });
    }

    /// <summary>One point as it is written among the others.</summary>
    public static ReadOnlyMemory<byte> WriteOne(Sweep sweep, int point, Func<SweptDeployment, ArrayBufferWriter<byte>, ISweepRow> row)
    {
        var written = new ArrayBufferWriter<byte>();
        var deployment = sweep.Lay(point, CostColumn.All);
        var format = row(deployment, written);
        deployment.Evaluate(point % sweep.Grid.Workloads, 1, (_, at, obstacle, costs, place) =>
            format.Write(new SweepPoint(at, obstacle, sweep.IsOnFront(point), costs, place)));
        return written.WrittenMemory;
    }

    private static int WritePiece(Sweep sweep, long piece, bool frontOnly, ArrayBufferWriter<byte> written, Func<SweptDeployment, ArrayBufferWriter<byte>, ISweepRow> row)
    {
        var (deployment, firstPoint, firstWorkload, count) = sweep.At(piece, CostColumn.All);
        var format = row(deployment, written);
        deployment.Evaluate(firstWorkload, count, (workload, at, obstacle, costs, place) =>
        {
            var isOnFront = sweep.IsOnFront(firstPoint + workload);
            if (!frontOnly || isOnFront == true)
                format.Write(new SweepPoint(at, obstacle, isOnFront, costs, place));
        });
        return count;
    }
}
