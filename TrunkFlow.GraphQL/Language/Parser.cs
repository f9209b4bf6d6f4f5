using System.Text;
using System.Text.Unicode;
using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Language;

/// <summary>
/// Recursive descent over the complete grammar of the specification (Appendix C), one method a production.
/// What the grammar does not have is an error; nothing is skipped.
/// </summary>
public ref partial struct Parser
{
    private readonly ReadOnlySpan<byte> source;
    private readonly ParserOptions options;
    private Lexer lexer;
    private Token token;
    private Token? ahead;
    private int lastEnd;
    private int tokenCount;
    private int fieldCount;
    private int depth;

    private Parser(ReadOnlySpan<byte> source, ParserOptions options)
    {
        this.source = source;
        this.options = options;
        lexer = new Lexer(source);
        token = new Token(TokenKind.StartOfFile, 0, 0, 0, 0);
    }

    private delegate T Production<out T>(ref Parser parser);

    /// <summary>Parses a document, executable or type system or both.</summary>
    /// <exception cref="GraphQLErrorException">The text is not GraphQL, not UTF-8, or larger than the options allow.</exception>
    public static DocumentNode ParseDocument(ReadOnlySpan<byte> source, ParserOptions? options = null)
    {
        RequireUtf8(source);
        var parser = new Parser(source, options ?? ParserOptions.Default);
        return parser.ParseDocument();
    }

    /// <inheritdoc cref="ParseDocument(ReadOnlySpan{byte}, ParserOptions?)"/>
    public static DocumentNode ParseDocument(string source, ParserOptions? options = null) => ParseDocument(Encoding.UTF8.GetBytes(source), options);

    /// <summary>Parses one value without variables, for instance a default value.</summary>
    /// <exception cref="GraphQLErrorException">It is not one.</exception>
    public static ValueNode ParseConstValue(string source) => ParseWhole(source, static (ref Parser parser) => parser.ParseValue(isConst: true));

    /// <summary>Parses one value that may use variables.</summary>
    /// <exception cref="GraphQLErrorException">It is not one.</exception>
    public static ValueNode ParseValue(string source) => ParseWhole(source, static (ref Parser parser) => parser.ParseValue(isConst: false));

    /// <summary>Parses one type reference.</summary>
    /// <exception cref="GraphQLErrorException">It is not one.</exception>
    public static TypeNode ParseType(string source) => ParseWhole(source, static (ref Parser parser) => parser.ParseTypeReference());

    private static T ParseWhole<T>(string source, Production<T> production)
    {
        var bytes = Encoding.UTF8.GetBytes(source);
        var parser = new Parser(bytes, ParserOptions.Default);
        parser.Expect(TokenKind.StartOfFile);
        var node = production(ref parser);
        parser.Expect(TokenKind.EndOfFile);
        return node;
    }

    private static void RequireUtf8(ReadOnlySpan<byte> source)
    {
        if (Utf8.IsValid(source))
        {
            return;
        }

        for (var at = 0; ;)
        {
            var status = Rune.DecodeFromUtf8(source[at..], out _, out var length);
            if (status != System.Buffers.OperationStatus.Done)
            {
                throw SyntaxError.At(source, at, "Invalid character: the document is not UTF-8.");
            }

            at += length;
        }
    }

    private DocumentNode ParseDocument()
    {
        var start = token;
        var definitions = Many(TokenKind.StartOfFile, static (ref Parser parser) => parser.ParseDefinition(), TokenKind.EndOfFile);
        return new(definitions, RangeFrom(start));
    }

    private DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.BraceLeft))
        {
            return ParseOperationDefinition();
        }

        var hasDescription = PeekDescription();
        var keyword = hasDescription ? LookAhead() : token;
        if (hasDescription && keyword.Kind == TokenKind.BraceLeft)
        {
            throw Error(token, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (keyword.Kind == TokenKind.Name)
        {
            switch (NameOf(keyword))
            {
                case "query" or "mutation" or "subscription": return ParseOperationDefinition();
                case "fragment": return ParseFragmentDefinition();
                case "schema": return ParseSchemaDefinition(isExtension: false);
                case "scalar": return ParseScalarType(isExtension: false);
                case "type": return ParseObjectType(isExtension: false);
                case "interface": return ParseInterfaceType(isExtension: false);
                case "union": return ParseUnionType(isExtension: false);
                case "enum": return ParseEnumType(isExtension: false);
                case "input": return ParseInputObjectType(isExtension: false);
                case "directive": return ParseDirectiveDefinition();
                default:
                    if (hasDescription)
                    {
                        throw Error(token, "Unexpected description, only GraphQL definitions support descriptions.");
                    }

                    if (IsKeyword(keyword, "extend"u8))
                    {
                        return ParseTypeSystemExtension();
                    }

                    break;
            }
        }

        throw Unexpected(keyword);
    }

    private NameNode ParseName()
    {
        var start = token;
        Expect(TokenKind.Name);
        return new(NameOf(start), RangeFrom(start));
    }
}
