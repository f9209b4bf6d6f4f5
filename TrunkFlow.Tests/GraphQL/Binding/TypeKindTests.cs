using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;
using TrunkFlow.GraphQL.Language.Ast;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.GraphQL.Binding;

public sealed class TypeKindTests
{
    [Fact]
    public async Task Interfaces_unions_one_of_inputs_and_named_members_are_in_the_schema()
    {
        await using var ask = Zoo();
        (await ask.SchemaAsync()).MatchSnapshot("zoo.graphql");
    }

    [Fact]
    public async Task An_interface_and_a_union_are_resolved_by_the_class_of_the_value()
    {
        await using var ask = Zoo();
        Assert.Equal(
            """{"data":{"animals":[{"__typename":"Dog","name":"Rex","loud":true},{"__typename":"Cat","name":"Tom","lives":9}],"found":[{"__typename":"Cat"},{"__typename":"Keeper"}]}}""",
            await ask.JsonAsync("{ animals { __typename name ... on Dog { loud } ... on Cat { lives } } found { __typename } }"));
    }

    [Theory]
    [InlineData("""{ byName: "Tom" }""", """{"data":{"find":"name Tom"}}""")]
    [InlineData("""{ byLives: 9 }""", """{"data":{"find":"lives 9"}}""")]
    public async Task Exactly_one_field_of_a_one_of_input_is_given(string by, string expected)
    {
        await using var ask = Zoo();
        Assert.Equal(expected, await ask.JsonAsync($"{{ find(by: {by}) }}"));
        Assert.Contains("errors", await ask.JsonAsync("""{ find(by: { byName: "Tom", byLives: 9 }) }"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scalar_of_ones_own_is_read_from_literals_and_variables_and_written()
    {
        await using var ask = Zoo();
        Assert.Equal("""{"data":{"next":"C8"}}""", await ask.JsonAsync("""{ next(cage: "C7") }"""));
        Assert.Equal("""{"data":{"next":"C8"}}""", await ask.JsonAsync("query($c: Cage!) { next(cage: $c) }", new { c = "C7" }));
    }

    [Fact]
    public async Task Fields_added_fluently_are_resolved()
    {
        await using var ask = Zoo();
        Assert.Equal("""{"data":{"animals":[{"shout":"REX"},{}]}}""", await ask.JsonAsync("{ animals { ... on Dog { shout } } }"));
    }

    private static Ask Zoo() => new(schema => schema
        .AddQueryType<ZooQueries>()
        .AddInterfaceType<IAnimal>()
        .AddTypes(typeof(DogType), typeof(Cat), typeof(Keeper), typeof(FoundType))
        .BindRuntimeType<CageNumber, CageType>());

    public interface IAnimal
    {
        string Name { get; }
    }

    public interface IFound;

    public sealed record Dog(string Name, [property: GraphQLName("loud")] bool Barks, [property: GraphQLIgnore] string Chip) : IAnimal;

    public sealed record Cat(string Name, int Lives) : IAnimal, IFound;

    public sealed record Keeper(string Name) : IFound;

    public readonly record struct CageNumber(int Value);

    [OneOf]
    public sealed record FindBy(string? ByName, int? ByLives);

    public sealed class ZooQueries
    {
        public IReadOnlyList<IAnimal> GetAnimals() => [new Dog("Rex", true, "secret"), new Cat("Tom", 9)];

        [GraphQLType<NonNullType<ListType<NonNullType<FoundType>>>>]
        public IReadOnlyList<IFound> GetFound() => [new Cat("Tom", 9), new Keeper("Ida")];

        public string Find(FindBy by) => by.ByName is { } name ? $"name {name}" : string.Create(CultureInfo.InvariantCulture, $"lives {by.ByLives}");

        public CageNumber Next(CageNumber cage) => new(cage.Value + 1);
    }

    public sealed class DogType : ObjectType<Dog>
    {
        protected override void Configure(IObjectTypeDescriptor<Dog> descriptor)
        {
            descriptor.Description("Man's best friend.");
            descriptor.Field("shout").Type<NonNullType<StringType>>().Resolve(context => context.Parent<Dog>().Name.ToUpperInvariant());
        }
    }

    public sealed class FoundType : UnionType
    {
        protected override void Configure(IUnionTypeDescriptor descriptor) =>
            descriptor.Name("Found").Type<ObjectType<Cat>>().Type<ObjectType<Keeper>>();
    }

    public sealed class CageType() : ScalarType<CageNumber, StringValueNode>("Cage")
    {
        public override CageNumber ParseLiteral(StringValueNode valueSyntax) => new(int.Parse(valueSyntax.Value.AsSpan(1), CultureInfo.InvariantCulture));

        public override StringValueNode ParseValue(CageNumber runtimeValue) => new(string.Create(CultureInfo.InvariantCulture, $"C{runtimeValue.Value}"));
    }
}
