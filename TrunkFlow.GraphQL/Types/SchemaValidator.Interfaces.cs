using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.GraphQL.Types;

// IsValidImplementation (§3.6.1, §3.7).
public sealed partial class SchemaValidator
{
    private void ValidateInterfaces(GraphQLComplexType type)
    {
        var seen = new HashSet<string>();
        foreach (var implemented in type.Interfaces)
        {
            if (ReferenceEquals(type, implemented))
            {
                Report($"Type {type} cannot implement itself because it would create a circular reference.");
            }
            else if (!seen.Add(implemented.Name))
            {
                Report($"Type {type} can only implement {implemented} once.");
            }
            else
            {
                ValidateAncestors(type, implemented);
                ValidateImplementation(type, implemented);
            }
        }
    }

    private void ValidateAncestors(GraphQLComplexType type, GraphQLInterfaceType implemented)
    {
        foreach (var transitive in implemented.Interfaces.Where(transitive => !type.Interfaces.Contains(transitive)))
        {
            Report(ReferenceEquals(transitive, type)
                ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                : $"Type {type} must implement {transitive} because it is implemented by {implemented}.");
        }
    }

    private void ValidateImplementation(GraphQLComplexType type, GraphQLInterfaceType implemented)
    {
        foreach (var expected in implemented.Fields)
        {
            if (type.FindField(expected.Name) is not { } actual)
            {
                Report($"Interface field {implemented}.{expected.Name} expected but {type} does not provide it.");
                continue;
            }

            if (!TypeComparison.IsSubTypeOf(schema, actual.Type, expected.Type))
            {
                Report($"Interface field {implemented}.{expected.Name} expects type {expected.Type} but {type}.{actual.Name} is type {actual.Type}.");
            }

            if (actual.DeprecationReason is not null && expected.DeprecationReason is null)
            {
                Report($"Interface field {implemented}.{expected.Name} is not deprecated, so implementation field {type}.{actual.Name} must not be deprecated.");
            }

            ValidateImplementedArguments($"{implemented}.{expected.Name}", expected, $"{type}.{actual.Name}", actual);
        }
    }

    private void ValidateImplementedArguments(string expectedName, GraphQLField expected, string actualName, GraphQLField actual)
    {
        foreach (var argument in expected.Arguments)
        {
            if (actual.FindArgument(argument.Name) is not { } given)
            {
                Report($"Interface field argument {expectedName}({argument.Name}:) expected but {actualName} does not provide it.");
            }
            else if (!TypeComparison.IsSame(argument.Type, given.Type))
            {
                Report($"Interface field argument {expectedName}({argument.Name}:) expects type {argument.Type} but {actualName}({argument.Name}:) is type "
                    + $"{given.Type}.");
            }
        }

        foreach (var argument in actual.Arguments.Where(argument => argument.IsRequired && expected.FindArgument(argument.Name) is null))
        {
            Report($"Argument \"{actualName}({argument.Name}:)\" must not be required type \"{argument.Type}\" if not provided by the Interface field "
                + $"\"{expectedName}\".");
        }
    }
}
