using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Sync.ReadBack;

/// <summary>Asks Asterisk for the contexts that changed and compares them line by line with the intent.</summary>
internal sealed class DialplanReadBack(IAmi ami)
{
    /// <summary>Up to here each context is asked for alone, beyond it the whole dialplan at once.</summary>
    private const int MostOneByOne = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task<IReadOnlyList<string>> DifferencesAsync(IntendedState before, IntendedState after, CancellationToken cancellationToken)
    {
        var changed = after.Contexts.Values
            .Where(context => !before.Contexts.TryGetValue(context.Name, out var old) || !old.Lines.SetEquals(context.Lines))
            .Select(context => context.Name)
            .Concat(before.Contexts.Keys.Where(name => !after.Contexts.ContainsKey(name)))
            .ToList();
        var loaded = changed.Count <= MostOneByOne ? await OneByOneAsync(changed, cancellationToken) : await AllAsync(cancellationToken);
        return [.. changed.SelectMany(name => Compare(name, after.Contexts.GetValueOrDefault(name), loaded.GetValueOrDefault(name)))];
    }

    private async Task<Dictionary<string, DialplanContext>> OneByOneAsync(List<string> names, CancellationToken cancellationToken)
    {
        var loaded = new Dictionary<string, DialplanContext>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            // A context that does not exist is answered with an error and no list.
            Collect(await ami.SendAsync(new AmiAction("ShowDialPlan").With("Context", name), cancellationToken), loaded);
        }

        return loaded;
    }

    private async Task<Dictionary<string, DialplanContext>> AllAsync(CancellationToken cancellationToken)
    {
        var loaded = new Dictionary<string, DialplanContext>(StringComparer.Ordinal);
        Collect(await ami.SendAsync(new AmiAction("ShowDialPlan"), cancellationToken, Patience), loaded);
        return loaded;
    }

    private static void Collect(AmiResponse response, Dictionary<string, DialplanContext> loaded)
    {
        foreach (var listed in response.Named("ListDialplan"))
        {
            var name = listed["Context"];
            var context = loaded.TryGetValue(name, out var known) ? known : loaded[name] = new DialplanContext(name);
            context.Add(listed);
        }
    }

    private static IEnumerable<string> Compare(string name, DialplanContext? wanted, DialplanContext? found)
    {
        if (wanted is null)
        {
            return found is null || found.Lines.Count == 0 ? [] : [$"context {name} is still there"];
        }

        if (found is null)
        {
            return wanted.Lines.Count == 0 ? [] : [$"context {name} is missing"];
        }

        return
        [
            .. wanted.Lines.Except(found.Lines).Take(1).Select(line => $"context {name} lacks {line}"),
            .. found.Lines.Except(wanted.Lines).Take(1).Select(line => $"context {name} still has {line}"),
        ];
    }
}
