using System.Reflection;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.Binding.Descriptors;

/// <summary>Turns a property or method into a field: name, type, arguments, resolver and what its attributes add.</summary>
internal sealed class FieldReader(DescriptorContext context)
{
    private readonly ParameterKinds kinds = new(context);

    /// <summary>A field of the class itself, or of another type that <paramref name="owner"/> extends.</summary>
    public ObjectFieldDefinition Read(MemberInfo member, Type owner, bool isExtension)
    {
        isExtension |= context.RootClasses.Contains(owner);
        var resultType = ClrTypes.Unwrap(member is MethodInfo m ? m.ReturnType : ((PropertyInfo)member).PropertyType);
        var field = new ObjectFieldDefinition
        {
            Name = NamingConventions.MemberName(member),
            Description = context.Documentation.Of(member),
            DeprecationReason = DeprecationOf(member),
            Type = context.References.OfMember(member),
            ResultType = resultType,
            Member = member,
        };
        field.Authorization.AddRange(member.GetCustomAttributes<AuthorizeAttribute>());
        field.AllowsAnonymous = member.IsDefined(typeof(AllowAnonymousAttribute));
        if (member is MethodInfo method)
        {
            ReadMethod(field, method, owner, isExtension);
        }
        else
        {
            field.IsPure = !isExtension;
            field.Resolver = ResolverCompiler.Property((PropertyInfo)member, ResolverInstance.For(owner, isExtension));
        }

        if (member.IsDefined(typeof(SerialAttribute)))
        {
            field.IsPure = false;
            field.Middleware.Insert(0, SerialFields.Middleware);
        }

        foreach (var attribute in member.GetCustomAttributes<ObjectFieldDescriptorAttribute>().OrderBy(a => a.Order))
        {
            attribute.Configure(context, new ObjectFieldDescriptor(context, field), member);
        }

        return field;
    }

    public ArgumentDefinition ReadArgument(ParameterInfo parameter)
    {
        var argument = new ArgumentDefinition
        {
            Name = NamingConventions.ParameterName(parameter),
            Description = context.Documentation.Of(parameter),
            DeprecationReason = parameter.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.DeprecationReason,
            Type = context.References.OfParameter(parameter),
            RuntimeType = parameter.ParameterType,
            Parameter = parameter,
        };
        if (parameter.GetCustomAttribute<DefaultValueAttribute>() is { } stated)
        {
            (argument.HasDefaultValue, argument.DefaultValue) = (true, stated.Value);
        }
        else if (parameter is { HasDefaultValue: true, DefaultValue: { } value })
        {
            (argument.HasDefaultValue, argument.DefaultValue) = (true, value);
        }

        return argument;
    }

    public static string? DeprecationOf(MemberInfo member) =>
        member.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.DeprecationReason ?? member.GetCustomAttribute<ObsoleteAttribute>()?.Message;

    private void ReadMethod(ObjectFieldDefinition field, MethodInfo method, Type owner, bool isExtension)
    {
        var parameters = method.GetParameters().Select(kinds.Of).ToArray();
        foreach (var parameter in parameters)
        {
            if (parameter.Kind == ParameterKind.Argument)
            {
                field.Arguments.Add(ReadArgument(parameter.Parameter));
            }
        }

        if (method.GetParameters().Select(p => p.GetCustomAttribute<ParentAttribute>()).FirstOrDefault(p => p?.Requires is not null) is { Requires: { } requires })
        {
            field.ParentRequirements = requires.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        }

        field.Keyed = KeyedLoad.Of(parameters, field.ResultType);
        field.OnlyLoads = parameters.Any(p => p.Kind == ParameterKind.DataLoader) && parameters.All(p => p.Kind
            is ParameterKind.DataLoader or ParameterKind.Parent or ParameterKind.Argument or ParameterKind.CancellationToken || p.Binding is { IsPure: true });
        var instance = ResolverInstance.For(owner, isExtension);
        field.Resolver = ResolverCompiler.Method(method, parameters, instance);
        if (method.GetCustomAttribute<SubscribeAttribute>() is { } subscribe)
        {
            field.Subscriber = SubscriberCompiler.Compile(method, subscribe, parameters, instance, kinds);
        }

        if (parameters.Any(p => p.Kind == ParameterKind.Service) && !method.IsDefined(typeof(UseRequestScopeAttribute)))
        {
            field.Middleware.Add(ResolverScope.Middleware(always: method.IsDefined(typeof(UseResolverScopeAttribute))));
        }

        foreach (var parameter in parameters)
        {
            parameter.Binding?.Configure(field, parameter.Parameter);
        }
    }
}
