using TrunkFlow.GraphQL;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Execution;

/// <summary>Serial execution (§6.2.2, §6.3.1.1).</summary>
public sealed class MutationTests
{
    private const string Sdl = "type Query { a: Int } type Mutation { change(to: Int): Counter failing: Counter! } type Counter { now: Int slow: Int }";

    [Fact]
    public async Task Root_fields_of_a_mutation_run_one_after_the_other_with_everything_below_them()
    {
        var log = new List<string>();

        var answer = await Engine(log).AskAsync("mutation { a: change(to: 1) { slow now } b: change(to: 2) { now slow } }");

        Assert.Equal("""{"data":{"a":{"slow":1,"now":1},"b":{"now":2,"slow":2}}}""", answer);
        Assert.Equal(["change 1", "slow 1", "change 2", "slow 2"], log);
    }

    [Fact]
    public async Task A_mutation_that_fails_does_not_stop_the_next_unless_nothing_is_left_to_answer()
    {
        var log = new List<string>();

        Assert.EndsWith("\"data\":null}", await Engine(log).AskAsync("mutation { a: change(to: 1) { now } failing { now } b: change(to: 2) { now } }"), StringComparison.Ordinal);
        Assert.Equal(["change 1"], log);
    }

    private static GraphQLEngine Engine(List<string> log)
    {
        var counter = 0;
        return Run.Engine(Sdl, (_, field) => async context =>
        {
            switch (field)
            {
                case "change":
                    await Task.Yield();
                    counter = (int)context.Arguments["to"]!;
                    log.Add($"change {counter}");
                    return new object();
                case "slow":
                    await Task.Delay(10);
                    log.Add($"slow {counter}");
                    return counter;
                case "now":
                    return counter;
                default:
                    throw new GraphQLErrorException("failing");
            }
        });
    }
}
