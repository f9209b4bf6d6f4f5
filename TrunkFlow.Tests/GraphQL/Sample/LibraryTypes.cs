using Microsoft.EntityFrameworkCore;
using TrunkFlow.GraphQL.Binding;
using TrunkFlow.GraphQL.Binding.Descriptors;
using TrunkFlow.GraphQL.Binding.Types;
using TrunkFlow.GraphQL.DataLoading;
using TrunkFlow.GraphQL.EntityFramework.Filtering;
using TrunkFlow.GraphQL.EntityFramework.Paging;
using TrunkFlow.GraphQL.EntityFramework.Sorting;

namespace TrunkFlow.Tests.GraphQL.Sample;

public sealed class AuthorType : ObjectType<Author>
{
    protected override void Configure(IObjectTypeDescriptor<Author> descriptor) => descriptor.Field(a => a.Books).Ignore();
}

public sealed class BookType : ObjectType<Book>
{
    protected override void Configure(IObjectTypeDescriptor<Book> descriptor)
    {
        descriptor.Field(b => b.Reviews).Ignore();
        descriptor.Field(b => b.Author).Ignore();
        descriptor.Field(b => b.AuthorId).Ignore();
    }
}

[ExtendObjectType(typeof(Author))]
public sealed class AuthorFields
{
    /// <summary>What the author wrote.</summary>
    [UsePaging(IncludeTotalCount = true, ConnectionName = "AuthorBooks")]
    public async Task<Connection<Book>> GetBooksAsync(
        [Parent(nameof(Author.Id))] Author author, PagingArguments page, BooksOfAuthors loader, CancellationToken cancellationToken) =>
        await loader.LoadAsync((author.Id, page), cancellationToken).ToConnectionAsync();
}

[ExtendObjectType(typeof(Book))]
public sealed class BookFields
{
    public async Task<Author> GetAuthorAsync([Parent] Book book, AuthorById loader, CancellationToken cancellationToken) =>
        await loader.LoadRequiredAsync(book.AuthorId, cancellationToken);

    public async Task<IReadOnlyList<Review>> GetReviewsAsync([Parent] Book book, ReviewsOfBooks loader, CancellationToken cancellationToken) =>
        await loader.LoadRequiredAsync(book.Id, cancellationToken);
}

public sealed class AuthorById(IDbContextFactory<LibraryContext> factory, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, Author>(batchScheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, Author>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Authors.AsNoTracking().Where(a => keys.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellationToken);
    }
}

public sealed class ReviewsOfBooks(IDbContextFactory<LibraryContext> factory, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : GroupedDataLoader<Guid, Review>(batchScheduler, options)
{
    protected override async Task<ILookup<Guid, Review>> LoadGroupedBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return (await db.Reviews.AsNoTracking().Where(r => keys.Contains(r.BookId)).OrderBy(r => r.Id).ToListAsync(cancellationToken)).ToLookup(r => r.BookId);
    }
}

public sealed class BooksOfAuthors(IDbContextFactory<LibraryContext> factory, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<(Guid AuthorId, PagingArguments Page), Page<Book>>(batchScheduler, options)
{
    protected override async Task<IReadOnlyDictionary<(Guid AuthorId, PagingArguments Page), Page<Book>>> LoadBatchAsync(
        IReadOnlyList<(Guid AuthorId, PagingArguments Page)> keys, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var pages = new Dictionary<(Guid, PagingArguments), Page<Book>>();
        foreach (var same in keys.GroupBy(key => key.Page, key => key.AuthorId))
        {
            var ids = same.ToList();
            var books = db.Books.Where(b => ids.Contains(b.AuthorId)).OrderBy(b => b.Title);
            foreach (var (author, page) in await books.ToBatchPageAsync(b => b.AuthorId, same.Key, cancellationToken))
            {
                pages[(author, same.Key)] = page;
            }
        }

        return pages;
    }
}

public sealed class AuthorFilterType : FilterInputType<Author>
{
    protected override void Configure(IFilterInputTypeDescriptor<Author> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(a => a.Id);
        descriptor.Field(a => a.Name);
        descriptor.Field(a => a.Genre);
        descriptor.Field(a => a.Born);
        descriptor.Field(a => a.Books).Type<BookFilterType>();
    }
}

public sealed class BookFilterType : FilterInputType<Book>
{
    protected override void Configure(IFilterInputTypeDescriptor<Book> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(b => b.Title);
        descriptor.Field(b => b.Price);
        descriptor.Field(b => b.PublishedAt);
        descriptor.Field(b => b.Author).Type<AuthorFilterType>();
    }
}

public sealed class AuthorSortType : SortInputType<Author>
{
    protected override void Configure(ISortInputTypeDescriptor<Author> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(a => a.Name);
        descriptor.Field(a => a.Genre);
        descriptor.Field(a => a.Born);
    }
}

public sealed class BookSortType : SortInputType<Book>
{
    protected override void Configure(ISortInputTypeDescriptor<Book> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(b => b.Title);
        descriptor.Field(b => b.Price);
        descriptor.Field(b => b.Author).Type<AuthorSortType>();
    }
}
