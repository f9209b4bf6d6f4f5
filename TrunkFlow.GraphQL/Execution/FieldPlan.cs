using System.Collections.Concurrent;
using System.Text.Json;
using TrunkFlow.GraphQL.Execution.Incremental;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Types.Introspection;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Execution;

/// <summary>One field to execute, with everything that is the same for all requests worked out.</summary>
internal sealed class FieldPlan : Selection
{
    private readonly OperationPlan plan;
    private readonly IReadOnlyList<CollectedNode> collected;
    private readonly DeferUsage[] around;
    private SelectionSetPlan[] below = [];
    private FieldPlan? streamed;
    private ConcurrentDictionary<object, object>? state;

    /// <param name="plan">The operation.</param>
    /// <param name="declaringType">The object type it is selected on.</param>
    /// <param name="field">Its definition.</param>
    /// <param name="responseName">Its key in the response.</param>
    /// <param name="collected">Its nodes.</param>
    /// <param name="around">The @defers it is delivered with.</param>
    public FieldPlan(
        OperationPlan plan, GraphQLObjectType declaringType, GraphQLField field, string responseName, IReadOnlyList<CollectedNode> collected, DeferUsage[] around)
    {
        this.plan = plan;
        this.collected = collected;
        this.around = around;
        DeclaringType = declaringType;
        Field = field;
        ResponseName = responseName;
        Nodes = [.. collected.Select(static node => node.Node)];
        JsonName = JsonEncodedText.Encode(responseName, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        Shape = ValueShape.Of(field.Type);
        Constant = ReferenceEquals(field, MetaFields.TypeName) ? declaringType.Name : null;
        ResolveFromSource = field.ResolveFromSource ?? (field.Resolve is null ? source => DefaultResolver.Resolve(source, field.Name) : null);
        StaticArguments = CoerceStaticArguments();
        StreamDirective = plan.Owner.MayDeliverLater ? IncrementalDirectives.FindStream(plan, Nodes[0]) : null;
    }

    public override string ResponseName { get; }

    public override GraphQLField Field { get; }

    public override GraphQLObjectType DeclaringType { get; }

    public override IReadOnlyList<FieldNode> Nodes { get; }

    public override ArgumentValues? StaticArguments { get; }

    public JsonEncodedText JsonName { get; }

    public ValueShape Shape { get; }

    /// <summary>The value when it is known beforehand: that of <c>__typename</c>.</summary>
    public string? Constant { get; }

    /// <summary>The @stream on the field, whether or not its <c>if</c> lets it take effect.</summary>
    public DirectiveNode? StreamDirective { get; }

    /// <summary>Set when the value comes from the source alone.</summary>
    public Func<object?, object?>? ResolveFromSource { get; }

    public override IReadOnlyList<Selection> GetSelections(GraphQLObjectType? type = null) =>
        !HasSelections ? [] : CollectSubfields(type ?? (GraphQLObjectType)Field.Type.NamedType).AllFields;

    /// <summary>The @stream when it takes effect (draft, "GetStreamUsage").</summary>
    /// <exception cref="GraphQLErrorException">Its <c>if</c> is null.</exception>
    public StreamUsage? FindStream() => StreamDirective is null ? null : IncrementalDirectives.UsageOf(plan, StreamDirective);

    /// <summary>The field as the later items of a stream see it: no longer part of the @defers around the list.</summary>
    public FieldPlan AsStreamed() => streamed ??= new(
        plan, DeclaringType, Field, ResponseName, [.. collected.Select(static node => node with { Usage = null })], DeferUsageSets.None);

    /// <exception cref="GraphQLErrorException">An <c>if</c> of @skip or @include has no value.</exception>
    public SelectionSetPlan CollectSubfields(GraphQLObjectType type)
    {
        var known = below;
        foreach (var set in known)
        {
            if (ReferenceEquals(set.Type, type))
            {
                return set;
            }
        }

        var fields = FieldCollection.CollectFields(
            plan, type, collected.Where(static node => node.Node.SelectionSet is not null).Select(static node => (node.Node.SelectionSet!, node.Usage)), around);
        while (true)
        {
            var seen = Interlocked.CompareExchange(ref below, [.. known, fields], known);
            if (ReferenceEquals(seen, known))
            {
                return fields;
            }

            // Another request was here at the same time; its result is as good if it is for the same type.
            known = seen;
            if (Array.Find(known, set => ReferenceEquals(set.Type, type)) is { } theirs)
            {
                return theirs;
            }
        }
    }

    public override TState GetOrAddState<TState>(object key, Func<Selection, TState> factory)
    {
        var states = state ?? Interlocked.CompareExchange(ref state, new(), null) ?? state;
        return (TState)states.GetOrAdd(key, _ => factory(this));
    }

    private ArgumentValues? CoerceStaticArguments()
    {
        if (Field.Arguments.Count == 0)
        {
            return ArgumentValues.None;
        }

        // Input objects may become values of the resolver's own making; those must not be shared between requests.
        foreach (var argument in Nodes[0].Arguments)
        {
            if (InputCoercion.HasVariables(argument.Value) || Field.FindArgument(argument.Name.Value)?.Type.NamedType is GraphQLInputObjectType)
            {
                return null;
            }
        }

        if (Field.Arguments.Any(static argument => argument.DefaultValue is not null && argument.Type.NamedType is GraphQLInputObjectType))
        {
            return null;
        }

        try
        {
            return ArgumentCoercion.CoerceArgumentValues(Field, DeclaringType.Name, Nodes[0], variables: null);
        }
        catch (GraphQLErrorException)
        {
            // The request that gets there coerces again and reports it at the right path.
            return null;
        }
    }
}
