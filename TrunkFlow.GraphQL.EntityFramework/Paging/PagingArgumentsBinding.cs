using System.Reflection;
using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.Binding.Schema;

namespace TrunkFlow.GraphQL.EntityFramework.Paging;

/// <summary>Fills <see cref="PagingArguments"/> parameters from the arguments of the field.</summary>
internal sealed class PagingArgumentsBinding : IParameterBinding
{
    public bool IsPure => true;

    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(PagingArguments);

    public void Configure(ObjectFieldDefinition field, ParameterInfo parameter)
    {
    }

    public object? Bind(IResolverContext context, ParameterInfo parameter)
    {
        var field = context.Selection.Field.GetContextData<ObjectFieldDefinition>(FieldFactory.DefinitionKey);
        var settings = field?.ContextData.GetValueOrDefault(PagingSettings.Key) as PagingSettings ?? new PagingSettings(new PagingOptions(), new PagingOptions());
        return settings.Read(context);
    }
}
