using Microsoft.EntityFrameworkCore;

namespace TrunkFlow.Tests.GraphQL.Sample;

/// <summary>Someone who writes.</summary>
public sealed class Author
{
    private readonly List<Book> books = [];

    public Author(string name, Genre genre, DateOnly? born = null)
    {
        Id = Guid.CreateVersion7();
        Name = name;
        Genre = genre;
        Born = born;
    }

    private Author()
    {
        Name = "";
    }

    public Guid Id { get; private set; }

    /// <summary>As printed on the cover.</summary>
    public string Name { get; private set; }

    public Genre Genre { get; private set; }

    public DateOnly? Born { get; private set; }

    public IReadOnlyList<Book> Books => books;

    /// <summary>Not stored.</summary>
    public string Signature => $"{Name} ({Genre})";

    public void Rename(string name) => Name = name;
}

/// <summary>What is written.</summary>
public sealed class Book
{
    public Book(Guid authorId, string title, decimal price, DateTimeOffset publishedAt)
    {
        Id = Guid.CreateVersion7();
        AuthorId = authorId;
        Title = title;
        Price = price;
        PublishedAt = publishedAt;
    }

    private Book()
    {
        Title = "";
    }

    public Guid Id { get; private set; }

    public Guid AuthorId { get; private set; }

    public Author Author { get; private set; } = null!;

    public string Title { get; private set; }

    public decimal Price { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    public List<Review> Reviews { get; private set; } = [];
}

public sealed class Review
{
    public Review(Guid bookId, int stars, string? text)
    {
        Id = Guid.CreateVersion7();
        BookId = bookId;
        Stars = stars;
        Text = text;
    }

    private Review()
    {
    }

    public Guid Id { get; private set; }

    public Guid BookId { get; private set; }

    public int Stars { get; private set; }

    public string? Text { get; private set; }
}

public enum Genre
{
    Novel,
    /// <summary>Rhymed or not.</summary>
    Poetry,
    ShortStory,
}

public sealed class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Book> Books => Set<Book>();

    public DbSet<Review> Reviews => Set<Review>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Author>(author =>
        {
            author.Property(a => a.Genre).HasConversion<string>();
            author.Ignore(a => a.Signature);
            author.HasMany(a => a.Books).WithOne(b => b.Author).HasForeignKey(b => b.AuthorId);
            author.HasIndex(a => a.Name);
        });
        modelBuilder.Entity<Book>().HasMany(b => b.Reviews).WithOne().HasForeignKey(r => r.BookId);
    }
}
