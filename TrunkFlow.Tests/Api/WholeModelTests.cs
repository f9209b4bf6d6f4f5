using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.Binding.Requests;
using TrunkFlow.GraphQL.Types;
using TrunkFlow.Server.Alerts.Webhooks;
using TrunkFlow.Server.Asterisk.Sync;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Days;
using TrunkFlow.Server.Calls.Peaks;
using TrunkFlow.Server.Conferences;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.FileImports;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.RateDecks;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>
/// The schema shows the whole data model: every entity alone and in a list, every column, every relation both ways. What is left out stands here
/// with its reason.
/// </summary>
public sealed class WholeModelTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly Dictionary<Type, string> HiddenEntities = new()
    {
        [typeof(ProtectedKey)] = "signing keys: nobody reads them but the servers",
        [typeof(RateDeckFile)] = "what was uploaded; rows show what is in it",
        [typeof(ImportFile)] = "what was uploaded; the preview shows what is in it",
        [typeof(FormerPlan)] = "what late calls are priced by; the audit log tells who changed a plan",
        [typeof(CallDay)] = "reports show them",
        [typeof(CallDayZone)] = "the days' own mark",
        [typeof(CallPeak)] = "concurrentCallPeaks shows them",
        [typeof(DuePeakHour)] = "the counting's own list",
        [typeof(EndedSession)] = "sessions signed out of: only the door asks",
    };

    private static readonly Dictionary<(Type Entity, string Property), string> HiddenColumns = new()
    {
        [(typeof(User), nameof(User.PasswordHash))] = "a password",
        [(typeof(User), nameof(User.SealedTotpSecret))] = "a secret",
        [(typeof(User), nameof(User.RecoveryCodeHashes))] = "secrets",
        [(typeof(User), nameof(User.SecurityStamp))] = "whoever knows it may try to forge a session",
        [(typeof(UserSignIn), nameof(UserSignIn.LastTotpStep))] = "part of the second factor",
        [(typeof(ApiKey), nameof(ApiKey.SecretHash))] = "a secret",
        [(typeof(CustomerTrunk), nameof(CustomerTrunk.SecretDigest))] = "a password; hasSecret says whether there is one",
        [(typeof(Extension), nameof(Extension.SecretDigest))] = "a password; every extension has one",
        [(typeof(Gateway), nameof(Gateway.SealedPassword))] = "a password; hasPassword says whether there is one",
        [(typeof(PbxNode), nameof(PbxNode.PublishedSnapshot))] = "a transaction number of PostgreSQL; syncStatus says what it means",
        [(typeof(PbxNode), nameof(PbxNode.RolledBackBy))] = "the publisher's own mark; the revision says what was gone back to",
        [(typeof(PbxNode), nameof(PbxNode.WaitingDiff))] = "syncStatus shows it",
        [(typeof(PbxNode), nameof(PbxNode.WaitingProblems))] = "syncStatus shows them",
        [(typeof(SyncRevision), nameof(SyncRevision.Snapshot))] = "a transaction number of PostgreSQL; syncStatus says what it means",
        [(typeof(CallRecord), nameof(CallRecord.Signals))] = "what the panel draws a call's ladder from, where somebody heard; nothing is reckoned from it",
        [(typeof(Webhook), nameof(Webhook.SealedSecret))] = "shown once, when it is made",
        [(typeof(Import), nameof(Import.ColumnNames))] = "columns shows them",
        [(typeof(RateDeck), nameof(RateDeck.ColumnNames))] = "columns shows them",
        [(typeof(RateDeck), nameof(RateDeck.ComparedRates))] = "the work's own mark; a deck that is outdated says so",
        [(typeof(RateDeck), nameof(RateDeck.ComparedAt))] = "the work's own mark; a deck that is outdated says so",
        [(typeof(RateDeck), nameof(RateDeck.ComparedFor))] = "the work's own mark; a deck that is outdated says so",
        [(typeof(RateDeckRow), nameof(RateDeckRow.FaultArguments))] = "part of the sentence in fault",
        [(typeof(SyncRequest), nameof(SyncRequest.TransactionId))] = "a transaction number of PostgreSQL; syncStatus says what it means",
    };

    /// <summary>Columns that repeat the owner's customer, for row-level security: the customer reaches these rows through their owner.</summary>
    private static readonly HashSet<(Type Rows, Type Owner)> OneWay =
    [
        (typeof(DidDestination), typeof(Customer)),
        (typeof(ConferenceParticipant), typeof(Customer)),
        (typeof(ExtensionState), typeof(Customer)),
    ];

    private static readonly Dictionary<Type, string> OtherNames = new() { [typeof(CustomerDid)] = "DidAllocation" };

    [Fact]
    public async Task Every_entity_can_be_read_by_its_key()
    {
        var query = (await SchemaAsync()).QueryType!;
        Offences.None(Entities().Where(entity => !query.Fields.Any(field =>
            Named(field.Type) == TypeName(entity) && field.Type is GraphQLObjectType && field.Arguments.Count == entity.FindPrimaryKey()!.Properties.Count(IsPartOfTheCallersKey)))
            .Select(entity => entity.ClrType.Name));
    }

    [Fact]
    public async Task Every_entity_is_listed_in_pages_with_filters_and_an_order()
    {
        var query = (await SchemaAsync()).QueryType!;
        Offences.None(Entities().Where(entity => !query.Fields.Any(field =>
            NodeOf(field) == TypeName(entity) && new[] { "first", "after", "last", "before", "where", "order" }.All(name => field.Arguments.Any(argument => argument.Name == name))))
            .Select(entity => entity.ClrType.Name));
    }

    [Fact]
    public async Task Every_node_of_a_list_has_an_id()
    {
        var schema = await SchemaAsync();
        var nodes = schema.Types.Values.OfType<GraphQLObjectType>().Where(type => type.Name.EndsWith("Connection", StringComparison.Ordinal))
            .Select(type => (GraphQLObjectType)schema.Types[NodeOfConnection(type)!]).Distinct().ToList();
        Assert.True(nodes.Count > 25);
        Offences.None(nodes.Where(node => node.FindField("id")?.Type is not GraphQLNonNull).Select(node => node.Name));
    }

    [Fact]
    public async Task Every_column_is_a_field_or_is_left_out_for_a_reason()
    {
        var schema = await SchemaAsync();
        var columns = Entities().SelectMany(entity => entity.GetProperties().Where(property => !property.IsShadowProperty())).ToList();
        Assert.True(columns.Count > 300);
        var missing = columns.Where(column => !HiddenColumns.ContainsKey((column.DeclaringType.ClrType, column.Name)) && !Has(schema, column))
            .Select(column => $"{column.DeclaringType.ClrType.Name}.{column.Name}");
        Offences.None(missing);
        Offences.None(HiddenColumns.Keys.Where(hidden => columns.All(column => (column.DeclaringType.ClrType, column.Name) != hidden)).Select(hidden => $"{hidden} is gone"));
        Offences.None(columns.Where(column => HiddenColumns.ContainsKey((column.DeclaringType.ClrType, column.Name)) && Has(schema, column))
            .Select(column => $"{column.DeclaringType.ClrType.Name}.{column.Name} is shown"));
    }

    [Fact]
    public async Task Every_relation_can_be_followed_both_ways()
    {
        var schema = await SchemaAsync();
        var keys = Entities().SelectMany(entity => entity.GetForeignKeys()).ToList();
        Assert.True(keys.Count > 30);
        var missing = keys.SelectMany(key => Missing(schema, key.DeclaringEntityType, key.PrincipalEntityType)
            .Concat(OneWay.Contains((key.DeclaringEntityType.ClrType, key.PrincipalEntityType.ClrType)) ? [] : Missing(schema, key.PrincipalEntityType, key.DeclaringEntityType)));
        Offences.None(missing.Distinct());
    }

    [Fact]
    public async Task Nobody_filters_or_sorts_by_what_is_paid_to_carriers()
    {
        var schema = await SchemaAsync();
        var inputs = schema.Types.Values.OfType<GraphQLInputObjectType>()
            .Where(type => type.Name.EndsWith("FilterInput", StringComparison.Ordinal) || type.Name.EndsWith("SortInput", StringComparison.Ordinal)).ToList();
        Assert.True(inputs.Count > 50);
        string[] words = ["buy", "cost", "profit", "margin"];
        Offences.None(inputs.SelectMany(input => input.Fields.Select(field => field.Name).Where(name => words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(name => $"{input.Name}.{name}")));
    }

    private static IEnumerable<string> Missing(GraphQLSchema schema, IEntityType from, IEntityType to)
    {
        var found = FieldsOf(schema, from).Any(field => Named(field.Type) == TypeName(to) || NodeOf(field) == TypeName(to));
        return found ? [] : [$"{from.ClrType.Name} → {to.ClrType.Name}"];
    }

    /// <summary>A call's key holds the moment it began, so clients send the id alone.</summary>
    private static bool IsPartOfTheCallersKey(IProperty property) => property.DeclaringType.ClrType != typeof(CallRecord) || property.Name == nameof(CallRecord.Id);

    /// <summary>The relation has the better name: an allocation, not a customer DID.</summary>
    private static string FieldName(IProperty column) => column.Name == nameof(DidDestination.CustomerDidId)
        ? "allocationId"
        : char.ToLowerInvariant(column.Name[0]) + column.Name[1..];

    private static string TypeName(IEntityType entity) => OtherNames.GetValueOrDefault(entity.ClrType, entity.ClrType.Name);

    private static IReadOnlyList<GraphQLField> FieldsOf(GraphQLSchema schema, IEntityType entity) => (schema.FindType(TypeName(entity)) as GraphQLObjectType)?.Fields ?? [];

    private static bool Has(GraphQLSchema schema, IProperty column) => FieldsOf(schema, (IEntityType)column.DeclaringType).Any(field => field.Name == FieldName(column));

    private static string Named(GraphQLType type) => type switch
    {
        GraphQLNonNull required => Named(required.OfType),
        GraphQLList list => Named(list.OfType),
        _ => type.ToString()!,
    };

    private static string? NodeOf(GraphQLField field) =>
        field.Type is GraphQLObjectType type && type.Name.EndsWith("Connection", StringComparison.Ordinal) ? NodeOfConnection(type) : null;

    private static string? NodeOfConnection(GraphQLObjectType connection) => connection.FindField("nodes") is { } nodes ? Named(nodes.Type) : null;

    private IEnumerable<IEntityType> Entities()
    {
        using var db = server.Database.Open();
        var entities = db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).ToList();
        Assert.True(entities.Count >= 33);
        Assert.All(HiddenEntities.Keys, hidden => Assert.Contains(entities, entity => entity.ClrType == hidden));
        return entities.Where(entity => !HiddenEntities.ContainsKey(entity.ClrType));
    }

    private async Task<GraphQLSchema> SchemaAsync() => (await server.Services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync()).Schema;
}
