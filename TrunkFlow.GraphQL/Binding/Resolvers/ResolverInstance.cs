using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>The object a resolver method is called on: the field's parent, or an instance of the class that extends its type.</summary>
internal abstract class ResolverInstance
{
    public static ResolverInstance For(Type owner, bool isExtension) => isExtension ? new Made(owner) : new Parent(owner);

    /// <summary>An expression of the owner's type.</summary>
    public abstract Expression In(ParameterExpression context);

    private sealed class Parent(Type owner) : ResolverInstance
    {
        public override Expression In(ParameterExpression context) =>
            Expression.Call(context, nameof(IResolverContext.Parent), [owner]);
    }

    /// <summary>Resolver classes without dependencies are made once; others once per call, with the services of the call.</summary>
    private sealed class Made(Type owner) : ResolverInstance
    {
        private readonly object? shared = owner.GetConstructor(Type.EmptyTypes) is { } constructor ? constructor.Invoke(null) : null;

        public override Expression In(ParameterExpression context) => shared is not null
            ? Expression.Constant(shared, owner)
            : Expression.Convert(
                Expression.Call(
                    typeof(ActivatorUtilities), nameof(ActivatorUtilities.GetServiceOrCreateInstance), null,
                    Expression.Property(context, nameof(IResolverContext.Services)), Expression.Constant(owner)),
                owner);
    }
}
