using TrunkFlow.GraphQL.Types.Introspection;

namespace TrunkFlow.GraphQL.Types;

/// <summary>Finds every named type a schema reaches.</summary>
internal sealed class TypeCollector
{
    private readonly Dictionary<string, GraphQLNamedType> found = new(StringComparer.Ordinal);

    public static Dictionary<string, GraphQLNamedType> Collect(GraphQLSchema schema, IEnumerable<GraphQLNamedType> types)
    {
        var collector = new TypeCollector();
        collector.Add(schema.QueryType);
        collector.Add(schema.MutationType);
        collector.Add(schema.SubscriptionType);
        foreach (var type in types)
        {
            collector.Add(type);
        }

        foreach (var directive in schema.Directives)
        {
            collector.AddArguments(directive.Arguments);
        }

        collector.Add(IntrospectionTypes.Schema);
        return collector.found;
    }

    private void Add(GraphQLNamedType? type)
    {
        if (type is null)
        {
            return;
        }

        if (!found.TryAdd(type.Name, type))
        {
            if (!ReferenceEquals(found[type.Name], type))
            {
                throw new ArgumentException($"Schema must contain uniquely named types but contains multiple types named \"{type.Name}\".", nameof(type));
            }

            return;
        }

        switch (type)
        {
            case GraphQLUnionType union:
                foreach (var member in union.Types)
                {
                    Add(member);
                }

                break;
            case GraphQLComplexType complex:
                AddComplex(complex);
                break;
            case GraphQLInputObjectType input:
                foreach (var field in input.Fields)
                {
                    Add(field.Type.NamedType);
                }

                break;
        }
    }

    private void AddComplex(GraphQLComplexType type)
    {
        foreach (var implemented in type.Interfaces)
        {
            Add(implemented);
        }

        foreach (var field in type.Fields)
        {
            Add(field.Type.NamedType);
            AddArguments(field.Arguments);
        }
    }

    private void AddArguments(IReadOnlyList<GraphQLArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            Add(argument.Type.NamedType);
        }
    }
}
