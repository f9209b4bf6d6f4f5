using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Types.Introspection;

namespace TrunkFlow.GraphQL.Utilities;

/// <summary>
/// Makes a schema from type system definitions and extensions (§3). Its fields have no resolvers: values are read from maps by field name.
/// </summary>
public sealed partial class SchemaBuilder
{
    private readonly Dictionary<string, GraphQLNamedType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TypeDefinitionNode>> definitions = new(StringComparer.Ordinal);
    private readonly SchemaBuilderOptions options;

    private SchemaBuilder(SchemaBuilderOptions options) => this.options = options;

    /// <exception cref="GraphQLErrorException">The text is not SDL, names unknown types, or defines something twice.</exception>
    public static GraphQLSchema Build(string sdl, SchemaBuilderOptions? options = null) =>
        Build(Parser.ParseDocument(sdl, ParserOptions.Unlimited), options);

    /// <inheritdoc cref="Build(string, SchemaBuilderOptions?)"/>
    public static GraphQLSchema Build(DocumentNode document, SchemaBuilderOptions? options = null) => new SchemaBuilder(options ?? new()).Build(document);

    private GraphQLSchema Build(DocumentNode document)
    {
        foreach (var scalar in BuiltInScalars.All)
        {
            types.Add(scalar.Name, scalar);
        }

        foreach (var type in IntrospectionTypes.All)
        {
            types.Add(type.Name, type);
        }

        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode type:
                    AddDefinition(type);
                    break;
                case ExecutableDefinitionNode:
                    throw new GraphQLErrorException(GraphQLError.At("Only type system definitions can make a schema.", definition));
            }
        }

        foreach (var (name, parts) in definitions)
        {
            types[name] = Define(parts);
        }

        var schemaNodes = document.Definitions.OfType<SchemaDefinitionNode>().ToArray();
        if (schemaNodes.Where(static node => !node.IsExtension).Skip(1).FirstOrDefault() is { } second)
        {
            throw new GraphQLErrorException(GraphQLError.At("Must provide only one schema definition.", second));
        }

        return new(
            Root(schemaNodes, OperationKind.Query, "Query"),
            Root(schemaNodes, OperationKind.Mutation, "Mutation"),
            Root(schemaNodes, OperationKind.Subscription, "Subscription"),
            definitions.Keys.Select(name => types[name]),
            DefineDirectives(document))
        {
            Description = schemaNodes.FirstOrDefault(static node => node.Description is not null)?.Description?.Value,
            AppliedDirectives = [.. schemaNodes.SelectMany(static node => node.Directives)],
        };
    }

    private void AddDefinition(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        if (!definitions.TryGetValue(name, out var parts))
        {
            definitions.Add(name, parts = []);
        }

        if (!node.IsExtension && parts.Exists(static part => !part.IsExtension))
        {
            throw new GraphQLErrorException(GraphQLError.At($"There can be only one type named \"{name}\".", node.Name));
        }

        if (node.IsExtension)
        {
            parts.Add(node);
        }
        else
        {
            parts.Insert(0, node);
        }
    }

    private GraphQLObjectType? Root(SchemaDefinitionNode[] schemaNodes, OperationKind operation, string defaultName)
    {
        if (schemaNodes.Length == 0)
        {
            return types.GetValueOrDefault(defaultName) as GraphQLObjectType;
        }

        var nodes = schemaNodes.SelectMany(static node => node.OperationTypes).Where(node => node.Operation == operation).ToArray();
        return nodes switch
        {
            [] => null,
            [var only] => Find(only.Type) as GraphQLObjectType
                ?? throw new GraphQLErrorException(GraphQLError.At($"{only.Type} is not an Object type, so it cannot be a root type.", only.Type)),
            _ => throw new GraphQLErrorException(GraphQLError.At($"There can be only one {Printer.KeywordOf(operation)} type in schema.", nodes[1])),
        };
    }

    private GraphQLNamedType Find(NamedTypeNode node) => types.GetValueOrDefault(node.Name.Value)
        ?? throw new GraphQLErrorException(GraphQLError.At($"Unknown type \"{node.Name.Value}\".", node));

    private T Find<T>(NamedTypeNode node)
        where T : GraphQLNamedType =>
        Find(node) as T ?? throw new GraphQLErrorException(GraphQLError.At($"Type {node.Name.Value} cannot stand here.", node));

    private GraphQLType Type(TypeNode node) => node switch
    {
        NamedTypeNode named => Find(named),
        ListTypeNode list => new GraphQLList(Type(list.Type)),
        NonNullTypeNode nonNull => new GraphQLNonNull(Type(nonNull.Type)),
        _ => throw new ArgumentException($"{node.Kind} is not a type reference.", nameof(node)),
    };
}
