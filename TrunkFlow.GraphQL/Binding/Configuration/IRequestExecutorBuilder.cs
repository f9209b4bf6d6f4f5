using Microsoft.Extensions.DependencyInjection;

namespace TrunkFlow.GraphQL.Binding.Configuration;

/// <summary>Collects what a schema is made of; its extension methods are in <c>Microsoft.Extensions.DependencyInjection</c>.</summary>
public interface IRequestExecutorBuilder
{
    /// <summary>The name of the schema.</summary>
    string Name { get; }

    IServiceCollection Services { get; }
}

internal sealed record RequestExecutorBuilder(string Name, IServiceCollection Services) : IRequestExecutorBuilder;

/// <summary>One wish about the schema of a name, applied when the schema is built.</summary>
internal sealed record SchemaConfigurationAction(string SchemaName, Action<SchemaConfiguration, IServiceProvider> Apply);

/// <summary>Adds to the configuration of the schema.</summary>
public static class RequestExecutorBuilderExtensions
{
    /// <summary>The name of the schema when none is given.</summary>
    public const string DefaultSchemaName = "_Default";

    /// <summary>The one way every registration extension speaks to the schema.</summary>
    public static IRequestExecutorBuilder ConfigureSchema(this IRequestExecutorBuilder builder, Action<SchemaConfiguration, IServiceProvider> configure)
    {
        builder.Services.AddSingleton(new SchemaConfigurationAction(builder.Name, configure));
        return builder;
    }

    /// <inheritdoc cref="ConfigureSchema(IRequestExecutorBuilder, Action{SchemaConfiguration, IServiceProvider})"/>
    public static IRequestExecutorBuilder ConfigureSchema(this IRequestExecutorBuilder builder, Action<SchemaConfiguration> configure) =>
        builder.ConfigureSchema((schema, _) => configure(schema));
}
