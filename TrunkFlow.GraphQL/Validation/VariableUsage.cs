using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Validation;

/// <summary>A use of a variable, with what the place expects (§5.8.5).</summary>
/// <param name="Node">The use.</param>
/// <param name="Type">The type the place expects; null when it is unknown.</param>
/// <param name="ParentType">The input object or list around it.</param>
/// <param name="HasLocationDefault">True when the place has a default of its own.</param>
public sealed record VariableUsage(VariableNode Node, GraphQLType? Type, GraphQLType? ParentType, bool HasLocationDefault);
