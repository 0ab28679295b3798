namespace EdgeDsl;

/// <summary>What becomes of the costs of several workloads: generated code asks which columns are wanted and puts their values.</summary>
/// <typeparam name="TReals">A vector of doubles.</typeparam>
/// <typeparam name="TCounts">A vector of 64-bit integers.</typeparam>
public interface ICostSink<TReals, TCounts>
    where TReals : struct
    where TCounts : struct
{
    /// <summary>Whether one of a range of columns is wanted.</summary>
    /// <param name="first">First column of the range.</param>
    /// <param name="last">Last column of the range.</param>
    bool Asks(CostColumn first, CostColumn last);

    /// <summary>Takes the values of a column, wanted or not.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">Index of the first workload.</param>
    /// <param name="values">A value for each workload.</param>
    void Put(CostColumn column, int row, TReals values);

    /// <summary>Takes the values of a column, wanted or not; a bound as its number.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">Index of the first workload.</param>
    /// <param name="values">A value for each workload.</param>
    void Put(CostColumn column, int row, TCounts values);

    /// <summary>Takes one vector for each of a range of columns, which is what they hold where nothing is known; wanted or not.</summary>
    /// <param name="first">First column of the range.</param>
    /// <param name="last">Last column of the range.</param>
    /// <param name="row">Index of the first workload.</param>
    /// <param name="values">A value for each workload.</param>
    void Put(CostColumn first, CostColumn last, int row, TReals values);

    /// <summary>All columns of some workloads have been put.</summary>
    /// <param name="row">Index of the first of them.</param>
    void Next(int row);
}
