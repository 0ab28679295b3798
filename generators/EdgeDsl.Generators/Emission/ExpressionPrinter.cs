using System.Globalization;
using EdgeDsl.CostModel;

namespace EdgeDsl.Generators;

/// <summary>
/// Prints staged expressions as C#: the same operations in the same order, every value that is needed more than once or has a name in a
/// local of its own.
/// </summary>
/// <param name="notation">How operations are written.</param>
/// <param name="values">The values of the expressions.</param>
internal sealed class ExpressionPrinter(Notation notation, ExpressionValues values)
{
    private readonly List<int> entered = new(values.Count);
    private State[] states = new State[values.Count];

    /// <summary>How operations are written.</summary>
    public Notation Notation { get; } = notation;

    /// <summary>Whether the notation knows every operation that has been printed.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Counts one use of an expression by the code that will be printed.</summary>
    /// <param name="count">The expression.</param>
    /// <param name="parts">The part of the code that needs it, a bit of its own.</param>
    public void Use(Count count, int parts = 1) => Use(NumberOf(count), parts);

    /// <summary>Counts one use of an expression by the code that will be printed.</summary>
    /// <param name="real">The expression.</param>
    /// <param name="parts">The part of the code that needs it, a bit of its own.</param>
    public void Use(Real real, int parts = 1) => Use(NumberOf(real), parts);

    /// <summary>How often the code that will be printed uses an expression.</summary>
    public int UsesOf(Real real) => states[NumberOf(real)].Uses;

    /// <summary>Gives values their names, which they get where they need locals. The first name of a value counts.</summary>
    public void Give(IReadOnlyList<ValueName> names)
    {
        foreach (var name in names)
        {
            Enter(name.Value);
            ref var state = ref states[name.Value];
            if (state.Name is not null || values[name.Value].IsLeaf || (name.IsForShared && state.Uses < 2))
                continue;
            state.Name = name.Name;
            state.Comment = name.Comment;
        }
    }

    /// <summary>Prints what an expression needs and returns the text that stands for it.</summary>
    public string Print(CodeWriter writer, Count count) => Notation.Alone(Print(writer, NumberOf(count)));

    /// <summary>Prints what an expression needs and returns the text that stands for it.</summary>
    public string Print(CodeWriter writer, Real real) => Notation.Alone(Print(writer, NumberOf(real)));

    /// <summary>Prints the locals that more than one part of the code needs.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="parts">The parts, each the bits of what is printed together.</param>
    public void PrintShared(CodeWriter writer, params int[] parts)
    {
        // Operands are entered before what is made of them.
        foreach (var number in entered)
        {
            if (states[number].Text is null && NeedsLocal(number) && IsShared(states[number].Parts, parts))
                Print(writer, number);
        }
    }

    private static bool IsShared(int needing, int[] parts)
    {
        var sharing = 0;
        foreach (var part in parts)
        {
            if ((needing & part) != 0)
                sharing++;
        }

        return sharing > 1;
    }

    private bool NeedsLocal(int number) => !values[number].IsLeaf && (states[number].Uses > 1 || states[number].Name is not null);

    private int NumberOf(Count count) => Enter(values.Of(count));

    private int NumberOf(Real real) => Enter(values.Of(real));

    /// <summary>Takes a value in, after what it is made of: its place is the number of a local without a name.</summary>
    private int Enter(int number)
    {
        if (number >= states.Length)
            Array.Resize(ref states, Math.Max(values.Count, 2 * states.Length));
        if (states[number].IsEntered)
            return number;
        foreach (var operand in values[number].Operands)
            Enter(operand);
        states[number].IsEntered = true;
        states[number].Place = entered.Count;
        entered.Add(number);
        return number;
    }

    private void Use(int number, int parts)
    {
        ref var state = ref states[number];
        state.Uses++;
        if ((state.Parts | parts) == state.Parts)
            return;
        var first = state.Parts == 0;
        state.Parts |= parts;
        foreach (var operand in values[number].Operands)
        {
            if (first)
                Use(operand, parts);
            else
                NeedIn(operand, parts);
        }
    }

    // What is made once for several parts is one use of its operands.
    private void NeedIn(int number, int parts)
    {
        ref var state = ref states[number];
        if ((state.Parts | parts) == state.Parts)
            return;
        state.Parts |= parts;
        foreach (var operand in values[number].Operands)
            NeedIn(operand, parts);
    }

    private Operand Print(CodeWriter writer, int number)
    {
        var operation = values[number];
        if (operation.IsLeaf)
            return Leaf(number, operation);
        if (states[number].Text is { } printed)
            return new Operand(printed, Precedence.Primary);

        if (Format(writer, operation) is not { } text)
        {
            IsComplete = false;
            text = new Operand("default", Precedence.Primary);
        }

        if (!NeedsLocal(number))
            return text;
        ref var state = ref states[number];
        var local = state.Name ?? (operation.IsReal ? "x" : "k") + state.Place.ToString(CultureInfo.InvariantCulture);
        var type = operation.IsReal ? Notation.RealType : Notation.CountType;
        if (string.IsNullOrEmpty(state.Comment))
            writer.Line($"{type} {local} = {text.Text};");
        else
            writer.Line($"{type} {local} = {text.Text}; // {state.Comment}");
        state.Text = local;
        return new Operand(local, Precedence.Primary);
    }

    private Operand? Format(CodeWriter writer, in Operation operation)
    {
        var first = Print(writer, operation.Operands[0]);
        switch (operation.Kind)
        {
            case OperationKind.CeilingQuotient:
                return Notation.CeilingQuotient(first, operation.Detail);
            case OperationKind.Triangular:
                return Notation.Triangular(first);
            case OperationKind.ToReal:
                return Notation.ToReal(first);
            case OperationKind.Larger:
                return Notation.Join(RealOperator.Maximum, first, Print(writer, operation.Operands[1]));
            case OperationKind.Join when operation.IsReal:
                return Notation.Join((RealOperator)operation.Detail, first, Print(writer, operation.Operands[1]));
            case OperationKind.Join:
                return Notation.Join((CountOperator)operation.Detail, first, Print(writer, operation.Operands[1]));
            default:
                var terms = new Operand[operation.Operands.Length];
                terms[0] = first;
                for (var i = 1; i < terms.Length; i++)
                    terms[i] = Print(writer, operation.Operands[i]);
                return Notation.Sum(operation.Sum!, terms);
        }
    }

    private Operand Leaf(int number, in Operation operation)
    {
        switch (operation.Kind)
        {
            case OperationKind.Symbol:
                return new Operand(LocalOf((WorkloadDimension)operation.Detail), Precedence.Primary);
            case OperationKind.Term:
                return new Operand(CostTermSums.LocalOf((CostTermKind)operation.Detail), Precedence.Primary);
            default:
                var isNegative = operation.IsReal ? BitConverter.Int64BitsToDouble(operation.Detail) < 0 : operation.Detail < 0;
                return new Operand(values.LiteralOf(number), isNegative ? Precedence.Unary : Precedence.Primary, IsConstant: true);
        }
    }

    /// <summary>Name of the local that holds a free variable.</summary>
    public static string LocalOf(WorkloadDimension dimension) => dimension switch
    {
        WorkloadDimension.PromptTokens => "promptTokens",
        WorkloadDimension.OutputTokens => "outputTokens",
        _ => "batch",
    };

    /// <summary>What this code makes of a value.</summary>
    private struct State
    {
        public bool IsEntered;
        public int Place;
        public int Uses;

        /// <summary>The parts of the code that need it.</summary>
        public int Parts;
        public string? Name;
        public string? Comment;

        /// <summary>The local that holds it, once printed.</summary>
        public string? Text;
    }
}
