namespace EdgeDsl.TestKit;

/// <summary>The thing under test did not do what the test expects. The message is written to be read by people.</summary>
public sealed class VerificationException(string message, Exception? inner = null) : Exception(message, inner);
