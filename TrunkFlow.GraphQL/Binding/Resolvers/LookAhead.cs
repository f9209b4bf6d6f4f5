using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Schema;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>
/// Asks the loaders of fields below an object together with the object's own, where they need no more of it than the key the client gave
/// (<c>[Parent(requires)]</c>): one round trip instead of two. Nothing but the loaders' caches learns of it; each field is still resolved, and
/// authorised, in its turn, and of an object that does not exist nothing is shown.
/// </summary>
internal static class LookAhead
{
    public static FieldDelegate Around(FieldDelegate next, KeyedLoad load) => context =>
    {
        var value = next(context);
        if (!value.IsCompleted)
        {
            AskBelow(((ResolverContext)context).Field, load);
        }

        return value;
    };

    private static void AskBelow(ResolveContext field, KeyedLoad load)
    {
        var children = field.Selection.GetOrAddState(load, selection => ChildrenOf(selection, load));
        if (children.Length == 0 || field.Operation.Operation != OperationKind.Query || field.Arguments.GetValueOrDefault(load.Argument) is not { } key)
        {
            return;
        }

        var stub = load.Stub(key);
        foreach (var child in children)
        {
            _ = AskAsync(child, new AheadContext(field, child, stub));
        }
    }

    private static async Task AskAsync(Selection child, AheadContext context)
    {
        try
        {
            await child.Field.Resolve!(context);
        }
#pragma warning disable CA1031 // The field itself meets the same fault in its turn, and reports it.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private static Selection[] ChildrenOf(Selection selection, KeyedLoad load) => selection.Field.Type.NamedType is not GraphQLObjectType
        ? []
        : [.. selection.GetSelections().Where(child =>
            child.StaticArguments is not null
            && child.Field is { Resolve: not null }
            && child.Field.GetContextData<ObjectFieldDefinition>(FieldFactory.DefinitionKey) is { OnlyLoads: true, ParentRequirements: [var only] }
            && only == load.Member)];
}
