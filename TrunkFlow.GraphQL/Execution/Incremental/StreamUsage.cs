using System.Globalization;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Execution.Incremental;

/// <summary>A @stream that takes effect (draft, "GetStreamUsage").</summary>
/// <param name="label">The client's name for it.</param>
/// <param name="initialCount">How many items come with the list itself.</param>
internal sealed class StreamUsage(string? label, ValueNode? initialCount)
{
    public string? Label { get; } = label;

    /// <exception cref="GraphQLErrorException">It is null or negative.</exception>
    public int GetInitialCount(IReadOnlyDictionary<string, object?> variables)
    {
        var count = initialCount switch
        {
            IntValueNode literal => int.Parse(literal.Value, CultureInfo.InvariantCulture),
            VariableNode variable when variables.TryGetValue(variable.Name.Value, out var value) => value as int? ?? throw Null(variable),
            _ => 0,
        };
        return count >= 0 ? count : throw new GraphQLErrorException("Argument \"@stream(initialCount:)\" must not be negative.");
    }

    private static GraphQLErrorException Null(VariableNode variable) => new(GraphQLError.At(
        $"Argument \"@stream(initialCount:)\" has invalid value: Expected variable \"${variable.Name.Value}\" provided to non-null type \"Int!\" not to be null.",
        variable));
}
