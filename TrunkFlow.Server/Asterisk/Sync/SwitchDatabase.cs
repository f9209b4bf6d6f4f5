using TrunkFlow.Server.Asterisk.Ami;

namespace TrunkFlow.Server.Asterisk.Sync;

/// <summary>Families of keys in Asterisk's own database. The dialplan asks them at every call, so what they say works at once and does not wait for files and reloads.</summary>
internal sealed class SwitchDatabase(IAmi ami)
{
    /// <summary>Makes a family hold these keys and no others.</summary>
    /// <exception cref="AmiUnreachableException">There is no switch to tell.</exception>
    public async Task ReplaceAsync(string family, IReadOnlyDictionary<string, string> wanted, CancellationToken cancellationToken)
    {
        var present = await PresentAsync(family, cancellationToken);
        foreach (var (key, value) in wanted.Where(entry => present.GetValueOrDefault(entry.Key) != entry.Value))
        {
            var put = new AmiAction("DBPut").With("Family", family).With("Key", key).With("Val", value);
            (await ami.SendAsync(put, cancellationToken)).EnsureSuccess();
        }

        foreach (var key in present.Keys.Where(key => !wanted.ContainsKey(key)))
        {
            await ami.SendAsync(new AmiAction("DBDel").With("Family", family).With("Key", key), cancellationToken);
        }
    }

    private async Task<Dictionary<string, string>> PresentAsync(string family, CancellationToken cancellationToken)
    {
        // An empty family is answered with an error.
        var response = await ami.SendAsync(new AmiAction("DBGetTree").With("Family", family), cancellationToken);
        return response.Named("DBGetTreeResponse").ToDictionary(entry => entry["Key"].Split('/')[^1], entry => entry["Val"], StringComparer.Ordinal);
    }
}
