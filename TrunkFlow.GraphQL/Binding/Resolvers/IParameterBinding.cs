using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>A kind of resolver parameter that is neither an argument nor a registered service.</summary>
public interface IParameterBinding
{
    bool CanBind(ParameterInfo parameter);

    /// <summary>May add middleware to the field, for instance to dispose what <see cref="Bind"/> made.</summary>
    void Configure(ObjectFieldDefinition field, ParameterInfo parameter);

    object? Bind(IResolverContext context, ParameterInfo parameter);

    /// <summary>What is bound is made of the field's arguments alone: binding it touches nothing.</summary>
    bool IsPure => false;
}
