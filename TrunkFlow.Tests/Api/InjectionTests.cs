using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>Text that means something to SQL, in every filter of every list that takes text: it finds what a string of those characters finds, nothing.</summary>
public sealed class InjectionTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] Hostile = ["' OR '1'='1", "'; DROP TABLE customers; --", "\\' OR 1=1 --", "%", "_", "\\", "x' UNION SELECT password_hash FROM users --", "$1", "{0}", "@p0"];

    [Fact]
    public async Task No_filter_lets_text_become_a_statement()
    {
        var executor = await server.Services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
        await server.Database.SaveAsync(Some.TrunkCustomer(), Some.Provider(), Some.Plan(), Some.Did());
        var api = server.As(UserRole.Admin);
        var asked = 0;
        foreach (var list in executor.Schema.QueryType!.Fields.Where(field => field.Arguments.Any(argument => argument.Name == "order")))
        {
            var inputs = ((GraphQLInputObjectType)list.Arguments.Single(argument => argument.Name == "where").Type.NamedType).Fields
                .Where(field => field.Type.NamedType is GraphQLInputObjectType operations && operations.FindField("contains") is { } contains && contains.Type.NamedType.Name == "String");
            foreach (var input in inputs)
            {
                foreach (var operation in (string[])["eq", "contains", "startsWith", "endsWith"])
                {
                    var parts = Hostile.Select((text, i) => $"h{i}: {list.Name}(where: {{ {input.Name}: {{ {operation}: \"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\" }} }}) {{ totalCount }}");
                    var data = await api.DataAsync($"{{ {string.Join(' ', parts)} }}");
                    foreach (var found in data.EnumerateObject())
                    {
                        Assert.True(found.Value.GetProperty("totalCount").GetInt32() == 0, $"{list.Name} {input.Name} {operation} {found.Name}: {found.Value}");
                        asked++;
                    }
                }
            }
        }

        Assert.True(asked > 1_000, $"{asked} filters");
        Assert.True((await api.DataAsync("{ customers { totalCount } }")).GetProperty("customers").GetProperty("totalCount").GetInt32() > 0);
    }
}
