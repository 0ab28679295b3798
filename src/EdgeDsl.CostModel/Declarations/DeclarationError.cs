namespace EdgeDsl.CostModel;

/// <summary>What is wrong with a declaration, and where.</summary>
/// <param name="Rule">Id of the rule, <c>EDGE002</c> and so on.</param>
/// <param name="Type">Name of the declared type.</param>
/// <param name="Attribute">Name of the attribute without "Attribute".</param>
/// <param name="AttributeIndex">Which of EdgeDsl's attributes on the type it is, from 0; −1 where no attribute is meant.</param>
/// <param name="Argument">Name of the argument; null where the attribute itself or one that is missing is meant.</param>
/// <param name="Message">Value, limit and what to do.</param>
public sealed record DeclarationError(string Rule, string Type, string Attribute, int AttributeIndex, string? Argument, string Message);
