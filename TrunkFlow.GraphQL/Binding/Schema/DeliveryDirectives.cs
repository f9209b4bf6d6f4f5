using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Schema;

/// <summary>@defer and @stream with the arguments Hot Chocolate gives them, where <c>if</c> may be null and then holds.</summary>
internal static class DeliveryDirectives
{
    private static readonly GraphQLDirective Defer = new(
        BuiltInDirectives.DeferName, [DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        Label("Names the fragment in the payloads that deliver it."), If("Deferred when true or null."))
    {
        Description = BuiltInDirectives.Defer.Description,
    };

    private static readonly GraphQLDirective Stream = new(
        BuiltInDirectives.StreamName, [DirectiveLocation.Field],
        Label("Names the list in the payloads that deliver it."), InitialCount(), If("Streamed when true or null."))
    {
        Description = BuiltInDirectives.Stream.Description,
    };

    public static IEnumerable<GraphQLDirective> Of(SchemaOptions options)
    {
        if (options.EnableDefer)
        {
            yield return Defer;
        }

        if (options.EnableStream)
        {
            yield return Stream;
        }
    }

    private static GraphQLArgument Label(string description) => new("label", BuiltInScalars.String) { Description = description };

    private static GraphQLArgument If(string description) => new("if", BuiltInScalars.Boolean) { Description = description };

    private static GraphQLArgument InitialCount() => new("initialCount", new GraphQLNonNull(BuiltInScalars.Int))
    {
        Description = "How many items the response itself holds.",
        DefaultValue = new IntValueNode("0"),
    };
}
