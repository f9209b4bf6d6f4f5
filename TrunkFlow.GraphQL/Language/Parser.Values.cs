using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Language;

// Values and type references (§2.9 to §2.11).
public ref partial struct Parser
{
    private ValueNode ParseValue(bool isConst)
    {
        var start = token;
        switch (start.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConst);
            case TokenKind.BraceLeft:
                return ParseObject(isConst);
            case TokenKind.Int:
                Advance();
                return new IntValueNode(NameOf(start), RangeFrom(start));
            case TokenKind.Float:
                Advance();
                return new FloatValueNode(NameOf(start), RangeFrom(start));
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                Advance();
                return NameOf(start) switch
                {
                    "true" => new BooleanValueNode(true, RangeFrom(start)),
                    "false" => new BooleanValueNode(false, RangeFrom(start)),
                    "null" => new NullValueNode(RangeFrom(start)),
                    var member => new EnumValueNode(member, RangeFrom(start)),
                };
            case TokenKind.Dollar when isConst:
                Advance();
                throw Peek(TokenKind.Name)
                    ? Error(start, $"Unexpected variable \"${NameOf(token)}\" in constant value.")
                    : Unexpected(start);
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                throw Unexpected(start);
        }
    }

    private StringValueNode ParseString()
    {
        var start = token;
        Advance();
        return new(start.Text!, start.Kind == TokenKind.BlockString, RangeFrom(start));
    }

    private StringValueNode? ParseDescription() => PeekDescription() ? ParseString() : null;

    private ListValueNode ParseList(bool isConst)
    {
        var start = token;
        Enter(start);
        var values = Any<ValueNode>(
            TokenKind.BracketLeft,
            isConst ? static (ref Parser parser) => parser.ParseValue(isConst: true) : static (ref Parser parser) => parser.ParseValue(isConst: false),
            TokenKind.BracketRight);
        Leave();
        return new(values, RangeFrom(start));
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = token;
        Enter(start);
        var fields = Any<ObjectFieldNode>(
            TokenKind.BraceLeft,
            isConst ? static (ref Parser parser) => parser.ParseObjectField(isConst: true) : static (ref Parser parser) => parser.ParseObjectField(isConst: false),
            TokenKind.BraceRight);
        Leave();
        return new(fields, RangeFrom(start));
    }

    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var start = token;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new(name, value, RangeFrom(start));
    }

    private TypeNode ParseTypeReference()
    {
        var start = token;
        Enter(start);
        TypeNode type;
        if (TryExpect(TokenKind.BracketLeft))
        {
            var inner = ParseTypeReference();
            Expect(TokenKind.BracketRight);
            type = new ListTypeNode(inner, RangeFrom(start));
        }
        else
        {
            type = ParseNamedType();
        }

        Leave();
        return TryExpect(TokenKind.Bang) ? new NonNullTypeNode(type, RangeFrom(start)) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = token;
        var name = ParseName();
        return new(name, RangeFrom(start));
    }
}
