using Microsoft.EntityFrameworkCore;
using TrunkFlow.GraphQL.Binding;

namespace TrunkFlow.Tests.GraphQL.Sample;

/// <summary>A new author.</summary>
/// <param name="Name">As printed on the cover.</param>
/// <param name="Genre">What the author writes.</param>
/// <param name="Born">The birthday, where it is known.</param>
public sealed record AddAuthorInput(string Name, Genre Genre = Genre.Novel, DateOnly? Born = null);

public abstract class LibraryException(string message, string? field) : Exception(message)
{
    /// <summary>The input field that is wrong.</summary>
    public string? Field { get; } = field;
}

/// <summary>Two authors have one name.</summary>
public sealed class NameTakenException(string name) : LibraryException($"There is an author named {name}.", "name")
{
    public string Name { get; } = name;
}

public sealed class EmptyNameException() : LibraryException("A name is needed.", "name");

[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class LibraryMutations
{
    [Error<NameTakenException>]
    [Error<EmptyNameException>]
    public async Task<Author> AddAuthorAsync(AddAuthorInput input, LibraryContext db, CancellationToken cancellationToken)
    {
        if (input.Name.Length == 0)
        {
            throw new EmptyNameException();
        }

        if (await db.Authors.AnyAsync(a => a.Name == input.Name, cancellationToken))
        {
            throw new NameTakenException(input.Name);
        }

        var author = new Author(input.Name, input.Genre, input.Born);
        db.Add(author);
        await db.SaveChangesAsync(cancellationToken);
        return author;
    }

    [Error<EmptyNameException>]
    [UseMutationConvention(PayloadFieldName = "renamed")]
    public async Task<Author?> RenameAuthorAsync(Guid id, string name, LibraryContext db, CancellationToken cancellationToken)
    {
        if (name.Length == 0)
        {
            throw new EmptyNameException();
        }

        var author = await db.Authors.FirstAsync(a => a.Id == id, cancellationToken);
        author.Rename(name);
        await db.SaveChangesAsync(cancellationToken);
        return author;
    }

    public bool Ping(int times) => times > 0;

    [Error<EmptyNameException>]
    public bool Fail() => throw new InvalidOperationException("secret text");

    [UseMutationConvention(Disable = true)]
    public string Plain(string text) => text;
}
