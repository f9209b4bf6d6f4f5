using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TrunkFlow.GraphQL.EntityFramework.Sorting;
using TrunkFlow.Tests.GraphQL.Binding;

namespace TrunkFlow.Tests.GraphQL.EntityFramework;

/// <summary>A resolver of a sortable list that has a word in its order, as on Hot Chocolate.</summary>
public sealed class SortingContextTests
{
    [Fact]
    public async Task Without_an_order_of_the_client_the_resolvers_holds() =>
        Assert.Equal(["c3", "a2", "a1"], await NamesAsync("usual"));

    [Fact]
    public async Task With_one_the_resolvers_comes_after_it() =>
        Assert.Equal(["a1", "a2", "c3"], await NamesAsync("usual(order: [{ name: ASC }])"));

    [Fact]
    public async Task A_resolver_that_only_takes_the_context_has_sorted_itself() =>
        Assert.Equal(["c3", "a2", "a1"], await NamesAsync("own(order: [{ name: ASC }])"));

    private static async Task<IEnumerable<string>> NamesAsync(string field)
    {
        await using var shelves = new Ask(builder => builder.AddQueryType<Shelves>().AddSorting());
        var answer = JsonSerializer.Deserialize<JsonElement>(await shelves.JsonAsync($"{{ list: {field} {{ name number }} }}"));
        return answer.GetProperty("data").GetProperty("list").EnumerateArray().Select(item => $"{item.GetProperty("name")}{item.GetProperty("number")}");
    }

    public sealed record Item(string Name, int Number);

    public sealed class ItemSortType : SortInputType<Item>
    {
        protected override void Configure(ISortInputTypeDescriptor<Item> descriptor) => descriptor.BindFieldsExplicitly().Field(item => item.Name);
    }

    public sealed class Shelves
    {
        private static readonly Item[] Items = [new("a", 2), new("c", 3), new("a", 1)];

        [UseSorting<ItemSortType>]
        public IQueryable<Item> GetUsual(ISortingContext sorting)
        {
            sorting.Handled(false);
            sorting.OnAfterSortingApplied<IQueryable<Item>>(static (asked, items) => asked
                ? ((IOrderedQueryable<Item>)items).ThenBy(item => item.Number)
                : items.OrderByDescending(item => item.Number));
            return Items.AsQueryable();
        }

        [UseSorting<ItemSortType>]
        public IQueryable<Item> GetOwn(ISortingContext sorting) => sorting.IsDefined ? Items.AsQueryable().OrderByDescending(item => item.Number) : Items.AsQueryable();
    }
}
