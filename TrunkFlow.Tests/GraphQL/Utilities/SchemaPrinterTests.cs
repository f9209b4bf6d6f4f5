using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.Tests.GraphQL.Utilities;

public sealed class SchemaPrinterTests
{
    [Fact]
    public void A_schema_prints_roots_first_then_types_by_name_and_reads_back_the_same()
    {
        const string sdl = """"
            """Described."""
            schema @owner(name: "x") {
              query: Root
            }

            directive @cost(weight: String!) repeatable on FIELD_DEFINITION | OBJECT

            directive @owner(name: String) on SCHEMA

            type Root implements A & B @cost(weight: "2") {
              a(first: Int = 10, where: I = { a: 1 }): [B!]! @cost(weight: "1.5")

              """
              Two lines,
              one field.
              """
              b(
                """What it is."""
                x: Int

                """Deprecated."""
                y: Int @deprecated(reason: "use \"x\"")
              ): String @deprecated
            }

            interface A {
              a(first: Int = 10, where: I = { a: 1 }): [B!]!
            }

            interface B {
              b: String
            }

            enum E {
              ONE
              TWO @deprecated
            }

            input I {
              a: Int! = 3
            }

            input One @oneOf {
              a: Int
              b: E
            }

            union U = Root

            scalar Url @specifiedBy(url: "https://example.org")

            """";

        Assert.Equal(sdl, SchemaPrinter.Print(SchemaBuilder.Build(sdl)));
    }

    [Fact]
    public void The_common_schema_definition_is_left_out() =>
        Assert.Equal("type Query {\n  a: Int\n}\n", SchemaPrinter.Print(SchemaBuilder.Build("schema { query: Query } type Query { a: Int }")));
}
