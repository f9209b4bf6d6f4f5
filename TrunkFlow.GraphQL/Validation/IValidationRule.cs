namespace TrunkFlow.GraphQL.Validation;

/// <summary>One rule of validation (§5).</summary>
public interface IValidationRule
{
    /// <summary>The rule's name as graphql-js has it, without "Rule"; errors carry it.</summary>
    string Name => GetType().Name.EndsWith("Rule", StringComparison.Ordinal) ? GetType().Name[..^"Rule".Length] : GetType().Name;

    /// <summary>
    /// Registers what the rule wants to see of a document that is about to be walked. The state of one validation lives in the closures made here;
    /// the rule itself is shared by all.
    /// </summary>
    void Register(ValidationContext context, RuleVisitor visitor);
}
