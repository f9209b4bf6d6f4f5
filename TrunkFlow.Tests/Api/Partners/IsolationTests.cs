using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api.Partners;

/// <summary>
/// As one partner, everything the schema offers is tried for the other's rows and for what no partner may read: queries made from the schema, so that a
/// field added tomorrow is tried too. Once as it is, once with EF's filters off, when PostgreSQL alone holds.
/// </summary>
public sealed class IsolationTests(TwoPartners work) : IClassFixture<TwoPartners>
{
    public static TheoryData<bool> Filters => [true, false];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task All_that_a_partner_may_select_shows_its_own_rows_and_none_of_the_others(bool filtered)
    {
        var api = work.As(work.Own, filtered);
        var asked = 0;
        foreach (var field in work.Schema.Queries.Where(PartnerSchema.Allows))
        {
            if (Arguments(field, work.Own) is not { } arguments)
            {
                Assert.Fail($"The test has no arguments for {field.Name}.");
                continue;
            }

            var all = "";
            foreach (var selection in PartnerSchema.Selections(field.Type))
            {
                var answer = await api.AnswerAsync($"{{ {field.Name}{arguments} {selection} }}");
                Assert.False(answer.TryGetProperty("errors", out var errors), $"{field.Name} {selection}: {errors}");
                Clean(answer, field.Name);
                all += answer.GetRawText();
            }

            if (field.Name is not ("activeCalls" or "me"))
            {
                Assert.Contains(work.Own.Mark, all, StringComparison.Ordinal);
            }

            asked++;
        }

        Assert.True(asked > 25, $"{asked} fields");
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_key_of_the_other_answers_as_a_key_that_nobody_has(bool filtered)
    {
        var api = work.As(work.Own, filtered);
        var asked = 0;
        foreach (var field in work.Schema.Queries.Where(PartnerSchema.Allows).Where(PartnerSchema.NeedsArguments))
        {
            foreach (var id in work.Other.Ids.Values)
            {
                var nobody = $"{Guid.CreateVersion7()}";
                var answer = await api.AnswerAsync($"{{ {field.Name}{AnyArguments.Of(field, id)} {{ __typename }} }}");
                var control = await api.AnswerAsync($"{{ {field.Name}{AnyArguments.Of(field, nobody)} {{ __typename }} }}");
                Assert.Equal(control.GetRawText().Replace(nobody, id, StringComparison.Ordinal), answer.GetRawText());
                asked++;
            }
        }

        Assert.True(asked > 150, $"{asked} keys");
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task No_filter_order_or_cursor_finds_or_counts_a_row_of_the_other(bool filtered)
    {
        var api = work.As(work.Own, filtered);
        foreach (var list in work.Schema.Queries.Where(PartnerSchema.Allows).Where(PartnerSchema.IsList))
        {
            var node = PartnerSchema.NodeOf(list);
            var leaves = string.Join(' ', node.Fields.Where(field => PartnerSchema.Allows(field) && field.Type.NamedType is not GraphQLCompositeType).Select(field => field.Name));
            foreach (var input in Inputs(list, "where").Where(input => input.Name is not ("and" or "or")))
            {
                foreach (var comparison in Comparisons(input))
                {
                    var answer = await api.AnswerAsync($"{{ {list.Name}(where: {{ {input.Name}: {comparison} }}) {{ totalCount nodes {{ {leaves} }} }} }}");
                    Assert.False(answer.TryGetProperty("errors", out var errors), $"{list.Name} {input.Name} {comparison}: {errors}");
                    Clean(answer, $"{list.Name} {input.Name}");
                    var page = answer.GetProperty("data").GetProperty(list.Name);
                    Assert.Equal(page.GetProperty("nodes").GetArrayLength(), page.GetProperty("totalCount").GetInt32());
                }
            }

            foreach (var input in Inputs(list, "order"))
            {
                Clean(await api.AnswerAsync($"{{ {list.Name}(order: [{{ {input.Name}: DESC }}]) {{ totalCount nodes {{ {leaves} }} }} }}"), $"{list.Name} by {input.Name}");
            }

            // A cursor of an administrator's, which stands at the first of everybody's rows.
            var first = await work.Server.As(Server.Identity.UserRole.Admin).DataAsync($"{{ {list.Name}(first: 1) {{ pageInfo {{ endCursor }} }} }}");
            var cursor = first.GetProperty(list.Name).GetProperty("pageInfo").GetProperty("endCursor").GetString();
            foreach (var page in (string[])["first: 50, after", "last: 50, before"])
            {
                Clean(await api.AnswerAsync($"{{ {list.Name}({page}: \"{cursor}\") {{ totalCount nodes {{ {leaves} }} }} }}"), $"{list.Name} {page}");
            }
        }
    }

    [Fact]
    public async Task What_is_kept_from_partners_refuses_the_operation_whatever_the_data()
    {
        var api = work.As(work.Own);
        foreach (var field in work.Schema.Queries.Where(field => !PartnerSchema.Allows(field)))
        {
            var arguments = AnyArguments.Of(field);
            Refused(await api.AnswerAsync($"{{ {field.Name}{arguments} {(field.Type.NamedType is GraphQLCompositeType ? "{ __typename }" : "")} }}"), field.Name);
        }

        var kept = work.Schema.Kept().ToList();
        Assert.True(kept.Count > 40, $"{kept.Count} fields");
        foreach (var (type, field) in kept)
        {
            Assert.True(PartnerSchema.IsDecidedAtValidation(field), $"{type.Name}.{field.Name} is decided only when there is a row.");
            var below = field.Type.NamedType is GraphQLCompositeType ? "{ __typename }" : "";
            var root = work.Schema.Queries.Concat(work.Schema.Subscriptions).First(root => PartnerSchema.Allows(root) && (root.Type.NamedType == type || (PartnerSchema.IsList(root) && PartnerSchema.NodeOf(root) == type)));
            var selection = root.Type.NamedType == type ? $"{{ {field.Name} {below} }}" : $"(where: {{ and: [] }}, first: 1) {{ nodes {{ {field.Name} {below} }} }}";
            var arguments = AnyArguments.Of(root);
            Refused(await api.AnswerAsync($"{{ {root.Name}{arguments}{selection} }}"), $"{type.Name}.{field.Name}");
        }
    }

    [Fact]
    public async Task Rest_and_the_panel_are_not_for_partners()
    {
        var api = work.As(work.Own);
        var asked = 0;
        foreach (var path in RestPaths())
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete])
            {
                using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(new { }) };
                using var answer = await api.Http.SendAsync(request);
                Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed, $"{method} {path}: {answer.StatusCode}");
                asked += answer.StatusCode == HttpStatusCode.Forbidden ? 1 : 0;
            }
        }

        Assert.True(asked > 25, $"{asked} requests");
        foreach (var page in (string[])["/", "/customers", $"/customers/{work.Own.Customer.Id}", "/calls", "/profile", "/users", "/api-keys"])
        {
            using var answer = await api.Http.GetAsync(new Uri(page, UriKind.Relative));
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Arguments_that_name_carriers_are_refused()
    {
        var api = work.As(work.Own);
        foreach (var argument in (string[])["gatewayId", "providerId", "routeId"])
        {
            Refused(await api.AnswerAsync($"{{ callRecords({argument}: \"{work.Carrier[1]}\") {{ totalCount }} }}"), argument);
        }

        Refused(await api.AnswerAsync($"{{ callRecords(unratedReason: \"{PartnerData.Hidden} reason\") {{ totalCount }} }}"), "unratedReason");
        Refused(await api.AnswerAsync($"{{ dids(gatewayId: \"{work.Carrier[1]}\") {{ totalCount }} }}"), "gatewayId");
    }

    private IEnumerable<string> RestPaths() => work.Server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(endpoint => endpoint.RoutePattern.RawText ?? "")
        .Where(path => path.StartsWith("/api/v1/", StringComparison.Ordinal) && !path.Contains("auth/login", StringComparison.Ordinal) && !path.Contains("openapi", StringComparison.Ordinal))
        .Select(path => path.Replace("{id:guid}", work.Other.Ids["Customer"], StringComparison.Ordinal)).Distinct();

    private static void Refused(JsonElement answer, string what)
    {
        Assert.True(answer.TryGetProperty("errors", out var errors), $"{what}: {answer}");
        Assert.Equal("AUTH_NOT_AUTHORIZED", errors[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.EnumerateObject().Any(field => field.Value.ValueKind != JsonValueKind.Null), what);
    }

    private static IReadOnlyList<GraphQLInputField> Inputs(GraphQLField list, string argument) =>
        ((GraphQLInputObjectType)list.Arguments.Single(known => known.Name == argument).Type.NamedType).Fields;

    // Null where the partner has no key of that type.
    private static string? Arguments(GraphQLField field, PartnerData partner) =>
        !PartnerSchema.NeedsArguments(field) ? field.Arguments.Any(argument => argument.Name == "first") ? "(first: 5)" : ""
        : partner.Ids.TryGetValue(field.Type.NamedType.Name, out var id) ? AnyArguments.Of(field, id)
        : field.Name == "usageReport" ? $"(from: \"{TimeProvider.System.GetUtcNow().AddDays(-2):yyyy-MM-dd}\", to: \"{TimeProvider.System.GetUtcNow().AddDays(2):yyyy-MM-dd}\", groupBy: DESTINATION)"
        : field.Name == "rateLookup" ? "(number: \"+5511987654321\")"
        : null;

    // What of the other's might be asked for: its keys, its names, all that is not mine.
    private IEnumerable<string> Comparisons(GraphQLInputField input)
    {
        var operations = ((GraphQLInputObjectType)input.Type.NamedType).Fields.ToDictionary(field => field.Name);
        if (operations.TryGetValue("in", out var among) && among.Type.NamedType.Name is "UUID")
        {
            yield return $"{{ in: [{string.Join(", ", work.Other.Ids.Values.Concat(work.Carrier.Take(3)).Select(id => $"\"{id}\""))}] }}";
            yield return $"{{ neq: \"{work.Own.Customer.Id}\" }}";
        }

        if (operations.ContainsKey("startsWith"))
        {
            yield return $"{{ contains: \"{work.Other.Mark}\" }}";
            yield return $"{{ nstartsWith: \"{work.Own.Mark}\" }}";
        }

        if (operations.TryGetValue("gte", out var since) && since.Type.NamedType.Name == "DateTime")
        {
            yield return "{ gte: \"2020-01-01T00:00:00Z\" }";
        }
    }

    private void Clean(JsonElement answer, string what)
    {
        var text = answer.GetRawText();
        foreach (var forbidden in work.Other.Ids.Values.Concat(work.Carrier).Append($"\"{work.Other.Mark}").Append(PartnerData.Hidden))
        {
            Assert.False(text.Contains(forbidden, StringComparison.Ordinal), $"{what} shows {forbidden}: {text}");
        }
    }
}
