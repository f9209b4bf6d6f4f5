using System.Reflection;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.Server.Common;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Dids;
using TrunkFlow.Server.Extensions;
using TrunkFlow.Server.Gateways;
using TrunkFlow.Server.Identity;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.Routes;
using TrunkFlow.Server.Tariffs;
using TrunkFlow.Tests.Support;

namespace TrunkFlow.Tests.Api;

/// <summary>What the schema promises is read off the compiled code, so that a forgotten attribute is found.</summary>
public sealed class DeclarationTests
{
    /// <summary>The refusals the database itself may add when a row of the type is saved (ConstraintRefusals).</summary>
    private static readonly Dictionary<Type, Type> OfConstraints = new()
    {
        [typeof(Customer)] = typeof(CustomerCodeTakenException),
        [typeof(CustomerTrunk)] = typeof(TrunkAddressOverlapsException),
        [typeof(Did)] = typeof(DidNumberTakenException),
        [typeof(CustomerDid)] = typeof(DidAlreadyAllocatedException),
        [typeof(Extension)] = typeof(ExtensionNumberTakenException),
        [typeof(Gateway)] = typeof(GatewayNameTakenException),
        [typeof(Provider)] = typeof(ProviderNameTakenException),
        [typeof(ProviderRate)] = typeof(ProviderRateExistsException),
        [typeof(OutboundRoute)] = typeof(RouteNameTakenException),
        [typeof(TariffPlan)] = typeof(TariffPlanNameTakenException),
        [typeof(Tariff)] = typeof(TariffExistsException),
        [typeof(User)] = typeof(UsernameTakenException),
    };

    private static IEnumerable<MethodInfo> Mutations => Fields(OperationTypeNames.Mutation);

    [Fact]
    public void Every_field_of_a_root_says_who_may_and_only_signing_in_is_open()
    {
        var roots = Fields(OperationTypeNames.Query).Concat(Fields(OperationTypeNames.Mutation)).Concat(Fields(OperationTypeNames.Subscription)).ToList();
        Assert.True(roots.Count > 60);
        Assert.True(Fields(OperationTypeNames.Subscription).Count() >= 7);
        Assert.Empty(roots.Where(field => !field.IsDefined(typeof(AuthorizeAttribute)) && !field.IsDefined(typeof(AllowAnonymousAttribute))).Select(Name));
        Assert.Equal(["UserMutations.SignInAsync"], roots.Where(field => field.IsDefined(typeof(AllowAnonymousAttribute))).Select(Name));
    }

    [Fact]
    public void Every_relation_that_leads_to_other_rows_says_who_may()
    {
        var relations = typeof(Program).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ExtendObjectTypeAttribute>()?.ExtendsType is not null)
            .SelectMany(Own).Where(method => method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>)).ToList();
        Assert.True(relations.Count > 30);
        Assert.Empty(relations.Where(field => !field.IsDefined(typeof(AuthorizeAttribute))).Select(Name));
    }

    [Fact]
    public void Every_refusal_an_operation_can_throw_is_declared_on_its_mutation() =>
        Assert.Equal("", string.Join('\n', Mutations.SelectMany(field => Possible(field).Except(Declared(field)).Select(refusal => $"{Name(field)}: {refusal.Name}"))));

    [Fact]
    public void No_mutation_declares_a_refusal_that_cannot_come() =>
        // These two come from the database at the last moment; no code of ours constructs them on the way.
        Assert.Equal("", string.Join('\n', Mutations.SelectMany(field =>
            Declared(field).Except(Possible(field)).Except([typeof(ReferenceException), typeof(ChangedMeanwhileException)]).Select(refusal => $"{Name(field)}: {refusal.Name}"))));

    private static IEnumerable<Type> Declared(MethodInfo field) => field.GetCustomAttributes<ErrorAttribute>().Select(error => error.ErrorType);

    private static HashSet<Type> Possible(MethodInfo field)
    {
        var run = field.GetParameters().Select(parameter => parameter.ParameterType.GetMethod("RunAsync")).OfType<MethodInfo>().Single();
        var (constructed, called) = Reach.Of(run, method => method.DeclaringType == typeof(ConstraintRefusals) || typeof(DbContext).IsAssignableFrom(method.DeclaringType));
        var possible = constructed.Where(type => !type.IsAbstract && typeof(RefusalException).IsAssignableFrom(type)).ToHashSet();
        foreach (var (row, refusal) in OfConstraints.Where(pair => constructed.Contains(pair.Key) || Renames(pair.Key, called)))
        {
            possible.Add(refusal);
        }

        // Whatever is read and then saved may have been saved by somebody else in between.
        if (called.Any(method => method.Name == nameof(Finding.FindOrRefuseAsync)) && called.Any(method => method.Name == nameof(DbContext.SaveChangesAsync)))
        {
            possible.Add(typeof(ChangedMeanwhileException));
        }

        return possible;
    }

    // Numbers of DIDs, codes of customers and names of users are given once: editing them cannot collide.
    private static bool Renames(Type row, HashSet<MethodBase> called) =>
        row != typeof(Did) && row != typeof(Customer) && row != typeof(User) && row != typeof(CustomerDid)
        && called.Any(method => method.DeclaringType == row && method.Name == "Edit");

    private static IEnumerable<MethodInfo> Fields(string root) =>
        typeof(Program).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ExtendObjectTypeAttribute>()?.Name == root).SelectMany(Own)
            .Where(method => !method.IsDefined(typeof(GraphQLIgnoreAttribute)));

    private static IEnumerable<MethodInfo> Own(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
