using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Language;

// Type system definitions and extensions (§3).
public ref partial struct Parser
{
    private TypeSystemNode ParseTypeSystemExtension()
    {
        var keyword = LookAhead();
        return keyword.Kind != TokenKind.Name ? throw Unexpected(keyword) : NameOf(keyword) switch
        {
            "schema" => ParseSchemaDefinition(isExtension: true),
            "scalar" => ParseScalarType(isExtension: true),
            "type" => ParseObjectType(isExtension: true),
            "interface" => ParseInterfaceType(isExtension: true),
            "union" => ParseUnionType(isExtension: true),
            "enum" => ParseEnumType(isExtension: true),
            "input" => ParseInputObjectType(isExtension: true),
            _ => throw Unexpected(keyword),
        };
    }

    /// <summary>The description (definitions only), <c>extend</c> (extensions only) and keyword every definition begins with.</summary>
    private StringValueNode? ParseHead(ReadOnlySpan<byte> keyword, bool isExtension)
    {
        StringValueNode? description = null;
        if (isExtension)
        {
            ExpectKeyword("extend"u8);
        }
        else
        {
            description = ParseDescription();
        }

        ExpectKeyword(keyword);
        return description;
    }

    /// <summary>An extension that extends nothing is not grammatical.</summary>
    private readonly void RequireContent(bool isExtension, bool hasContent)
    {
        if (isExtension && !hasContent)
        {
            throw Unexpected(token);
        }
    }

    private SchemaDefinitionNode ParseSchemaDefinition(bool isExtension)
    {
        var start = token;
        var description = ParseHead("schema"u8, isExtension);
        var directives = ParseDirectives(isConst: true);
        Production<OperationTypeDefinitionNode> production = static (ref Parser parser) => parser.ParseOperationTypeDefinition();
        var operationTypes = isExtension
            ? OptionalMany(TokenKind.BraceLeft, production, TokenKind.BraceRight)
            : Many(TokenKind.BraceLeft, production, TokenKind.BraceRight);
        RequireContent(isExtension, directives.Length + operationTypes.Length > 0);
        return new(description, directives, operationTypes, isExtension, RangeFrom(start));
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = token;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        var type = ParseNamedType();
        return new(operation, type, RangeFrom(start));
    }

    private ScalarTypeDefinitionNode ParseScalarType(bool isExtension)
    {
        var start = token;
        var description = ParseHead("scalar"u8, isExtension);
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        RequireContent(isExtension, directives.Length > 0);
        return new(description, name, directives, isExtension, RangeFrom(start));
    }

    private ObjectTypeDefinitionNode ParseObjectType(bool isExtension)
    {
        var start = token;
        var description = ParseHead("type"u8, isExtension);
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireContent(isExtension, interfaces.Length + directives.Length + fields.Length > 0);
        return new(description, name, interfaces, directives, fields, isExtension, RangeFrom(start));
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType(bool isExtension)
    {
        var start = token;
        var description = ParseHead("interface"u8, isExtension);
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireContent(isExtension, interfaces.Length + directives.Length + fields.Length > 0);
        return new(description, name, interfaces, directives, fields, isExtension, RangeFrom(start));
    }

    private NamedTypeNode[] ParseImplementsInterfaces() => TryExpectKeyword("implements"u8)
        ? DelimitedMany(TokenKind.Ampersand, static (ref Parser parser) => parser.ParseNamedType())
        : [];

    private FieldDefinitionNode[] ParseFieldsDefinition() =>
        OptionalMany(TokenKind.BraceLeft, static (ref Parser parser) => parser.ParseFieldDefinition(), TokenKind.BraceRight);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var directives = ParseDirectives(isConst: true);
        return new(description, name, arguments, type, directives, RangeFrom(start));
    }

    private InputValueDefinitionNode[] ParseArgumentsDefinition() =>
        OptionalMany(TokenKind.ParenthesisLeft, static (ref Parser parser) => parser.ParseInputValueDefinition(), TokenKind.ParenthesisRight);

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = TryExpect(TokenKind.EqualSign) ? ParseValue(isConst: true) : null;
        var directives = ParseDirectives(isConst: true);
        return new(description, name, type, defaultValue, directives, RangeFrom(start));
    }

    private UnionTypeDefinitionNode ParseUnionType(bool isExtension)
    {
        var start = token;
        var description = ParseHead("union"u8, isExtension);
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var types = TryExpect(TokenKind.EqualSign) ? DelimitedMany(TokenKind.Pipe, static (ref Parser parser) => parser.ParseNamedType()) : [];
        RequireContent(isExtension, directives.Length + types.Length > 0);
        return new(description, name, directives, types, isExtension, RangeFrom(start));
    }

    private EnumTypeDefinitionNode ParseEnumType(bool isExtension)
    {
        var start = token;
        var description = ParseHead("enum"u8, isExtension);
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = OptionalMany(TokenKind.BraceLeft, static (ref Parser parser) => parser.ParseEnumValueDefinition(), TokenKind.BraceRight);
        RequireContent(isExtension, directives.Length + values.Length > 0);
        return new(description, name, directives, values, isExtension, RangeFrom(start));
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = token;
        var description = ParseDescription();
        if (PeekKeyword("true"u8) || PeekKeyword("false"u8) || PeekKeyword("null"u8))
        {
            throw Error(token, $"{Describe(token)} is reserved and cannot be used for an enum value.");
        }

        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        return new(description, name, directives, RangeFrom(start));
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType(bool isExtension)
    {
        var start = token;
        var description = ParseHead("input"u8, isExtension);
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = OptionalMany(TokenKind.BraceLeft, static (ref Parser parser) => parser.ParseInputValueDefinition(), TokenKind.BraceRight);
        RequireContent(isExtension, directives.Length + fields.Length > 0);
        return new(description, name, directives, fields, isExtension, RangeFrom(start));
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition()
    {
        var start = token;
        var description = ParseHead("directive"u8, isExtension: false);
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        var isRepeatable = TryExpectKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        var locations = DelimitedMany(TokenKind.Pipe, static (ref Parser parser) => parser.ParseDirectiveLocation());
        return new(description, name, arguments, isRepeatable, locations, RangeFrom(start));
    }

    private NameNode ParseDirectiveLocation()
    {
        var start = token;
        var name = ParseName();
        return DirectiveLocationNames.Parse(name.Value) is null ? throw Unexpected(start) : name;
    }
}
