namespace System.Runtime.CompilerServices;

/// <summary>Lets handlers of interpolated strings compile for netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class InterpolatedStringHandlerAttribute : Attribute;

/// <summary>Names what a handler of an interpolated string gets beside the string; empty for the object whose method is called.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class InterpolatedStringHandlerArgumentAttribute(string argument) : Attribute
{
    /// <summary>The names.</summary>
    public string[] Arguments { get; } = [argument];
}
