using System.Text;
using System.Text.Json;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.Tests.GraphQL.Execution;

[Trait("engine", "ours")]
public sealed class IntrospectionAnswersTests
{
    private const string Question = "{ __schema { types { name kind } } }";

    private readonly GraphQLEngine engine = new(SchemaBuilder.Build("type Query { name(of: String = \"ä\"): String }"));

    [Fact]
    public async Task The_second_answer_is_the_first_one_kept()
    {
        var first = await AskAsync(Question);
        var second = await AskAsync(Question);
        Assert.NotEqual(first.GetType(), second.GetType());
        Assert.Equal(Text(first), Text(second));
        Assert.Equal(Text(first, indented: true), Text(second, indented: true));
        Assert.Equal(first.DataAsDictionary()!.Keys, second.DataAsDictionary()!.Keys);
    }

    [Fact]
    public async Task Extensions_of_one_answer_are_not_those_of_the_next()
    {
        await AskAsync(Question);
        var second = await AskAsync(Question);
        second.Extensions = new Dictionary<string, object?> { ["took"] = 1 };
        Assert.EndsWith("\"extensions\":{\"took\":1}}", Text(second), StringComparison.Ordinal);
        Assert.DoesNotContain("took", Text(await AskAsync(Question)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_also_asks_for_data_or_depends_on_variables_is_answered_anew()
    {
        foreach (var question in (string[])["{ name __schema { types { name } } }", "query($all: Boolean = true) { __schema { types { fields(includeDeprecated: $all) { name } } } }"])
        {
            Assert.Equal((await AskAsync(question)).GetType(), (await AskAsync(question)).GetType());
        }
    }

    private async Task<OperationResult> AskAsync(string question) =>
        (OperationResult)await engine.ExecuteAsync(new ExecutionRequest { Document = Encoding.UTF8.GetBytes(question) });

    private static string Text(OperationResult result, bool indented = false)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented }))
        {
            result.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
