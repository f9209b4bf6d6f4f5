using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Authorization;
using TrunkFlow.GraphQL.Binding.Errors;
using TrunkFlow.GraphQL.EntityFramework.Filtering;
using TrunkFlow.GraphQL.EntityFramework.Paging;
using TrunkFlow.GraphQL.EntityFramework.Projections;
using TrunkFlow.GraphQL.EntityFramework.Sorting;

namespace TrunkFlow.Tests.GraphQL.Sample;

[ExtendObjectType(OperationTypeNames.Query)]
public sealed class LibraryQueries
{
    /// <summary>All authors.</summary>
    /// <param name="db">The library.</param>
    [UsePaging(IncludeTotalCount = true, MaxPageSize = 100)]
    [UseProjection]
    [UseFiltering<AuthorFilterType>]
    [UseSorting<AuthorSortType>]
    public IQueryable<Author> GetAuthors(LibraryContext db) => db.Authors;

    [UsePaging]
    [UseFiltering<BookFilterType>]
    [UseSorting<BookSortType>]
    public IQueryable<Book> GetBooks(LibraryContext db) => db.Books;

    [UseFirstOrDefault]
    [UseProjection]
    public IQueryable<Author> GetAuthor(Guid id, LibraryContext db) => db.Authors.Where(a => a.Id == id);

    public async Task<Book?> GetBookByIdAsync(Guid id, LibraryContext db, CancellationToken cancellationToken) =>
        await db.Books.FirstOrDefaultAsync(b => b.Id == id, cancellationToken);

    /// <summary>Says something nice.</summary>
    /// <param name="name">To whom.</param>
    /// <returns>A greeting.</returns>
    public string Greeting(string name = "world") => $"Hello, {name}!";

    public IReadOnlyList<int> Doubled(IReadOnlyList<int> numbers) => [.. numbers.Select(number => number * 2)];

    public string Given(Optional<string?> text) => text.HasValue ? text.Value ?? "null" : "nothing";

    public string? WhoAmI(ClaimsPrincipal user) => user.Identity?.Name;

    [Authorize]
    public string Members() => "for members";

    [Authorize("Librarians")]
    public string Archive() => "for librarians";

    [Authorize(Roles = ["admin", "owner"])]
    public string Safe() => "for admins";

    public IReadOnlyList<Shelf> Shelves() => [];

    public Shelf FirstShelf() => new("A", 3);

    public string Broken() => throw new InvalidOperationException("secret text");

    public string Refused() => throw new GraphQLException(ErrorBuilder.New().SetMessage("Closed today.").SetCode("CLOSED").SetExtension("until", "Monday").Build());

    [GraphQLDeprecated("Use greeting.")]
    public Scalars AllScalars(Scalars? echo) => echo ?? Scalars.Sample;

    public async Task<string> SlowAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken);
        return "late";
    }
}

/// <summary>One of each.</summary>
/// <param name="Id">A key.</param>
/// <param name="At">A moment.</param>
/// <param name="Day">A day.</param>
/// <param name="Time">A time of day.</param>
/// <param name="Length">A duration.</param>
/// <param name="Price">Money.</param>
/// <param name="Count">Many.</param>
/// <param name="Small">Few.</param>
/// <param name="Link">An address.</param>
/// <param name="Kind">An enum.</param>
/// <param name="Port">A number with a default.</param>
public sealed record Scalars(
    Guid Id, DateTimeOffset At, DateOnly Day, TimeOnly Time, TimeSpan Length, decimal Price, long Count, short Small, Uri? Link, Genre Kind, int Port = 5060)
{
    public static Scalars Sample { get; } = new(
        Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad90"), new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero), new DateOnly(2026, 5, 4), new TimeOnly(23, 59, 1),
        TimeSpan.FromSeconds(90), 1.50m, 9_000_000_000, 7, new Uri("https://example.org/a"), Genre.ShortStory);
}
