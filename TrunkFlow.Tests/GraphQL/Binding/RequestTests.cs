using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Diagnostics;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Binding.Resolvers;
using TrunkFlow.GraphQL.EntityFramework.Paging;

namespace TrunkFlow.Tests.GraphQL.Binding;

public sealed class RequestTests
{
    [Fact]
    public async Task An_error_filter_has_the_last_word()
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>().AddErrorFilter(error =>
            error.Exception is TimeoutException ? error.WithMessage("Try later.").WithCode("BUSY").RemoveException() : error));
        Assert.Equal(
            """{"errors":[{"message":"Try later.","locations":[{"line":1,"column":3}],"path":["late"],"extensions":{"code":"BUSY"}}],"data":null}""",
            await ask.JsonAsync("{ late }"));
    }

    [Fact]
    public async Task A_listener_hears_of_every_request_and_of_every_field_that_fails()
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>().AddDiagnosticEventListener<Listener>());
        await ask.JsonAsync("{ late }");
        Assert.Equal(["begin { late }", "late at /late", "end"], ask.Services.GetRequiredService<Listener>().Heard);
    }

    [Fact]
    public async Task Scoped_services_of_parallel_resolvers_are_not_shared_and_end_with_them()
    {
        await using var ask = new Ask(schema =>
        {
            schema.Services.AddScoped<Held>();
            schema.AddQueryType<Queries>();
        });
        Assert.Equal("""{"data":{"a":true,"b":true}}""", await ask.JsonAsync("{ a: alone b: alone }"));
    }

    [Fact]
    public async Task Serial_fields_wait_for_each_other()
    {
        await using var ask = new Ask(schema =>
        {
            schema.Services.AddSingleton<Held>();
            schema.AddQueryType<Queries>();
        });
        Assert.Equal("""{"data":{"a":true,"b":true,"c":true}}""", await ask.JsonAsync("{ a: inTurn b: inTurn c: inTurn }"));
    }

    [Fact]
    public async Task Only_stored_documents_run_where_only_those_may()
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>().ModifyRequestOptions(o => o.PersistedOperations.OnlyAllowPersistedDocuments = true));
        Assert.Contains("HC0067", await ask.JsonAsync("{ warned }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 2048)]
    [InlineData(20_000, 2)]
    public async Task A_document_beyond_the_parsers_limits_is_refused(int tokens, int fields)
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>().ModifyParserOptions(o =>
        {
            o.MaxAllowedTokens = tokens;
            o.MaxAllowedFields = fields;
        }));
        Assert.Contains("errors", await ask.JsonAsync("{ a: warned b: warned c: warned d: warned }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_costs_too_much_is_refused_before_it_runs()
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>().ModifyCostOptions(cost =>
        {
            cost.MaxFieldCost = 500;
            cost.MaxTypeCost = 500;
        }));
        const string query = "query($n: Int) { numbers(first: $n) { nodes { twice } } }";
        Assert.DoesNotContain("errors", await ask.JsonAsync(query, new { n = 5 }), StringComparison.Ordinal);
        Assert.Contains("HC0047", await ask.JsonAsync(query, new { n = 50 }), StringComparison.Ordinal);
        Assert.Contains("HC0047", await ask.JsonAsync("{ numbers(first: 50) { nodes { twice } } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_reported_beside_a_value_keep_the_value()
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>());
        Assert.Equal(
            """{"errors":[{"message":"Nearly.","locations":[{"line":1,"column":3}],"path":["warned"]}],"data":{"warned":"done"}}""", await ask.JsonAsync("{ warned }"));
    }

    [Fact]
    public async Task A_field_open_to_everyone_may_stand_on_a_closed_type()
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Closed>().AddAuthorization());
        Assert.Equal("""{"data":{"open":"yes"}}""", await ask.JsonAsync("{ open }"));
        Assert.Contains("AUTH_NOT_AUTHENTICATED", await ask.JsonAsync("{ shut }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_in_memory_is_paged_like_one_in_the_database()
    {
        await using var ask = new Ask(schema => schema.AddQueryType<Queries>());
        Assert.Equal(
            """{"data":{"numbers":{"nodes":[{"id":9},{"id":10}],"pageInfo":{"hasPreviousPage":true,"hasNextPage":false}}}}""",
            await ask.JsonAsync("{ numbers(last: 2) { nodes { id } pageInfo { hasPreviousPage hasNextPage } } }"));
    }

    public sealed class Queries
    {
        public string Late() => throw new TimeoutException("secret");

        public async Task<bool> Alone([Service] Held held) => await held.EnterAsync();

        [Serial]
        [UseRequestScope]
        public async Task<bool> InTurn([Service] Held held) => await held.EnterAsync();

        public string Warned(IResolverContext context)
        {
            context.ReportError("Nearly.");
            return "done";
        }

        [UsePaging]
        public IEnumerable<Number> Numbers() => Enumerable.Range(1, 10).Select(i => new Number(i));
    }

    public sealed record Number(int Id)
    {
        public int Twice(int times = 2) => Id * times;
    }

    [Authorize]
    public sealed class Closed
    {
        [AllowAnonymous]
        public string Open => "yes";

        public string Shut => "no";
    }

    public sealed class Held : IDisposable
    {
        private int inside;
        private bool isDisposed;

        public async Task<bool> EnterAsync()
        {
            var alone = Interlocked.Increment(ref inside) == 1;
            await Task.Delay(20);
            Interlocked.Decrement(ref inside);
            return alone && !isDisposed;
        }

        public void Dispose() => isDisposed = true;
    }

    public sealed class Listener : ExecutionDiagnosticEventListener
    {
        public List<string> Heard { get; } = [];

        public override IDisposable ExecuteRequest(IRequestContext context)
        {
            Heard.Add($"begin {context.Request.Document}");
            return new End(Heard);
        }

        public override void ResolverError(IMiddlewareContext context, IError error) => Heard.Add($"late at {context.Path}");

        private sealed class End(List<string> heard) : IDisposable
        {
            public void Dispose() => heard.Add("end");
        }
    }
}
