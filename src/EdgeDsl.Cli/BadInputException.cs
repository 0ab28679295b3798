namespace EdgeDsl.Cli;

/// <summary>What was asked for cannot be done; the message names field, value and limit and says what to do, in one line.</summary>
internal sealed class BadInputException(string message) : Exception(message);
