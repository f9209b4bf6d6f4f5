using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Types;

/// <summary>The directives of the specification (§3.13).</summary>
public static class BuiltInDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";
    public const string DeferName = "defer";
    public const string StreamName = "stream";

    public static GraphQLDirective Include { get; } = new(
        "include", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        new GraphQLArgument("if", new GraphQLNonNull(BuiltInScalars.Boolean)) { Description = "Included when true." })
    {
        Description = "Directs the executor to include this field or fragment only when the `if` argument is true.",
    };

    public static GraphQLDirective Skip { get; } = new(
        "skip", [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        new GraphQLArgument("if", new GraphQLNonNull(BuiltInScalars.Boolean)) { Description = "Skipped when true." })
    {
        Description = "Directs the executor to skip this field or fragment when the `if` argument is true.",
    };

    public static GraphQLDirective Deprecated { get; } = new(
        "deprecated",
        [DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue],
        new GraphQLArgument("reason", new GraphQLNonNull(BuiltInScalars.String))
        {
            Description = "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. "
                + "Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/).",
            DefaultValue = new StringValueNode(DefaultDeprecationReason),
        })
    {
        Description = "Marks an element of a GraphQL schema as no longer supported.",
    };

    public static GraphQLDirective SpecifiedBy { get; } = new(
        "specifiedBy", [DirectiveLocation.Scalar],
        new GraphQLArgument("url", new GraphQLNonNull(BuiltInScalars.String)) { Description = "The URL that specifies the behavior of this scalar." })
    {
        Description = "Exposes a URL that specifies the behavior of this scalar.",
    };

    public static GraphQLDirective OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
    };

    /// <summary>Only in schemas that deliver fragments later (incremental delivery draft); not one of <see cref="All"/>.</summary>
    public static GraphQLDirective Defer { get; } = new(
        DeferName, [DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment],
        new GraphQLArgument("if", new GraphQLNonNull(BuiltInScalars.Boolean)) { Description = "Deferred when true.", DefaultValue = new BooleanValueNode(true) },
        new GraphQLArgument("label", BuiltInScalars.String) { Description = "Names the fragment in the payloads that deliver it." })
    {
        Description = "Lets the server deliver this fragment after the rest of the response.",
    };

    /// <summary>Only in schemas that deliver lists in parts (incremental delivery draft); not one of <see cref="All"/>.</summary>
    public static GraphQLDirective Stream { get; } = new(
        StreamName, [DirectiveLocation.Field],
        new GraphQLArgument("if", new GraphQLNonNull(BuiltInScalars.Boolean)) { Description = "Streamed when true.", DefaultValue = new BooleanValueNode(true) },
        new GraphQLArgument("label", BuiltInScalars.String) { Description = "Names the list in the payloads that deliver it." },
        new GraphQLArgument("initialCount", new GraphQLNonNull(BuiltInScalars.Int))
        {
            Description = "How many items the response itself holds.",
            DefaultValue = new IntValueNode("0"),
        })
    {
        Description = "Lets the server deliver the items of this list after the rest of the response.",
    };

    public static IReadOnlyList<GraphQLDirective> All { get; } = [Include, Skip, Deprecated, SpecifiedBy, OneOf];

    public static bool IsBuiltIn(GraphQLDirective directive) => All.Any(known => known.Name == directive.Name);
}
