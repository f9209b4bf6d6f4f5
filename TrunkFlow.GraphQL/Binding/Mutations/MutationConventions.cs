using System.Reflection;
using TrunkFlow.GraphQL.Binding.Definitions;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.Binding.Schema;

namespace TrunkFlow.GraphQL.Binding.Mutations;

/// <summary>
/// Gives mutations one <c>input</c> argument and a payload with the result and, where errors are declared, an <c>errors</c> list.
/// The shapes are those of Hot Chocolate 15's mutation conventions.
/// </summary>
internal sealed class MutationConventions(DescriptorContext context, TypeRegistry registry)
{
    public void Apply(ObjectFieldDefinition field)
    {
        var own = field.Member?.GetCustomAttribute<UseMutationConventionAttribute>();
        var errors = DeclaredErrors(field);
        var options = context.Configuration.MutationConventions;
        var applies = own is not null || errors.Count > 0 || options is { ApplyToAllMutations: not false };
        if (!applies || own?.Disable == true)
        {
            return;
        }

        var names = new ConventionNames(field.Name, own, options ?? default);
        WrapInput(field, names);
        WrapPayload(field, names, errors);
    }

    private static List<DeclaredError> DeclaredErrors(ObjectFieldDefinition field) =>
        [.. field.Member?.GetCustomAttributes<ErrorAttribute>().Select(attribute => new DeclaredError(attribute.ErrorType)) ?? []];

    /// <summary>A mutation that takes a type with the name the convention would give is taken to follow the convention already.</summary>
    private void WrapInput(ObjectFieldDefinition field, ConventionNames names)
    {
        if (field.Arguments.Count == 0 || field.Arguments.Any(argument => registry.NameOf(argument.Type, isInput: true) == names.InputType))
        {
            return;
        }

        var wrapper = new InputObjectTypeDefinition { Name = names.InputType, CreateValue = static values => values };
        wrapper.Fields.AddRange(field.Arguments.Select(argument => new InputFieldDefinition
        {
            Name = argument.Name,
            Description = argument.Description,
            DeprecationReason = argument.DeprecationReason,
            Type = argument.Type,
            RuntimeType = argument.RuntimeType,
            HasDefaultValue = argument.HasDefaultValue,
            DefaultValue = argument.DefaultValue,
        }));
        field.Arguments.Clear();
        field.Arguments.Add(new ArgumentDefinition { Name = names.InputArgument, Type = TypeReference.Of(new GivenInputType(wrapper)).NonNull() });
        field.Middleware.Insert(0, next => context =>
        {
            ((ResolverContext)context).UnwrappedArguments = context.ArgumentValue<IReadOnlyDictionary<string, object?>>(names.InputArgument);
            return next(context);
        });
    }

    private void WrapPayload(ObjectFieldDefinition field, ConventionNames names, List<DeclaredError> errors)
    {
        var resultName = registry.NameOf(field.Type, isInput: false);
        if (resultName == names.PayloadType)
        {
            if (errors.Count > 0)
            {
                var source = (NamedTypeReference)field.Type.Named();
                field.Type = TypeReference.Of(new ExtendedPayloadType(names, source.Type, ErrorList(names, errors))).NonNull();
                field.Middleware.Insert(0, MutationErrors.Middleware(errors, wrapsResult: false));
            }

            return;
        }

        var payload = new ObjectTypeDefinition { Name = names.PayloadType, RuntimeType = null };
        payload.Fields.Add(new ObjectFieldDefinition
        {
            Name = names.PayloadField ?? NamingConventions.CamelCase(resultName),
            Type = field.Type.Nullable(),
            ResultType = field.ResultType,
            Resolver = static context => new ValueTask<object?>(context.Parent<MutationPayload>().Result),
        });
        if (errors.Count > 0)
        {
            payload.Fields.Add(ErrorList(names, errors));
        }

        field.Type = TypeReference.Of(new GivenObjectType(payload)).NonNull();
        field.Middleware.Insert(0, MutationErrors.Middleware(errors, wrapsResult: true));
    }

    private static ObjectFieldDefinition ErrorList(ConventionNames names, List<DeclaredError> errors)
    {
        var union = new UnionTypeDefinition { Name = names.ErrorType };
        union.Members.AddRange(errors.Select(error => TypeReference.Of(error.SchemaType)));
        return new ObjectFieldDefinition
        {
            Name = names.ErrorsField,
            Type = TypeReference.Of(new GivenUnionType(union)).NonNull().List(),
            ResultType = typeof(IReadOnlyList<object>),
            Resolver = static context => new ValueTask<object?>(context.Parent<object>() is MutationPayload { Errors: { } errors } ? errors : null),
        };
    }
}

/// <summary>The names the conventions give for one mutation.</summary>
internal sealed class ConventionNames(string mutation, UseMutationConventionAttribute? own, MutationConventionOptions options)
{
    public string InputType => own?.InputTypeName ?? Format(options.InputTypeNamePattern ?? "{MutationName}Input");

    public string InputArgument => own?.InputArgumentName ?? options.InputArgumentName ?? "input";

    public string PayloadType => own?.PayloadTypeName ?? Format(options.PayloadTypeNamePattern ?? "{MutationName}Payload");

    public string? PayloadField => own?.PayloadFieldName;

    public string ErrorType => own?.PayloadErrorTypeName ?? Format(options.PayloadErrorTypeNamePattern ?? "{MutationName}Error");

    public string ErrorsField => own?.PayloadErrorsFieldName ?? options.PayloadErrorsFieldName ?? "errors";

    private string Format(string pattern) => pattern.Replace("{MutationName}", NamingConventions.PascalCase(mutation), StringComparison.Ordinal);
}
