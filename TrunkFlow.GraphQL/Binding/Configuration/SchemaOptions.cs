namespace TrunkFlow.GraphQL.Binding.Configuration;

/// <summary>How the schema is made.</summary>
public sealed class SchemaOptions
{
    /// <summary>XML documentation comments become descriptions.</summary>
    public bool UseXmlDocumentation { get; set; } = true;

    /// <summary>Fields stand in the order of their names, not of the code.</summary>
    public bool SortFieldsByName { get; set; }

    /// <summary>This engine always knows <c>@oneOf</c>.</summary>
    public bool EnableOneOf { get; set; } = true;

    /// <summary>The schema has <c>@defer</c>: clients may ask for fragments to be delivered later.</summary>
    public bool EnableDefer { get; set; }

    /// <summary>The schema has <c>@stream</c>: clients may ask for the items of lists to be delivered later.</summary>
    public bool EnableStream { get; set; }

    /// <summary>A schema that breaks a rule of the specification is not built; this engine never builds one.</summary>
    public bool StrictValidation { get; set; } = true;
}

/// <summary>How requests are run.</summary>
public sealed class RequestExecutorOptions
{
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Messages of exceptions go to the client. Only for a developer's own machine.</summary>
    public bool IncludeExceptionDetails { get; set; }

    public PersistedOperationOptions PersistedOperations { get; } = new();
}

/// <summary>Which operations may run.</summary>
public sealed class PersistedOperationOptions
{
    /// <summary>Only documents stored on the server may run.</summary>
    public bool OnlyAllowPersistedDocuments { get; set; }
}

/// <summary>How much text a request may hold.</summary>
public sealed class RequestParserOptions
{
    /// <summary>Every node has a token of its own, so it is the tokens that are counted.</summary>
    public int MaxAllowedNodes { get; set; } = int.MaxValue;

    public int MaxAllowedTokens { get; set; } = 20_000;

    public int MaxAllowedFields { get; set; } = 2048;
}

/// <summary>What an operation may cost before it is refused.</summary>
public sealed class CostOptions
{
    public double MaxFieldCost { get; set; } = 1_000;

    public double MaxTypeCost { get; set; } = 1_000;

    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>Hot Chocolate writes <c>@cost</c> into the printed schema unless this is off; this engine never does.</summary>
    public bool ApplyCostDefaults { get; set; } = true;
}

/// <summary>What <c>DisableIntrospection</c> is asked about.</summary>
public sealed class ValidationOptions
{
    public int MaxAllowedErrors { get; set; } = 5;
}

/// <summary>How <c>[UsePaging]</c> pages where the attribute does not say.</summary>
public sealed class PagingOptions
{
    public int? DefaultPageSize { get; set; }

    public int? MaxPageSize { get; set; }

    public bool? IncludeTotalCount { get; set; }

    /// <summary>The client must say how many it wants.</summary>
    public bool? RequirePagingBoundaries { get; set; }

    public bool? AllowBackwardPagination { get; set; }

    public bool? InferConnectionNameFromField { get; set; }
}
