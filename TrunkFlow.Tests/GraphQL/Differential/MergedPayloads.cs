using System.Text.Json.Nodes;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>
/// What a client has when it has applied the payloads of one response, as text that does not depend on when they came: the data, and for each part
/// its label, path and errors. Payloads that break the protocol are an error here: unknown or reused ids, fields delivered twice, a wrong
/// <c>hasNext</c>.
/// </summary>
internal sealed class MergedPayloads
{
    private readonly Dictionary<string, (string Name, JsonArray Path)> pending = [];
    private readonly List<string> parts = [];
    private readonly List<string> errors = [];
    private readonly JsonNode data;

    private MergedPayloads(JsonNode first)
    {
        data = first["data"]!.DeepClone();
        Note("initial", first["errors"]);
    }

    public static JsonObject Merge(JsonArray payloads)
    {
        var merged = new MergedPayloads(payloads[0]!);
        for (var index = 0; index < payloads.Count; index++)
        {
            merged.Apply(payloads[index]!);
            Assert.Equal(index < payloads.Count - 1, payloads[index]!["hasNext"]!.GetValue<bool>());
        }

        Assert.Empty(merged.pending);
        return new JsonObject
        {
            ["data"] = merged.data,
            ["parts"] = new JsonArray([.. merged.parts.Order(StringComparer.Ordinal).Select(static part => (JsonNode)part)]),
            ["errors"] = new JsonArray([.. merged.errors.Order(StringComparer.Ordinal).Select(static error => (JsonNode)error)]),
        };
    }

    private void Apply(JsonNode payload)
    {
        foreach (var entry in Items(payload, "pending"))
        {
            var path = entry["path"]!.AsArray();
            Assert.True(pending.TryAdd(entry["id"]!.GetValue<string>(), ($"{entry["label"]} {path.ToJsonString()}", path)));
        }

        foreach (var entry in Items(payload, "incremental"))
        {
            var (name, path) = pending[entry["id"]!.GetValue<string>()];
            var at = Find([.. path, .. entry["subPath"]?.AsArray() ?? []]);
            if (entry["items"] is JsonArray items)
            {
                foreach (var item in items)
                {
                    at.AsArray().Add(item?.DeepClone());
                }
            }
            else
            {
                foreach (var (key, value) in entry["data"]!.AsObject())
                {
                    at.AsObject().Add(key, value?.DeepClone());
                }
            }

            Note(entry["items"] is null ? "deferred" : name, entry["errors"]);
        }

        foreach (var entry in Items(payload, "completed"))
        {
            Assert.True(pending.Remove(entry["id"]!.GetValue<string>(), out var part));
            parts.Add($"{part.Name} {(entry["errors"] is null ? "delivered" : "failed")}");
            Note($"{part.Name} failed", entry["errors"]);
        }
    }

    private JsonNode Find(IEnumerable<JsonNode?> path)
    {
        var at = data;
        foreach (var segment in path)
        {
            at = at is JsonArray items ? items[segment!.GetValue<int>()]! : at[segment!.GetValue<string>()]!;
        }

        return at;
    }

    private void Note(string where, JsonNode? failures)
    {
        foreach (var failure in failures?.AsArray() ?? [])
        {
            errors.Add($"{where} {failure!["path"]?.ToJsonString()} {failure["locations"]?.ToJsonString()}");
        }
    }

    private static IEnumerable<JsonNode> Items(JsonNode payload, string key) => payload[key]?.AsArray().Select(static entry => entry!) ?? [];
}
