using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Authorization;

/// <summary>What is known of a request before any of its fields runs.</summary>
/// <param name="Schema">The schema it runs on.</param>
/// <param name="Services">The services of the request.</param>
/// <param name="ContextData">The request's global state.</param>
/// <param name="Document">The valid document.</param>
public sealed record AuthorizationContext(GraphQLSchema Schema, IServiceProvider Services, IDictionary<string, object?> ContextData, DocumentNode Document);
