using TrunkFlow.Server.Pages.Lists;

namespace TrunkFlow.Tests.Pages.Lists;

public sealed class ListCursorTests
{
    [Fact]
    public void A_cursor_carries_any_text_and_its_row()
    {
        var id = Guid.CreateVersion7();
        var cursor = ListCursor.Read(null, ListCursor.Write("Ação & cia\nLtda", id));
        Assert.Equal(("Ação & cia\nLtda", id, true), (cursor!.Value, cursor.Id, cursor.Backwards));
    }

    [Fact]
    public void Numbers_and_instants_come_back_exactly()
    {
        var at = new DateTimeOffset(2026, 11, 24, 14, 7, 12, 31, 123, TimeSpan.Zero);
        Assert.Equal(-1842.170000m, ListCursor.Read(ListCursor.Write(-1842.17m, Guid.Empty), null)!.Number);
        Assert.Equal(at, ListCursor.Read(ListCursor.Write(at, Guid.Empty), null)!.Instant);
    }

    [Theory]
    [InlineData("")]
    [InlineData("não é")]
    [InlineData("AAAA")]
    [InlineData("////")]
    public void What_nobody_wrote_is_no_cursor(string text) => Assert.Null(ListCursor.Read(text, text));

    [Fact]
    public void A_page_knows_its_neighbours_from_the_one_row_too_many()
    {
        var first = ListPage<int>.Of([1, 2, 3], 2, at: null, row => $"{row}");
        Assert.Equal([1, 2], first.Rows);
        Assert.Equal((null, "2"), (first.Before, first.After));
        var middle = ListPage<int>.Of([3, 4, 5], 2, new ListCursor("2", Guid.Empty, false), row => $"{row}");
        Assert.Equal(("3", "4"), (middle.Before, middle.After));
        var back = ListPage<int>.Of([2, 1], 2, new ListCursor("3", Guid.Empty, true), row => $"{row}");
        Assert.Equal([1, 2], back.Rows);
        Assert.Equal((null, "2"), (back.Before, back.After));
    }
}
