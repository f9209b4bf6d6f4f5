using TrunkFlow.GraphQL.Language.Ast;

namespace TrunkFlow.GraphQL.Language;

// Operations, selections, fragments (§2.3 to §2.8).
public ref partial struct Parser
{
    private OperationDefinitionNode ParseOperationDefinition()
    {
        var start = token;
        if (Peek(TokenKind.BraceLeft))
        {
            var shorthand = ParseSelectionSet();
            return new(OperationKind.Query, null, [], [], shorthand, range: RangeFrom(start));
        }

        var description = ParseDescription();
        var operation = ParseOperationType();
        var name = Peek(TokenKind.Name) ? ParseName() : null;
        var variables = OptionalMany(TokenKind.ParenthesisLeft, static (ref Parser parser) => parser.ParseVariableDefinition(), TokenKind.ParenthesisRight);
        var directives = ParseDirectives(isConst: false);
        var selections = ParseSelectionSet();
        return new(operation, name, variables, directives, selections, description, RangeFrom(start));
    }

    private OperationKind ParseOperationType()
    {
        var keyword = Expect(TokenKind.Name);
        return NameOf(keyword) switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw Unexpected(keyword),
        };
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = token;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseTypeReference();
        var defaultValue = TryExpect(TokenKind.EqualSign) ? ParseValue(isConst: true) : null;
        var directives = ParseDirectives(isConst: true);
        return new(variable, type, defaultValue, directives, description, RangeFrom(start));
    }

    private VariableNode ParseVariable()
    {
        var start = token;
        Expect(TokenKind.Dollar);
        var name = ParseName();
        return new(name, RangeFrom(start));
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = token;
        Enter(start);
        var selections = Many(TokenKind.BraceLeft, static (ref Parser parser) => parser.ParseSelection(), TokenKind.BraceRight);
        Leave();
        return new(selections, RangeFrom(start));
    }

    private SelectionNode ParseSelection() => Peek(TokenKind.Spread) ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var start = token;
        if (++fieldCount > options.MaxFields)
        {
            throw Error(start, $"Document contains more than {options.MaxFields} fields. Parsing aborted.");
        }

        var name = ParseName();
        NameNode? alias = null;
        if (TryExpect(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        var arguments = ParseArguments(isConst: false);
        var directives = ParseDirectives(isConst: false);
        var selections = Peek(TokenKind.BraceLeft) ? ParseSelectionSet() : null;
        return new(alias, name, arguments, directives, selections, RangeFrom(start));
    }

    private ArgumentNode[] ParseArguments(bool isConst) => OptionalMany<ArgumentNode>(
        TokenKind.ParenthesisLeft,
        isConst ? static (ref Parser parser) => parser.ParseArgument(isConst: true) : static (ref Parser parser) => parser.ParseArgument(isConst: false),
        TokenKind.ParenthesisRight);

    private ArgumentNode ParseArgument(bool isConst)
    {
        var start = token;
        var name = ParseName();
        Expect(TokenKind.Colon);
        var value = ParseValue(isConst);
        return new(name, value, RangeFrom(start));
    }

    private SelectionNode ParseFragment()
    {
        var start = token;
        Expect(TokenKind.Spread);
        var hasTypeCondition = TryExpectKeyword("on"u8);
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            var name = ParseName();
            var spreadDirectives = ParseDirectives(isConst: false);
            return new FragmentSpreadNode(name, spreadDirectives, RangeFrom(start));
        }

        var typeCondition = hasTypeCondition ? ParseNamedType() : null;
        var directives = ParseDirectives(isConst: false);
        var selections = ParseSelectionSet();
        return new InlineFragmentNode(typeCondition, directives, selections, RangeFrom(start));
    }

    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = token;
        var description = ParseDescription();
        ExpectKeyword("fragment"u8);
        if (PeekKeyword("on"u8))
        {
            throw Unexpected(token);
        }

        var name = ParseName();
        ExpectKeyword("on"u8);
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConst: false);
        var selections = ParseSelectionSet();
        return new(name, typeCondition, directives, selections, description, RangeFrom(start));
    }

    private DirectiveNode[] ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (Peek(TokenKind.At))
        {
            var start = token;
            Expect(TokenKind.At);
            var name = ParseName();
            var arguments = ParseArguments(isConst);
            directives.Add(new(name, arguments, RangeFrom(start)));
        }

        return [.. directives];
    }
}
