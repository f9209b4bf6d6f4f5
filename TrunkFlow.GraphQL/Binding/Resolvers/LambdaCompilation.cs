using System.Linq.Expressions;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>Compiling costs about half a millisecond each; a schema has thousands of lambdas, of which a process calls a few.</summary>
internal static class LambdaCompilation
{
    public static Func<T, TResult> CompiledOnFirstCall<T, TResult>(this Expression<Func<T, TResult>> lambda)
    {
        Func<T, TResult>? compiled = null;
        return argument => (compiled ??= lambda.Compile())(argument);
    }
}
