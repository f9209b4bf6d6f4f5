using TrunkFlow.Server.Common;
using TrunkFlow.Server.Common.Tables;
using TrunkFlow.Server.Customers;
using TrunkFlow.Server.Data;
using TrunkFlow.Server.Providers;
using TrunkFlow.Server.RateDecks.Reading;
using TrunkFlow.Server.Tariffs;

namespace TrunkFlow.Server.RateDecks;

/// <summary>A file of prices on its way into a plan, a customer's own prices, or what a provider charges.</summary>
public sealed class RateDeck : Entity
{
    private RateDeck()
    {
    }

    public RateDeck(RateDeckOwner owner, string fileName, int size, string uploadedBy)
    {
        (TariffPlanId, CustomerId, ProviderId) = (owner.TariffPlanId, owner.CustomerId, owner.ProviderId);
        FileName = TableFile.Shown(fileName, "deck.csv");
        Size = size;
        UploadedBy = uploadedBy;
    }

    public Guid? TariffPlanId { get; private set; }
    public TariffPlan? TariffPlan { get; private set; }
    public Guid? CustomerId { get; private set; }
    public Customer? Customer { get; private set; }
    public Guid? ProviderId { get; private set; }
    public Provider? Provider { get; private set; }
    public string FileName { get; private set; } = "";

    /// <summary>Bytes of the file.</summary>
    public int Size { get; private set; }
    public string UploadedBy { get; private set; } = "";
    public RateDeckStatus Status { get; private set; }
    public RateDeckScope Scope { get; private set; }

    public DeckDelimiter Delimiter { get; private set; }
    public DeckEncoding Encoding { get; private set; }
    public bool DecimalComma { get; private set; }
    public bool HasHeader { get; private set; }
    public string[] ColumnNames { get; private set; } = [];
    public int InitialBlock { get; private set; }
    public int Increment { get; private set; }

    /// <summary>The moment its prices hold from; null for the moment it is applied.</summary>
    public DateTimeOffset? EffectiveAt { get; private set; }

    /// <summary>Of the file, while it is read.</summary>
    public int Percent { get; private set; }
    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int Removed { get; private set; }
    public int Faulty { get; private set; }

    /// <summary>Prices below their own cost.</summary>
    public int Losses { get; private set; }

    /// <summary>Prices whose initial block is no multiple of the increment: systems that round the whole call up to the increment bill them otherwise.</summary>
    public int OddBlocks { get; private set; }

    /// <summary>Key of the sentence that says why it could not be read or applied.</summary>
    public string? Failure { get; private set; }

    /// <summary>Why it could not be read or applied, in the language of the request.</summary>
    public string? FailureMessage => Failure is null ? null : RefusalText.Of(Failure);

    /// <summary>The moment its prices hold from, once it is applied.</summary>
    public DateTimeOffset? InForceFrom { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>The prices it was compared with, told by their number and latest change.</summary>
    public long ComparedRates { get; private set; }
    public DateTimeOffset? ComparedAt { get; private set; }

    /// <summary>The moment whose prices those were.</summary>
    public DateTimeOffset? ComparedFor { get; private set; }

    public IReadOnlyList<DeckColumn> Columns => [.. ColumnNames.Select(EnumText.Parse<DeckColumn>)];

    public RateDeckOwner Owner => new(TariffPlanId, CustomerId, ProviderId);

    public DeckFormat Format => new()
    {
        Delimiter = Delimiter,
        Encoding = Encoding,
        DecimalComma = DecimalComma,
        HasHeader = HasHeader,
        Columns = Columns,
        InitialBlock = InitialBlock,
        Increment = Increment,
    };

    /// <summary>Has it read, or read again in another way.</summary>
    /// <exception cref="InvalidValueException">The columns do not make a price.</exception>
    /// <exception cref="RateDeckStateException">It has changed prices already.</exception>
    public void ReadAs(DeckFormat format, RateDeckScope scope, DateTimeOffset? effectiveAt)
    {
        MustBe(RateDeckStatus.Reading, RateDeckStatus.Ready, RateDeckStatus.Failed);
        if (!format.MakesPrices)
        {
            throw new InvalidValueException("columns", "DeckColumnsMissing");
        }

        Describe(format, scope, effectiveAt);
        (Status, Failure) = (RateDeckStatus.Reading, null);
    }

    /// <summary>Waits for somebody to say what its columns hold: the file itself does not tell.</summary>
    public void ReadLater(DeckFormat format, RateDeckScope scope, DateTimeOffset? effectiveAt)
    {
        Describe(format, scope, effectiveAt);
        Fail("DeckColumnsMissing");
    }

    private void Describe(DeckFormat format, RateDeckScope scope, DateTimeOffset? effectiveAt)
    {
        var columns = format.Columns.Where(column => column != DeckColumn.Ignored).ToList();
        if (columns.Distinct().Count() != columns.Count)
        {
            throw new InvalidValueException("columns", "DeckColumnTwice");
        }

        Delimiter = Require.Known("delimiter", format.Delimiter);
        Encoding = Require.Known("encoding", format.Encoding);
        DecimalComma = format.DecimalComma;
        HasHeader = format.HasHeader;
        ColumnNames = [.. format.Columns.Select(column => EnumText.Of(Require.Known("columns", column)))];
        InitialBlock = Require.InRange("initialBlock", format.InitialBlock, 1, 3600);
        Increment = Require.InRange("increment", format.Increment, 1, 3600);
        Scope = Require.Known("scope", scope);
        EffectiveAt = effectiveAt;
        (Added, Changed, Unchanged, Removed, Faulty, Losses, OddBlocks, Percent) = (0, 0, 0, 0, 0, 0, 0, 0);
    }

    /// <summary>Its lines were read and compared.</summary>
    public void Ready(RateDeckCounts counts, RatesSeen seen, DateTimeOffset comparedFor)
    {
        (Added, Changed, Unchanged, Removed, Faulty) = (counts.Added, counts.Changed, counts.Unchanged, counts.Removed, counts.Faulty);
        (Losses, OddBlocks) = (counts.Losses, counts.OddBlocks);
        (ComparedRates, ComparedAt, ComparedFor) = (seen.Rows, seen.ChangedAt, comparedFor);
        (Status, Percent) = (RateDeckStatus.Ready, 100);
    }

    /// <summary>Its prices are to hold.</summary>
    /// <param name="despiteFaults">Lines that cannot be read are left out.</param>
    public void Apply(bool despiteFaults)
    {
        MustBe(RateDeckStatus.Ready);
        if (Added + Changed + Removed == 0)
        {
            throw new RateDeckUnneededException();
        }

        if (Faulty > 0 && !despiteFaults)
        {
            throw new RateDeckFaultyException(Faulty);
        }

        (Status, Failure) = (RateDeckStatus.Applying, null);
    }

    public void Applied(DateTimeOffset from) => (Status, InForceFrom, Failure) = (RateDeckStatus.Applied, from, null);

    /// <summary>Nothing of it was put in.</summary>
    public void NotApplied(string reason) => (Status, Failure) = (RateDeckStatus.Ready, reason);

    public void Undo()
    {
        MustBe(RateDeckStatus.Applied);
        (Status, Failure) = (RateDeckStatus.Undoing, null);
    }

    public void Undone(DateTimeOffset now) => (Status, UndoneAt) = (RateDeckStatus.Undone, now);

    public void Cancel()
    {
        MustBe(RateDeckStatus.Reading, RateDeckStatus.Ready, RateDeckStatus.Failed);
        Status = RateDeckStatus.Cancelled;
    }

    public void Fail(string reason) => (Status, Failure) = (RateDeckStatus.Failed, reason);

    private void MustBe(params ReadOnlySpan<RateDeckStatus> statuses)
    {
        if (!statuses.Contains(Status))
        {
            throw new RateDeckStateException(Status);
        }
    }
}
