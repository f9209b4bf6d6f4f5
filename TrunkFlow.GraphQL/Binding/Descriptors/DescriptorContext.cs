using TrunkFlow.GraphQL.Binding.Configuration;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>What everything that describes a type shares while one schema is built.</summary>
public sealed class DescriptorContext
{
    internal DescriptorContext(SchemaConfiguration configuration, IServiceProvider services)
    {
        Configuration = configuration;
        Services = services;
        Documentation = new XmlDocumentation(configuration.Options.UseXmlDocumentation);
        References = new TypeReferences();
        Fields = new FieldReader(this);
    }

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services { get; }

    /// <summary>What extensions of the builder leave for descriptor attributes, by the type of the value.</summary>
    public IReadOnlyDictionary<Type, object> Features => Configuration.Features;

    internal SchemaConfiguration Configuration { get; }

    /// <summary>The classes of the root types: their fields have no parent object, so they are called on an instance of the class.</summary>
    internal HashSet<Type> RootClasses { get; } = [];

    internal XmlDocumentation Documentation { get; }

    internal TypeReferences References { get; }

    internal FieldReader Fields { get; }

    public T? Feature<T>()
        where T : class => Features.GetValueOrDefault(typeof(T)) as T;
}
