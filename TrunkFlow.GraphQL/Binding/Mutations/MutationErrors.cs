using TrunkFlow.GraphQL.Binding.Resolvers;

namespace TrunkFlow.GraphQL.Binding.Mutations;

/// <summary>What a payload's fields read: the mutation's result, or the errors it was refused with.</summary>
internal sealed record MutationPayload(object? Result, IReadOnlyList<object>? Errors);

/// <summary>Turns declared exceptions into the payload's errors; every other exception stays an error of the field.</summary>
internal static class MutationErrors
{
    public static FieldMiddleware Middleware(IReadOnlyList<DeclaredError> declared, bool wrapsResult) => next => async context =>
    {
        try
        {
            var result = await next(context);
            return wrapsResult ? new MutationPayload(result, null) : result;
        }
        catch (Exception exception) when (Errors(declared, exception) is { } errors)
        {
            return new MutationPayload(null, errors);
        }
    };

    private static List<object>? Errors(IReadOnlyList<DeclaredError> declared, Exception exception)
    {
        var thrown = exception is AggregateException aggregate ? aggregate.InnerExceptions : (IReadOnlyCollection<Exception>)[exception];
        var errors = new List<object>(thrown.Count);
        foreach (var one in thrown)
        {
            if (declared.Select(error => error.From(one)).FirstOrDefault(error => error is not null) is not { } found)
            {
                return null;
            }

            errors.Add(found);
        }

        return errors;
    }
}
