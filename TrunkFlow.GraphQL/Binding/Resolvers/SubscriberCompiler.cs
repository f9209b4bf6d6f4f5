using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Naming;
using TrunkFlow.GraphQL.Binding.Reflection;
using TrunkFlow.GraphQL.Subscriptions;

namespace TrunkFlow.GraphQL.Binding.Resolvers;

/// <summary>Makes what opens a subscription field's stream: the method named by <c>With</c>, or the topic.</summary>
internal static partial class SubscriberCompiler
{
    private static readonly MethodInfo TopicOpener = typeof(SubscriberCompiler).GetMethod(nameof(OpenTopic), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo Boxer = typeof(SubscriberCompiler).GetMethod(nameof(Boxed), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static SubscribeDelegate Compile(
        MethodInfo method, SubscribeAttribute subscribe, IReadOnlyList<ResolverParameter> parameters, ResolverInstance instance, ParameterKinds kinds)
    {
        if (subscribe.With is { } name)
        {
            var opener = method.DeclaringType!.GetMethod(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)
                ?? throw new InvalidOperationException($"{method.DeclaringType}.{name}, named by [Subscribe(With)] of {method.Name}, does not exist.");
            var open = ResolverCompiler.Adapted(
                ResolverCompiler.Invocation(opener, [.. opener.GetParameters().Select(kinds.Of)], instance), opener.ReturnType);
            return async context => AsEvents(context, await open(context) ?? throw new InvalidOperationException($"{name} opened no stream."));
        }

        var messageType = subscribe.MessageType ?? parameters.FirstOrDefault(p => p.Kind == ParameterKind.EventMessage)?.Parameter.ParameterType
            ?? throw new InvalidOperationException($"{method.DeclaringType}.{method.Name} needs a parameter marked [EventMessage].");
        var topic = method.GetCustomAttribute<TopicAttribute>()?.Name ?? method.Name;
        return (SubscribeDelegate)TopicOpener.MakeGenericMethod(messageType).Invoke(null, [topic])!;
    }

    private static SubscribeDelegate OpenTopic<TMessage>(string topic) => async context =>
    {
        var name = Placeholder().Replace(topic, match =>
            Convert.ToString(context.ArgumentValue<object?>(NamingConventions.CamelCase(match.Groups[1].Value)), CultureInfo.InvariantCulture) ?? string.Empty);
        var stream = await context.Services.GetRequiredService<ITopicEventReceiver>().SubscribeAsync<TMessage>(name, context.RequestAborted);
        return EndingWithRequest(context, stream);
    };

    private static IAsyncEnumerable<object?> AsEvents(IResolverContext context, object opened)
    {
        if (opened is ISourceStream stream)
        {
            return EndingWithRequest(context, stream);
        }

        var element = ClrTypes.ArgumentOf(opened.GetType(), typeof(IAsyncEnumerable<>))
            ?? throw new InvalidOperationException($"A {opened.GetType()} is not a stream of events.");
        return (IAsyncEnumerable<object?>)Boxer.MakeGenericMethod(element).Invoke(null, [opened, CancellationToken.None])!;
    }

    /// <summary>A client that leaves before it reads the first event has never started the iterator that would dispose the stream.</summary>
    private static IAsyncEnumerable<object?> EndingWithRequest(IResolverContext context, ISourceStream stream)
    {
        context.RequestAborted.Register(static opened => ((ISourceStream)opened!).DisposeAsync().AsTask(), stream);
        return Read(stream);
    }

    private static async IAsyncEnumerable<object?> Read(ISourceStream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using (stream)
        {
            await foreach (var message in stream.ReadEventsAsync().WithCancellation(cancellationToken))
            {
                yield return message;
            }
        }
    }

    private static async IAsyncEnumerable<object?> Boxed<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var item in source.WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
