namespace EdgeDsl.Generators;

/// <summary>How tightly the outermost operator of a text binds.</summary>
internal enum Precedence
{
    Conditional,
    Shift,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}

/// <summary>The text of a value in emitted code.</summary>
/// <param name="Text">The text.</param>
/// <param name="Precedence">How tightly it binds.</param>
/// <param name="IsConstant">Whether it is a literal.</param>
internal readonly record struct Operand(string Text, Precedence Precedence, bool IsConstant = false)
{
    /// <summary>The factors of a product of doubles, the second one a literal; null for anything else.</summary>
    public (string Value, string Constant)? Scaled { get; init; }

    /// <summary>The text, in parentheses where it binds less tightly than it has to.</summary>
    public string Within(Precedence least) => Precedence >= least ? Text : "(" + Text + ")";
}
