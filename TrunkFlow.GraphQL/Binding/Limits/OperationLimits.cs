using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Configuration;

namespace TrunkFlow.GraphQL.Binding.Limits;

/// <summary>The checks a schema's configuration asks for.</summary>
internal static class OperationLimits
{
    public static IReadOnlyList<IOperationCheck> Of(SchemaConfiguration configuration)
    {
        var checks = new List<IOperationCheck> { new OperationKindCheck() };
        if (configuration.IntrospectionDisabled is { } disabled)
        {
            checks.Add(new IntrospectionCheck(disabled));
        }

        if (configuration.MaxExecutionDepth is { } depth)
        {
            checks.Add(new DepthCheck(depth, configuration.SkipIntrospectionDepth));
        }

        if (configuration.CostOptions.EnforceCostLimits)
        {
            checks.Add(new CostCheck(configuration.CostOptions, configuration.FeatureOrNew<PagingOptions>()));
        }

        // Last: what costs too much to look at is refused before its rights are looked at.
        checks.Add(new AuthorizationCheck());
        return checks;
    }
}
