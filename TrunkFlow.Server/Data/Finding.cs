using Microsoft.EntityFrameworkCore;
using TrunkFlow.Server.Common;

namespace TrunkFlow.Server.Data;

/// <summary>The first step of most operations: the row the caller names, or a refusal that says which one is missing.</summary>
public static class Finding
{
    /// <summary>Rows that one change of several may touch.</summary>
    public const int MostAtOnce = 10_000;

    /// <exception cref="NotFoundException">There is no such row.</exception>
    public static async Task<T> FindOrRefuseAsync<T>(this DbContext db, Guid id, CancellationToken cancellationToken, string? field = "id")
        where T : Entity =>
        await db.Set<T>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw NotFoundException.Of<T>(id, field);

    /// <summary>The same, and refuses an edit made on an older version than the row's; null takes any.</summary>
    /// <exception cref="ChangedMeanwhileException">Somebody saved the row after the caller read it.</exception>
    public static async Task<T> FindOrRefuseAsync<T>(this DbContext db, Guid id, int? version, CancellationToken cancellationToken, string? field = "id")
        where T : Entity
    {
        var row = await db.FindOrRefuseAsync<T>(id, cancellationToken, field);
        row.ExpectVersion(version ?? row.Version);
        return row;
    }

    /// <summary>The rows of several keys, each once, in the order they were named.</summary>
    /// <exception cref="InvalidValueException">None is named, or more than one change may take.</exception>
    /// <exception cref="NotFoundException">One of them is not there.</exception>
    public static async Task<IReadOnlyList<T>> FindAllOrRefuseAsync<T>(this DbContext db, string field, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
        where T : Entity
    {
        var named = ids.Distinct().ToList();
        Require.InRange(field, named.Count, 1, MostAtOnce);
        var found = await db.Set<T>().Where(row => named.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        return [.. named.Select(id => found.GetValueOrDefault(id) ?? throw NotFoundException.Of<T>(id, field))];
    }

    /// <summary>Refuses a reference to a row that is not there, at the field that names it.</summary>
    /// <exception cref="NotFoundException">There is no such row.</exception>
    public static async Task RequireAsync<T>(this DbContext db, string field, Guid? id, CancellationToken cancellationToken)
        where T : Entity
    {
        if (id is { } key && !await db.Set<T>().AnyAsync(row => row.Id == key, cancellationToken))
        {
            throw NotFoundException.Of<T>(key, field);
        }
    }
}
