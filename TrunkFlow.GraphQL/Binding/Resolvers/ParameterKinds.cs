using System.Reflection;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.DataLoading;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

internal enum ParameterKind
{
    Argument,
    Parent,
    Service,
    DataLoader,
    ResolverContext,
    CancellationToken,
    User,
    GlobalState,
    ScopedState,
    LocalState,
    EventMessage,
    Bound,
}

/// <summary>A resolver's parameter and where its value comes from.</summary>
internal sealed record ResolverParameter(ParameterInfo Parameter, ParameterKind Kind, string? Key = null, IParameterBinding? Binding = null);

/// <summary>Tells arguments from everything that is injected.</summary>
internal sealed class ParameterKinds(DescriptorContext context)
{
    private readonly IServiceProviderIsService? services = context.Services.GetService<IServiceProviderIsService>();

    public ResolverParameter Of(ParameterInfo parameter) => Marked(parameter) ?? ByType(parameter);

    private static ResolverParameter? Marked(ParameterInfo parameter)
    {
        foreach (var attribute in parameter.GetCustomAttributes())
        {
            switch (attribute)
            {
                case ParentAttribute:
                    return new(parameter, ParameterKind.Parent);
                case ServiceAttribute service:
                    return new(parameter, ParameterKind.Service, service.Key);
                case GlobalStateAttribute global:
                    return new(parameter, ParameterKind.GlobalState, global.Key ?? parameter.Name);
                case ScopedStateAttribute scoped:
                    return new(parameter, ParameterKind.ScopedState, scoped.Key ?? parameter.Name);
                case LocalStateAttribute local:
                    return new(parameter, ParameterKind.LocalState, local.Key ?? parameter.Name);
                case EventMessageAttribute:
                    return new(parameter, ParameterKind.EventMessage);
            }
        }

        return null;
    }

    private ResolverParameter ByType(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return new(parameter, ParameterKind.CancellationToken);
        }

        if (type == typeof(IResolverContext))
        {
            return new(parameter, ParameterKind.ResolverContext);
        }

        if (type == typeof(ClaimsPrincipal))
        {
            return new(parameter, ParameterKind.User);
        }

        if (context.Configuration.ParameterBindings.FirstOrDefault(b => b.CanBind(parameter)) is { } binding)
        {
            return new(parameter, ParameterKind.Bound, Binding: binding);
        }

        if (typeof(IDataLoader).IsAssignableFrom(type))
        {
            return new(parameter, ParameterKind.DataLoader);
        }

        return new(parameter, IsService(type) ? ParameterKind.Service : ParameterKind.Argument);
    }

    /// <summary>A container answers yes for every IEnumerable&lt;T&gt;; a list is a service only when its items are.</summary>
    private bool IsService(Type type)
    {
        if (type.IsPrimitive || type == typeof(string) || services is null)
        {
            return false;
        }

        return services.IsService(type) && (ClrTypes.ElementType(type) is not { } element || services.IsService(element));
    }
}
