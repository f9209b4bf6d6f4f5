using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.Binding.Mutations;

/// <summary>An input type whose definition is there already.</summary>
internal sealed class GivenInputType(InputObjectTypeDefinition definition) : SchemaType, IInputObjectTypeSource
{
    public InputObjectTypeDefinition Describe(DescriptorContext context) => definition;
}

/// <summary>An object type whose definition is there already.</summary>
internal sealed class GivenObjectType(ObjectTypeDefinition definition) : SchemaType, IObjectTypeSource
{
    public ObjectTypeDefinition Describe(DescriptorContext context) => definition;
}

/// <summary>A union whose definition is there already.</summary>
internal sealed class GivenUnionType(UnionTypeDefinition definition) : SchemaType, IUnionTypeSource
{
    public UnionTypeDefinition Describe(DescriptorContext context) => definition;
}

/// <summary>A payload class of one's own, given the list of errors; its own fields are null when the mutation was refused.</summary>
internal sealed class ExtendedPayloadType(ConventionNames names, Type payload, ObjectFieldDefinition errors) : SchemaType, IObjectTypeSource
{
    public ObjectTypeDefinition Describe(DescriptorContext context)
    {
        var source = (IObjectTypeSource)Activator.CreateInstance(typeof(ObjectType<>).MakeGenericType(payload))!;
        var definition = source.Describe(context);
        foreach (var field in definition.Fields)
        {
            field.Type = field.Type.Nullable();
            field.IsPure = false;
            field.Middleware.Insert(0, next => resolver => resolver.Parent<object>() is MutationPayload ? new ValueTask<object?>((object?)null) : next(resolver));
        }

        definition.Name = names.PayloadType;
        definition.Fields.Add(errors);
        return definition;
    }
}
