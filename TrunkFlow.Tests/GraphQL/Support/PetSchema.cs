using TrunkFlow.GraphQL.Types;
using TrunkFlow.GraphQL.Utilities;

namespace TrunkFlow.Tests.GraphQL.Support;

/// <summary>The schema the specification's validation examples are written for (§5), completed.</summary>
internal static class PetSchema
{
    public const string Sdl = """
        directive @onField(a: Int) on FIELD
        directive @needs(text: String!) on FIELD | QUERY
        directive @many(n: Int) repeatable on FIELD
        directive @onVariable on VARIABLE_DEFINITION
        type Query {
          dog: Dog
          findDog(searchBy: FindDogInput): Dog
          booleanList(booleanListArg: [Boolean!]): Boolean
          human(id: ID): Human
          pet: Pet
          catOrDog: CatOrDog
          arguments: Arguments
          findPet(by: PetBy): Pet
        }
        type Mutation { addPet(name: String!): Pet deletePet: Boolean }
        type Subscription { newMessage: Message disallowedSecondRootField: Boolean }
        type Message { body: String sender: String }
        enum DogCommand { SIT DOWN HEEL }
        input FindDogInput { name: String! owner: String tags: [String!] nested: FindDogInput }
        input PetBy @oneOf { name: String id: ID }
        type Dog implements Pet {
          name: String!
          nickname: String
          barkVolume: Int
          doesKnowCommand(dogCommand: DogCommand!): Boolean!
          isHouseTrained(atOtherHomes: Boolean): Boolean!
          owner: Human
        }
        interface Sentient { name: String! }
        interface Pet { name: String! }
        type Alien implements Sentient { name: String! homePlanet: String }
        type Human implements Sentient { name: String! pets: [Pet!] }
        enum CatCommand { JUMP }
        type Cat implements Pet { name: String! nickname: String doesKnowCommand(catCommand: CatCommand!): Boolean! meowVolume: Int }
        union CatOrDog = Cat | Dog
        union DogOrHuman = Dog | Human
        union HumanOrAlien = Human | Alien
        type Arguments {
          multipleRequirements(x: Int!, y: Int!): Int!
          booleanArgField(booleanArg: Boolean): Boolean
          floatArgField(floatArg: Float): Float
          intArgField(intArg: Int): Int
          idArgField(idArg: ID): ID
          stringArgField(stringArg: String): String
          nonNullBooleanArgField(nonNullBooleanArg: Boolean!): Boolean!
          booleanListArgField(booleanListArg: [Boolean]!): [Boolean]
          optionalNonNullBooleanArgField(optionalBooleanArg: Boolean! = false): Boolean!
        }
        """;

    public static GraphQLSchema Schema { get; } = SchemaBuilder.Build(Sdl);

    /// <summary>The same with @defer and @stream.</summary>
    public static GraphQLSchema Incremental { get; } = Payloads.Schema(Sdl);
}
