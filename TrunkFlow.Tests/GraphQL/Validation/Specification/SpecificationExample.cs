using TrunkFlow.GraphQL.Language;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;
using TrunkFlow.GraphQL.Validation;
using TrunkFlow.Tests.GraphQL.Support;

namespace TrunkFlow.Tests.GraphQL.Validation.Specification;

/// <summary>An example or counter-example of the specification (§5, September 2025), with the rule it stands for.</summary>
internal static class SpecificationExample
{
    /// <summary>The schema of §5 with what single sections add to it.</summary>
    private const string Additions = """
        extend type Query { resource: Resource findAnimal(pet: ExamplePetInput): Pet }
        extend type Human { friend: Human address: String }
        interface Node { id: ID! }
        interface Resource implements Node { id: ID! url: String }
        type Image implements Resource & Node { id: ID! url: String }
        input CatInput { name: String! nickname: String meowVolume: Int }
        input DogInput { name: String! nickname: String barkVolume: Int }
        input ExamplePetInput @oneOf { cat: CatInput dog: DogInput }
        extend type Mutation { savePet(pet: ExamplePetInput!): Pet }
        """;

    private static readonly GraphQLSchema Schema = SchemaBuilder.Build(PetSchema.Sdl + Additions);

    /// <summary>The rule accepts the document, or refuses it.</summary>
    public static void Check(string rule, bool isValid, string document)
    {
        var only = Assert.Single(SpecifiedRules.All, candidate => candidate.Name == rule);

        var errors = new DocumentValidator(Schema, [only]).Validate(Parser.ParseDocument(document));

        Assert.True(isValid == (errors.Count == 0), $"{rule}: {string.Join("; ", errors.Select(static error => error.Message))}");
        Assert.All(errors, static error => Assert.NotEmpty(error.Locations));
    }
}
