namespace TrunkFlow.GraphQL.Binding.Mutations;

/// <summary>How mutations are given their input and payload. <c>{MutationName}</c> stands for the field's name.</summary>
public record struct MutationConventionOptions
{
    public string? InputTypeNamePattern { get; set; }

    public string? InputArgumentName { get; set; }

    public string? PayloadTypeNamePattern { get; set; }

    public string? PayloadErrorTypeNamePattern { get; set; }

    public string? PayloadErrorsFieldName { get; set; }

    public bool? ApplyToAllMutations { get; set; }
}
