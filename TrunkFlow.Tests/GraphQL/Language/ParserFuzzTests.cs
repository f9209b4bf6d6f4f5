using System.Diagnostics;
using System.Text;
using TrunkFlow.GraphQL;
using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.Tests.GraphQL.Differential;
using TrunkFlow.Tests.GraphQL.Support;
using TrunkFlow.Tests.Support;
using Xunit.Abstractions;

namespace TrunkFlow.Tests.GraphQL.Language;

/// <summary>Whatever bytes come in, the parser answers with a document or a syntax error that points into them.</summary>
public sealed class ParserFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "|", "&", "!", "$", "@", "...", "..", "\"", "\"\"\"", "\\", "\\u", "\\u{", "#", ",", "\uFEFF", "\u0000", "\r", "\n",
        "query", "mutation", "subscription", "fragment", "on", "true", "null", "type", "extend", "schema", "directive", "repeatable", "implements", "input", "enum",
        "-", "0", "01", "1.", "1e", "1e999", "é", "😀", "\uD800", "_", "__typename", "@defer", "@skip(if: $a)",
    ];

    [Fact]
    [Trait("long", "fuzz")]
    public void Random_bytes_and_damaged_documents_end_in_a_document_or_a_syntax_error()
    {
        var random = new Random(LongRun.Seed);
        var documents = new DocumentGenerator(Payloads.Schema(PetSchema.Sdl), random);
        var seeds = Enumerable.Range(0, 200).Select(_ => Encoding.UTF8.GetBytes(documents.Next())).Append(Encoding.UTF8.GetBytes(PetSchema.Sdl)).ToArray();
        var count = LongRun.Size("fuzz", 50_000, 1_000_000);
        var parsed = 0;
        var refused = 0;
        var slowest = TimeSpan.Zero;
        var clock = Stopwatch.StartNew();
        for (var index = 0; index < count; index++)
        {
            var source = index % 3 == 0 ? Noise(random) : Mutated(seeds[random.Next(seeds.Length)], random);
            var started = clock.Elapsed;
            if (IsDocument(source))
            {
                parsed++;
            }
            else
            {
                refused++;
            }

            var took = clock.Elapsed - started;
            slowest = took > slowest ? took : slowest;
        }

        output.WriteLine($"seed {LongRun.Seed}: {count} inputs, {parsed} documents, {refused} syntax errors, {clock.Elapsed.TotalSeconds:F1} s, slowest {slowest.TotalMilliseconds:F1} ms");
        Assert.True(parsed > count / 100, $"only {parsed} of {count} were documents");
        Assert.True(refused > count / 10, $"only {refused} of {count} were refused");
    }

    private static bool IsDocument(byte[] source)
    {
        DocumentNode document;
        try
        {
            document = Parser.ParseDocument(source);
        }
        catch (GraphQLErrorException error)
        {
            var only = Assert.Single(error.Errors);
            Assert.StartsWith("Syntax Error: ", only.Message, StringComparison.Ordinal);
            var location = Assert.Single(only.Locations);
            Assert.InRange(location.Line, 1, source.Length + 1);
            Assert.InRange(location.Column, 1, source.Length + 1);
            return false;
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"seed {LongRun.Seed}, input {Convert.ToHexString(source)}", fault);
        }

        // What was understood can be written down and is understood the same again.
        var printed = Printer.Print(document);
        Assert.Equal(printed, Printer.Print(Parser.ParseDocument(printed, ParserOptions.Unlimited)));
        return true;
    }

    private static byte[] Noise(Random random)
    {
        if (random.Next(2) == 0)
        {
            var bytes = new byte[random.Next(80)];
            random.NextBytes(bytes);
            return bytes;
        }

        var text = new StringBuilder();
        for (var count = random.Next(30); count > 0; count--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var changes = random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)])); break;
                case 3: bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at)); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(40), bytes.Count - at))); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }
}
