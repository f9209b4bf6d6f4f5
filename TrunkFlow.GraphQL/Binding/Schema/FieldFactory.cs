using System.Reflection;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Diagnostics;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.Types;

namespace TrunkFlow.GraphQL.Binding.Schema;

/// <summary>Makes the engine's fields: types, arguments, and the resolver with everything wrapped around it.</summary>
internal sealed class FieldFactory(TypeRegistry registry, IReadOnlyList<ExecutionDiagnosticEventListener> listeners)
{
    /// <summary>Under this key a field of the schema carries its <see cref="ObjectFieldDefinition"/>.</summary>
    public const string DefinitionKey = "TrunkFlow.Binding.Field";

    /// <summary>Under this key a field or type carries the <see cref="Demand"/>s that are decided before anything runs.</summary>
    public const string ValidationKey = "TrunkFlow.Binding.Validation";

    /// <summary>A field of an interface: only its shape.</summary>
    public GraphQLField Contract(ObjectFieldDefinition field) => new(field.Name, registry.Output(field.Type), Arguments(field))
    {
        Description = field.Description,
        DeprecationReason = field.DeprecationReason,
    };

    public GraphQLField Field(ObjectTypeDefinition owner, ObjectFieldDefinition field)
    {
        var authorization = FieldAuthorization.Of(owner, field);
        var read = authorization is null && field.Middleware.Count == 0 ? PlainRead(owner, field) : null;
        var made = new GraphQLField(field.Name, registry.Output(field.Type), Arguments(field))
        {
            Description = field.Description,
            DeprecationReason = field.DeprecationReason,
            ResolveFromSource = read,
            Resolve = read is null ? Resolver(field, authorization) : null,
            Subscribe = Subscriber(field, authorization),
        };
        made.ContextData[DefinitionKey] = field;
        if (Demand.AtValidation(field.Authorization) is { Length: > 0 } demands)
        {
            made.ContextData[ValidationKey] = demands;
        }

        return made;
    }

    private static Func<object?, object?>? PlainRead(ObjectTypeDefinition owner, ObjectFieldDefinition field)
    {
        if (field.Read is { } read)
        {
            return source => read(source!);
        }

        return field is { IsPure: true, Member: PropertyInfo property } && owner.RuntimeType is { } type
            && !ClrTypes.IsWrapper(property.PropertyType) && !ClrTypes.IsQueryable(property.PropertyType)
            ? ResolverCompiler.Getter(property, type)
            : null;
    }

    private FieldResolver Resolver(ObjectFieldDefinition field, FieldAuthorization? authorization)
    {
        var pipeline = field.Resolver ?? throw new InvalidOperationException($"The field {field.Name} has no resolver.");
        foreach (var middleware in Enumerable.Reverse(field.Middleware))
        {
            pipeline = middleware(pipeline);
        }

        if (ClrTypes.IsQueryable(field.ResultType))
        {
            var query = pipeline;
            pipeline = async context => await ResultList.MaterialiseAsync(await query(context), context.RequestAborted);
        }

        if (field.Keyed is { } keyed)
        {
            pipeline = LookAhead.Around(pipeline, keyed);
        }

        if (authorization is not null)
        {
            pipeline = authorization.Around(pipeline);
        }

        if (listeners.Count > 0)
        {
            pipeline = Reporting(pipeline);
        }

        return context => pipeline(new ResolverContext(context));
    }

    private FieldDelegate Reporting(FieldDelegate next) => async context =>
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && ((ResolverContext)context).Field is not AheadContext)
        {
            var errors = exception is GraphQLErrorException known ? known.Errors : [new GraphQLError(exception.Message, path: context.Path, exception: exception)];
            foreach (var error in errors)
            {
                foreach (var listener in listeners)
                {
                    listener.ResolverError((IMiddlewareContext)context, new EngineError(error));
                }
            }

            throw;
        }
    };

    private static EventStreamResolver? Subscriber(ObjectFieldDefinition field, FieldAuthorization? authorization)
    {
        if (field.Subscriber is not { } subscribe)
        {
            return null;
        }

        return async context =>
        {
            var resolver = new ResolverContext(context);
            if (authorization is not null)
            {
                await authorization.RequireAsync(resolver);
            }

            return await subscribe(resolver);
        };
    }

    private GraphQLArgument[] Arguments(ObjectFieldDefinition field) => [.. field.Arguments.Select(Argument)];

    private GraphQLArgument Argument(ArgumentDefinition argument)
    {
        var type = registry.Input(argument.Type);
        return new GraphQLArgument(argument.Name, type)
        {
            Description = argument.Description,
            DeprecationReason = argument.DeprecationReason,
            DefaultValue = argument.HasDefaultValue ? Literals.FromValue(argument.DefaultValue, type) : null,
        };
    }
}
