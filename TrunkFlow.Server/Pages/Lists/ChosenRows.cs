using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using TrunkFlow.Server.Data;

namespace TrunkFlow.Server.Pages.Lists;

/// <summary>The rows chosen for one change: those ticked in a list, or all that it lists on every page. Every part is a parameter of the address.</summary>
public sealed class ChosenRows
{
    /// <summary>Rows whose becoming is shown one by one.</summary>
    public const int MostShown = 100;

    /// <summary>Those that were ticked.</summary>
    [ModelBinder(Name = "id")]
    public List<Guid> Ticked { get; set; } = [];

    /// <summary>All that the list shows, not those ticked.</summary>
    [ModelBinder(Name = "all")]
    public bool All { get; set; }

    /// <summary>Without those the change is refused for.</summary>
    [ModelBinder(Name = "able")]
    public bool OnlyAble { get; set; }

    /// <summary>How the list was narrowed and ordered, with a question mark in front.</summary>
    [ModelBinder(Name = "list")]
    public string? List { get; set; }

    /// <summary>The seal of the rows whose becoming was shown, as they were.</summary>
    [ModelBinder(Name = "seen")]
    public string? Seen { get; set; }

    /// <summary>The seal of the rows that are chosen, as they are now.</summary>
    public string Seal { get; private set; } = "";

    /// <summary>More than one change may take.</summary>
    public bool AreTooMany { get; private set; }

    /// <summary>Other rows than those whose becoming was shown, or not as they were then.</summary>
    public bool AreOthers => Seen != Seal;

    public string ListQuery => List is ['?', ..] ? List : "";

    /// <summary>The parameters the list was read with.</summary>
    public IValueProvider ListValues => new QueryStringValueProvider(BindingSource.Query, new QueryCollection(QueryHelpers.ParseQuery(ListQuery)), CultureInfo.InvariantCulture);

    /// <summary>The keys of what is chosen, of so many as one change may take.</summary>
    /// <param name="listed">Keys of what the list shows, of so many at most.</param>
    public async Task<IReadOnlyList<Guid>> ReadAsync(Func<int, Task<List<Guid>>> listed)
    {
        var keys = All ? await listed(Finding.MostAtOnce + 1) : Ticked;
        AreTooMany = keys.Count > Finding.MostAtOnce;
        return AreTooMany ? [] : keys;
    }

    /// <summary>Keeps in mind which rows they are, and in which version.</summary>
    public void SealWith(IEnumerable<(Guid Key, int Version)> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (key, version) in rows.Order())
        {
            hash.AppendData(key.ToByteArray());
            hash.AppendData(BitConverter.GetBytes(version));
        }

        Seal = Base64Url.EncodeToString(hash.GetHashAndReset().AsSpan(0, 12));
    }
}
