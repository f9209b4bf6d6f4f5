using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.Server.Identity;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>Every list of the schema against a real database: each leaf of its nodes is selected, each of its orders and filters is asked for.</summary>
public sealed class EveryListTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task Every_list_answers_whatever_it_offers()
    {
        var schema = (await server.Services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync()).Schema;
        var api = server.As(UserRole.Admin);
        var lists = schema.QueryType!.Fields.Where(field => field.Arguments.Any(argument => argument.Name == "order")).ToList();
        Assert.True(lists.Count > 25);
        foreach (var list in lists)
        {
            var node = ((GraphQLObjectType)list.Type).FindField("nodes")!.Type.NamedType as GraphQLObjectType;
            var selection = string.Join(' ', node!.Fields.Where(field => field.Type.NamedType is GraphQLScalarType or GraphQLEnumType).Select(field => field.Name));
            await AskAsync(api, $"{{ {list.Name}(first: 1) {{ nodes {{ {selection} }} pageInfo {{ hasNextPage endCursor }} totalCount }} }}");
            var orders = Inputs(list, "order").Select((input, i) => $"o{i}: {list.Name}(first: 1, order: [{{ {input.Name}: {(i % 2 == 0 ? "ASC" : "DESC")} }}]) {{ nodes {{ __typename }} }}");
            await AskAsync(api, $"{{ {string.Join(' ', orders)} }}");
            var filters = Inputs(list, "where").Where(input => input.Name is not ("and" or "or"))
                .Select((input, i) => $"f{i}: {list.Name}(first: 1, where: {{ {input.Name}: {Comparison(input)} }}) {{ nodes {{ __typename }} }}");
            await AskAsync(api, $"{{ {string.Join(' ', filters)} }}");
        }
    }

    [Fact]
    [Trait("engine", "any")]
    public async Task Reports_take_their_arguments_and_say_which_zone_their_days_are_of()
    {
        var api = server.As(UserRole.Viewer);
        var data = await api.DataAsync("""
            {
              marginReport(from: "2026-11-01", to: "2026-11-30", groupBy: DAY, timeZone: "America/Manaus", destinationPrefix: "55") {
                timeZone from until rows { day start customer { id } provider { id } gateway { id } figures { sell margin markup } } total { attempts sell profit margin }
              }
              gatewayQuality(from: "2026-11-01", to: "2026-11-30") { gateway { name } destination attempts answerRatio }
              didReport { provider { name } allocated margin }
              shortCallShare(from: "2026-11-01", to: "2026-11-30") { customer { code } day calls short share level }
            }
            """);
        var report = data.GetProperty("marginReport");
        Assert.Equal("America/Manaus", report.GetProperty("timeZone").GetString());
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 4, 0, 0, TimeSpan.Zero), report.GetProperty("from").GetDateTimeOffset());
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 4, 0, 0, TimeSpan.Zero), report.GetProperty("until").GetDateTimeOffset());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("total").GetProperty("margin").ValueKind);
    }

    [Fact]
    [Trait("engine", "any")]
    public async Task A_report_of_too_many_days_is_refused_with_a_sentence_at_its_argument()
    {
        var answer = await server.As(UserRole.Viewer).AnswerAsync("""{ marginReport(from: "2026-01-01", to: "2026-03-31", groupBy: HOUR) { timeZone } }""");
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Contains("31", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(("REFUSED", "to"), (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("extensions").GetProperty("field").GetString()));
    }

    private static async Task AskAsync(ApiClient api, string query)
    {
        var answer = await api.AnswerAsync(query);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}\n{errors}");
    }

    /// <summary>A comparison every type of value has: with none of several, or of a flag.</summary>
    private static string Comparison(GraphQLInputField field) => ((GraphQLInputObjectType)field.Type.NamedType).FindField("in") is null ? "{ eq: true }" : "{ in: [] }";

    private static IReadOnlyList<GraphQLInputField> Inputs(GraphQLField list, string argument) =>
        ((GraphQLInputObjectType)list.Arguments.Single(known => known.Name == argument).Type.NamedType).Fields;
}
