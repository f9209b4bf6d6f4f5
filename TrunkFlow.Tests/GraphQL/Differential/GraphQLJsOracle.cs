using System.Text.Json;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.Differential;

/// <summary>graphql-js 17.1.0 from npm, asked through node.</summary>
internal static class GraphQLJsOracle
{
    public static Task<JsonElement> AskAsync(string script, object input, TimeSpan timeout) =>
        NodeScript.AskAsync($"TrunkFlow.Tests/GraphQL/Differential/{script}", input, (int)timeout.TotalSeconds);
}
