using System.Reflection;
using System.Runtime.CompilerServices;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.EntityFramework.Expressions;
using TrunkFlow.GraphQL.EntityFramework.Paging;

namespace TrunkFlow.GraphQL.EntityFramework.Projections;

/// <summary>Only the columns the client asks for are read.</summary>
public sealed class UseProjectionAttribute : ObjectFieldDescriptorAttribute
{
    private static readonly MethodInfo Reading = typeof(UseProjectionAttribute).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    public UseProjectionAttribute([CallerLineNumber] int order = 0) => Order = order;

    protected override void OnConfigure(DescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        var field = descriptor.Extend().Definition;
        field.ContextData[Projection.Key] = true;
        if (!field.ContextData.ContainsKey(PagingSettings.Key) && !field.ContextData.ContainsKey(UseFirstOrDefaultAttribute.Key))
        {
            field.Middleware.Add((FieldMiddleware)Reading.MakeGenericMethod(ListFields.ElementType(field)).Invoke(null, null)!);
        }
    }

    private static FieldMiddleware Read<T>() => next => async context =>
    {
        var result = await next(context);
        return result is IQueryable<T> query && Projection.Of(context, query) is { } projection
            ? await Queries.ToListAsync(projection.Apply(query), context.RequestAborted)
            : result;
    };
}

/// <summary>The member is always read, whether the client asks for it or not (<c>false</c>: never by projection).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class IsProjectedAttribute(bool isProjected = true) : Attribute
{
    public bool IsProjected { get; } = isProjected;
}

/// <summary>The field is the first item of the list the resolver returns, or null.</summary>
public sealed class UseFirstOrDefaultAttribute : ObjectFieldDescriptorAttribute
{
    internal const string Key = "TrunkFlow.FirstOrDefault";

    private static readonly MethodInfo Reading = typeof(UseFirstOrDefaultAttribute).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    public UseFirstOrDefaultAttribute([CallerLineNumber] int order = 0) => Order = order;

    protected override void OnConfigure(DescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        var field = descriptor.Extend().Definition;
        var element = ListFields.ElementType(field);
        field.ContextData[Key] = true;
        field.ResultType = element;
        field.Type = Item(field.Type).Nullable();
        field.Middleware.Add((FieldMiddleware)Reading.MakeGenericMethod(element).Invoke(null, null)!);
    }

    private static TypeReference Item(TypeReference type) => type switch
    {
        NonNullTypeReference nonNull => Item(nonNull.OfType),
        ListTypeReference list => list.OfType,
        _ => type,
    };

    private static FieldMiddleware Read<T>() => next => async context =>
    {
        var result = await next(context);
        if (result is null)
        {
            return null;
        }

        var query = ListFields.Query<T>(result);
        var projected = Projection.Of(context, query) is { } projection ? projection.Apply(query) : Queries.Untracked(query);
        return await Queries.FirstOrDefaultAsync(projected, context.RequestAborted);
    };
}
