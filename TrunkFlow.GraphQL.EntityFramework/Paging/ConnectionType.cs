using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>The object type of a connection (Relay cursor connections specification).</summary>
internal sealed class ConnectionType(string name, TypeReference node, bool hasTotalCount) : SchemaType, IObjectTypeSource
{
    public ObjectTypeDefinition Describe(DescriptorContext context)
    {
        var definition = new ObjectTypeDefinition { Name = name + "Connection", Description = "A connection to a list of items." };
        definition.Fields.Add(Plain.Field(
            "pageInfo", TypeReference.Of(new PageInfoType()).NonNull(), "Information to aid in pagination.", static parent => ((IConnection)parent).Info));
        definition.Fields.Add(Plain.Field(
            "edges", TypeReference.Of(new EdgeType(name, node)).NonNull().List(), "A list of edges.", static parent => ((IConnection)parent).EdgeObjects()));
        definition.Fields.Add(Plain.Field("nodes", node.List(), "A flattened list of the nodes.", static parent => ((IConnection)parent).Nodes));
        if (hasTotalCount)
        {
            definition.Fields.Add(new ObjectFieldDefinition
            {
                Name = "totalCount",
                Description = "Identifies the total count of items in the connection.",
                Type = TypeReference.Of(typeof(int)).NonNull(),
                ResultType = typeof(int),
                Resolver = static async context => await context.Parent<IConnection>().GetTotalCountAsync(context.RequestAborted),
            });
        }

        return definition;
    }
}

/// <summary>The object type of an edge.</summary>
internal sealed class EdgeType(string name, TypeReference node) : SchemaType, IObjectTypeSource
{
    public ObjectTypeDefinition Describe(DescriptorContext context)
    {
        var definition = new ObjectTypeDefinition { Name = name + "Edge", Description = "An edge in a connection." };
        definition.Fields.Add(Plain.Field(
            "cursor", TypeReference.Of(typeof(string)).NonNull(), "A cursor for use in pagination.", static parent => ((IEdge)parent).Cursor));
        definition.Fields.Add(Plain.Field("node", node, "The item at the end of the edge.", static parent => ((IEdge)parent).NodeObject));
        return definition;
    }
}

/// <summary>The object type <c>PageInfo</c>.</summary>
internal sealed class PageInfoType : SchemaType, IObjectTypeSource
{
    public ObjectTypeDefinition Describe(DescriptorContext context)
    {
        var definition = new ObjectTypeDefinition { Name = "PageInfo", Description = "Information about pagination in a connection." };
        var flag = TypeReference.Of(typeof(bool)).NonNull();
        var cursor = TypeReference.Of(typeof(string));
        definition.Fields.Add(Plain.Field(
            "hasNextPage", flag, "Indicates whether more edges exist following the set defined by the clients arguments.",
            static parent => ((ConnectionPageInfo)parent).HasNextPage));
        definition.Fields.Add(Plain.Field(
            "hasPreviousPage", flag, "Indicates whether more edges exist prior the set defined by the clients arguments.",
            static parent => ((ConnectionPageInfo)parent).HasPreviousPage));
        definition.Fields.Add(Plain.Field(
            "startCursor", cursor, "When paginating backwards, the cursor to continue.", static parent => ((ConnectionPageInfo)parent).StartCursor));
        definition.Fields.Add(Plain.Field(
            "endCursor", cursor, "When paginating forwards, the cursor to continue.", static parent => ((ConnectionPageInfo)parent).EndCursor));
        return definition;
    }
}

/// <summary>Fields that only read their parent.</summary>
internal static class Plain
{
    public static ObjectFieldDefinition Field(string name, TypeReference type, string description, Func<object, object?> read) => new()
    {
        Name = name,
        Description = description,
        Type = type,
        ResultType = typeof(object),
        Read = read,
        Resolver = context => new ValueTask<object?>(read(context.Parent<object>())),
    };
}
