using System.Diagnostics;
using System.Text;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.Tests.GraphQL.Support;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.GraphQL.Execution;

/// <summary>
/// Documents made to hurt, sent to a whole engine: each is answered with an error that says why, in bounded time and memory, and the engine
/// answers the next request. Once with the limits it has by default, and once with those on tokens and fields taken away.
/// </summary>
[Trait("long", "hostile")]
public sealed class HostileDocumentTests(ITestOutputHelper output)
{
    private const string Answer = """{"data":{"dog":{"name":"Rex"}}}""";

    private static readonly int Scale = LongRun.Size("hostile", 1, 4);

    public static TheoryData<string> Names => [.. Documents.Keys.Order(StringComparer.Ordinal)];

    private static Dictionary<string, Func<string>> Documents { get; } = new(StringComparer.Ordinal)
    {
        ["10,000 levels of fields"] = static () => Levels("{ dog ", " }"),
        ["10,000 levels of inline fragments"] = static () => "{ dog " + Levels("{ ... on Dog ", " }", "{ name }") + " }",
        ["10,000 levels of lists"] = static () => $"{{ booleanList(booleanListArg: {Levels("[", "]", "true")}) }}",
        ["10,000 levels of input objects"] = static () => $"{{ findDog(searchBy: {Levels("{name: \"a\" nested: ", "}", "null")}) {{ name }} }}",
        ["10,000 levels of types"] = static () => $"query ($v: {Levels("[", "]", "Int")}) {{ dog {{ name }} }}",
        ["10,000 levels left open"] = static () => Levels("{ dog ", ""),
        ["1 MB of tokens"] = static () => $"{{ dog {{ {Times("name ", 1 << 20 >> 2)}}} }}",
        ["1 MB of punctuators"] = static () => Times("{", 1 << 20),
        ["1 MB of spreads"] = static () => $"{{ dog {{ {Times("...f ", (1 << 20) / 5)}}} }} fragment f on Dog {{ name }}",
        ["1 MB in one name"] = static () => $"{{ {Times("n", 1 << 20)} }}",
        ["1 MB in one string"] = static () => $"{{ findDog(searchBy: {{name: \"{Times("s", 1 << 20)}\" unknown: 1}}) {{ name }} }}",
        ["1 MB of comments without a document"] = static () => Times("# nothing\n", (1 << 20) / 10),
        ["10,000 operations"] = static () => Each(10_000, static i => $"query Q{i % 5_000} {{ dog {{ name }} }}"),
        ["10,000 aliases"] = static () => $"{{ dog {{ {Each(10_000, static i => $"a{i}: name")} }} }}",
        ["10,000 directives on one field"] = static () => $"{{ dog {{ name {Times("@many(n: 1) ", 10_000)} }} }}",
        ["10,000 unknown directives"] = static () => $"{{ dog {{ name {Each(10_000, static i => $"@no{i}")} }} }}",
        ["10,000 conditions"] = static () => $"query ($v: Boolean!) {{ dog {{ {Times("name @skip(if: $v) @include(if: $v) ", 10_000)} }} }}",
        ["10,000 variables"] = static () => $"query ({Each(10_000, static i => $"$v{i}: Int")}) {{ dog {{ name }} }}",
        ["10,000 variables with wrong defaults"] = static () => $"query ({Each(10_000, static i => $"$v{i}: FindDogInput = {{no: 1}}")}) {{ dog {{ name }} }}",
        ["10,000 uses of undefined variables"] = static () => $"{{ {Each(10_000, static i => $"a{i}: dog {{ isHouseTrained(atOtherHomes: $v{i}) }}")} }}",
        ["100,000 values of the wrong type"] = static () => $"{{ booleanList(booleanListArg: [{Times("1 ", 100_000)}]) }}",
        ["10,000 fields of an input object"] = static () => $"{{ findDog(searchBy: {{{Each(10_000, static i => $"no{i}: 1")}}}) {{ name }} }}",
        ["a cycle of 10,000 fragments"] = static () => $"{{ dog {{ ...f0 }} }} {Each(10_000, static i => $"fragment f{i} on Dog {{ ...f{(i + 1) % 10_000} }}")}",
        ["a chain of 10,000 fragments"] = static () => $"{{ dog {{ ...f0 }} }} {Each(10_000, static i => $"fragment f{i} on Dog {{ ...f{i + 1} }}")} fragment f10000 on Dog {{ no }}",
        ["a fragment that spreads itself 10,000 times"] = static () => $"{{ dog {{ ...f }} }} fragment f on Dog {{ {Times("...f ", 10_000)} }}",
        ["300 fragments that all spread each other"] = static () => $"{{ dog {{ ...f0 }} }} {Each(300, static i => $"fragment f{i} on Dog {{ {Each(300, static j => $"...f{j}")} }}")}",
        ["fragments that double 50 times"] = static () =>
            $"{{ dog {{ ...f0 }} }} {Each(50, static i => $"fragment f{i} on Dog {{ a{i}: owner {{ pets {{ ...f{i + 1} }} }} b{i}: owner {{ pets {{ ...f{i + 1} }} }} }}")} fragment f50 on Dog {{ no }}",
        ["every field conflicts with every other"] = static () => $"{{ {Each(10_000, static i => $"x: findDog(searchBy: {{name: \"{i}\"}}) {{ name }}")} }}",
        ["the same composite field 3,000 times"] = static () => $"{{ {Times("dog { owner { pets { name } } } ", 3_000)} no }}",
        ["conflicts through 2,000 inline fragments"] = static () => $"{{ dog {{ {Each(2_000, static i => $"... on Dog {{ x: {(i % 2 == 0 ? "name" : "nickname")} }}")} }} }}",
        ["conflicts 60 levels down on two sides"] = static () =>
            $"{{ {Times("dog { owner { pets { ... on Dog { ", 20)} x: name {Times(" } } } }", 20)} {Times("dog { owner { pets { ... on Dog { ", 20)} x: nickname {Times(" } } } }", 20)} }}",
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_document_made_to_hurt_is_refused_and_the_engine_lives_on(string name)
    {
        var document = Encoding.UTF8.GetBytes(Documents[name]());
        foreach (var (limits, engine) in new[] { ("default limits", Engine(ParserOptions.Default)), ("no limit on tokens", Engine(ParserOptions.Unlimited)) })
        {
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();

            var errors = engine.Validate(document);

            clock.Stop();
            var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
            output.WriteLine($"{name} ({document.Length:N0} bytes), {limits}: {clock.Elapsed.TotalMilliseconds:N0} ms, {allocated:N0} bytes, \"{Short(errors[0].Message)}\"");
            Assert.InRange(errors.Count, 1, 101);
            Assert.All(errors, static error => Assert.InRange(error.Message.Length, 1, 3 << 20));
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{name} took {clock.Elapsed}");
            Assert.True(allocated < (512L << 20) * Scale, $"{name} allocated {allocated:N0} bytes");
            Assert.Equal(Answer, await engine.AskAsync("{ dog { name } }", Run.Source("""{"dog":{"name":"Rex"}}""")));
        }
    }

    public static TheoryData<string, string> Values => new()
    {
        { "query ($v: [Boolean!]) { booleanList(booleanListArg: $v) }", "a list 10,000 levels deep" },
        { "query ($v: FindDogInput) { findDog(searchBy: $v) { name } }", "an object 10,000 levels deep" },
        { "query ($v: Boolean) { dog { isHouseTrained(atOtherHomes: $v) } }", "an object 10,000 levels deep" },
        { "query ($v: [Boolean!]) { booleanList(booleanListArg: $v) }", "a list of 1,000,000 wrong values" },
        { "query ($v: FindDogInput) { findDog(searchBy: $v) { name } }", "an object of 100,000 unknown fields" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Variables_made_to_hurt_are_refused_and_the_engine_lives_on(string document, string what)
    {
        var engine = Engine(ParserOptions.Default);
        var variables = new Dictionary<string, object?> { ["v"] = ValueOf(what) };
        var allocatedBefore = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();

        var result = (OperationResult)await engine.ExecuteAsync(Run.Request(document) with { Variables = variables });

        output.WriteLine($"{what}: {clock.Elapsed.TotalMilliseconds:N0} ms, {GC.GetTotalAllocatedBytes() - allocatedBefore:N0} bytes, \"{Short(result.Errors[0].Message)}\"");
        Assert.False(result.HasData);
        Assert.InRange(result.Errors.Count, 1, 51);
        Assert.All(result.Errors, static error => Assert.InRange(error.Message.Length, 1, 5000));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");
        Assert.Equal(Answer, await engine.AskAsync("{ dog { name } }", Run.Source("""{"dog":{"name":"Rex"}}""")));
    }

    /// <summary>Where fragments are deferred, the number of @defers times that of their fields is what there is to collect.</summary>
    [Fact]
    public async Task Deferring_one_fragment_many_times_costs_no_more_than_its_fields_times_its_spreads()
    {
        var engine = new GraphQLEngine(PetSchema.Incremental);
        var document = $"{{ dog {{ {Each(200, static i => $"...f @defer(label: \"{i}\")")} }} }} fragment f on Dog {{ {Each(400, static i => $"a{i}: name")} }}";
        var allocatedBefore = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();

        var payloads = await engine.DeliverAsync(document, Run.Source("""{"dog":{"name":"Rex"}}"""));

        output.WriteLine($"200 @defers of 400 fields: {clock.Elapsed.TotalMilliseconds:N0} ms, {GC.GetTotalAllocatedBytes() - allocatedBefore:N0} bytes");
        Assert.Equal(2, payloads.Length);
        Assert.Equal(200, payloads[1].Split("{\"id\":").Length - 1 - 1);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"took {clock.Elapsed}");
    }

    private static GraphQLEngine Engine(ParserOptions parser) => new(PetSchema.Schema, new() { Parser = parser });

    private static string Levels(string open, string close, string middle = "{ name }") =>
        string.Concat(Enumerable.Repeat(open, 10_000 * Scale)) + middle + string.Concat(Enumerable.Repeat(close, 10_000 * Scale));

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Each(int count, Func<int, string> text) => string.Join(' ', Enumerable.Range(0, count).Select(text));

    private static string Short(string message) => message.Length <= 100 ? message : message[..100] + "...";

    private static object? ValueOf(string what)
    {
        object? value = true;
        switch (what)
        {
            case "a list of 1,000,000 wrong values":
                return Enumerable.Repeat<object?>("x", 1_000_000).ToArray();
            case "an object of 100,000 unknown fields":
                return Enumerable.Range(0, 100_000).ToDictionary(static i => $"f{i}", static i => (object?)i);
        }

        for (var level = 0; level < 10_000; level++)
        {
            value = what.StartsWith("a list", StringComparison.Ordinal)
                ? new[] { value }
                : new Dictionary<string, object?> { ["name"] = "a", ["nested"] = value };
        }

        return value;
    }
}
