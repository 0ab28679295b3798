namespace EdgeDsl.Cli.Fitting;

/// <summary>Measurements that cannot be fitted; the message says which, why, and what to do.</summary>
/// <param name="message">The message, one line.</param>
internal sealed class FittingException(string message) : Exception(message);
