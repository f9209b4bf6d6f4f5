using System.Text;
using TrunkFlow.GraphQL;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

public sealed class DocumentCacheTests
{
    [Fact]
    public async Task A_rented_buffer_may_be_reused_after_the_request()
    {
        var engine = Run.Engine("type Query { a: Int b: Int }");
        var buffer = Encoding.UTF8.GetBytes("{ a }");
        var request = Run.Request("{ a }", Run.Source("""{"a":1,"b":2}""")) with { Document = buffer };

        Assert.Equal("""{"data":{"a":1}}""", Run.Json((OperationResult)await engine.ExecuteAsync(request)));
        buffer[2] = (byte)'b';
        Assert.Equal("""{"data":{"b":2}}""", Run.Json((OperationResult)await engine.ExecuteAsync(request)));
        Assert.Equal("""{"data":{"a":1}}""", await engine.AskAsync("{ a }", Run.Source("""{"a":1}""")));
    }

    [Fact]
    public async Task Large_documents_run_without_being_kept()
    {
        var engine = Run.Engine("type Query { a: Int }", options: new() { DocumentCacheBytes = 500 });
        foreach (var width in new[] { 1, 40, 60, 40, 600, 45 })
        {
            Assert.Equal("""{"data":{"a":1}}""", await engine.AskAsync("{ a #" + new string('x', width) + "\n}", Run.Source("""{"a":1}""")));
        }
    }

    [Fact]
    public async Task A_full_cache_forgets_what_was_not_used_for_longest()
    {
        var engine = Run.Engine("type Query { a: Int }", options: new() { DocumentCacheSize = 10 });
        for (var round = 0; round < 100; round++)
        {
            Assert.Equal($"{{\"data\":{{\"f{round}\":1}}}}", await engine.AskAsync($"{{ f{round}: a }}", Run.Source("""{"a":1}""")));
        }
    }
}
