using System.Text;
using TrunkFlow.Server.Calls;
using TrunkFlow.Server.Calls.Import;

namespace TrunkFlow.Tests.Calls.Import;

public sealed class CallLineParserTests
{
    private static readonly Guid Gateway = Guid.Parse("019a0000-0000-7000-8000-000000000001");

    [Fact]
    public void A_line_is_read_into_its_fields()
    {
        var line = Read(new CallLineText()
            .With(CallRecordColumn.Customer, Gateway).With(CallRecordColumn.Target, $"gateway:{Gateway}").With(CallRecordColumn.Start, "1795345833.028791"));

        Assert.Equal("pbx1-1795345833.0", line.UniqueId);
        Assert.Equal(CallDirection.Outbound, line.Direction);
        Assert.Equal(CallDisposition.Answered, line.Disposition);
        Assert.Equal(Gateway, line.CustomerId);
        Assert.Equal(new CallParty("gateway", Gateway), line.Target);
        Assert.Equal("+5511987654321", line.Number);
        Assert.Equal(60.007m, line.BillableSeconds);
        Assert.Equal(203, line.RingMilliseconds);
        Assert.Equal("caller", line.HungUpBy);
        Assert.True(line.HasDestination);
        Assert.Null(line.GatewayId);
        Assert.Null(line.Refusal);
    }

    [Theory]
    [InlineData("1795345833.028791", 17953458330287910)]
    [InlineData("1795345833.999999", 17953458339999990)]
    [InlineData("1795345833", 17953458330000000)]
    public void Times_keep_every_microsecond(string text, long ticks) =>
        Assert.Equal(ticks, (Read(new CallLineText().With(CallRecordColumn.Start, text)).StartedAt - DateTimeOffset.UnixEpoch).Ticks);

    [Fact]
    public void A_call_that_was_not_answered_has_no_answer_time() =>
        Assert.Null(Read(new CallLineText().NotAnswered("NO ANSWER", 19)).AnsweredAt);

    [Fact]
    public void Quotes_and_commas_inside_a_field_are_text()
    {
        var line = Read(new CallLineText().With(CallRecordColumn.Source, "a \"b\", c").With(CallRecordColumn.CallerId, "\"x, \"\"y\"\" <1>\""));

        Assert.Equal("a \"b\", c", line.Source);
        Assert.Equal("+5511987654321", line.Number);
    }

    [Fact]
    public void The_trail_lists_the_silent_attempts_in_order()
    {
        var line = Read(new CallLineText().With(CallRecordColumn.Attempt, "3")
            .With(CallRecordColumn.Trail, $"1:gateway:{Gateway}:CHANUNAVAIL:20/2:extension:{Gateway}:CONGESTION:"));

        Assert.Equal(
            [
                new SilentAttempt(1, new CallParty("gateway", Gateway), CallDisposition.Failed, 20),
                new SilentAttempt(2, new CallParty("extension", Gateway), CallDisposition.Congestion, null),
            ],
            line.Trail);
    }

    [Fact]
    public void Columns_appended_by_a_newer_configuration_are_passed_over() =>
        Assert.Equal(CallLineFault.None, CallLineParser.TryParse(Encoding.UTF8.GetBytes(new CallLineText() + ",\"new\",\"\""), out _));

    [Theory]
    [InlineData(CallRecordColumn.UniqueId, "", CallLineFault.UniqueId)]
    [InlineData(CallRecordColumn.Sequence, "", CallLineFault.Sequence)]
    [InlineData(CallRecordColumn.Sequence, "-1", CallLineFault.Sequence)]
    [InlineData(CallRecordColumn.Sequence, "1e3", CallLineFault.Sequence)]
    [InlineData(CallRecordColumn.Start, "", CallLineFault.Time)]
    [InlineData(CallRecordColumn.Start, "0.000000", CallLineFault.Time)]
    [InlineData(CallRecordColumn.Start, "12.5", CallLineFault.Time)]
    [InlineData(CallRecordColumn.Start, "99999999999999999999", CallLineFault.Time)]
    [InlineData(CallRecordColumn.Start, "2026-11-22 10:00:00", CallLineFault.Time)]
    [InlineData(CallRecordColumn.BillableSeconds, "-1", CallLineFault.Duration)]
    [InlineData(CallRecordColumn.BillableSeconds, "3000000000", CallLineFault.Duration)]
    [InlineData(CallRecordColumn.Duration, "x", CallLineFault.Duration)]
    [InlineData(CallRecordColumn.Disposition, "MAYBE", CallLineFault.Disposition)]
    [InlineData(CallRecordColumn.Direction, "", CallLineFault.Direction)]
    [InlineData(CallRecordColumn.Direction, "sideways", CallLineFault.Direction)]
    [InlineData(CallRecordColumn.Customer, "acme", CallLineFault.Identifier)]
    [InlineData(CallRecordColumn.Customer, "{019a0000-0000-7000-8000-000000000001}", CallLineFault.Identifier)]
    [InlineData(CallRecordColumn.Target, "019a0000-0000-7000-8000-000000000001", CallLineFault.Identifier)]
    [InlineData(CallRecordColumn.Target, "moon:019a0000-0000-7000-8000-000000000001", CallLineFault.Identifier)]
    [InlineData(CallRecordColumn.Attempt, "one", CallLineFault.Attempt)]
    [InlineData(CallRecordColumn.Trail, "1:gateway:x:CHANUNAVAIL:20", CallLineFault.Trail)]
    [InlineData(CallRecordColumn.Trail, "1:gateway", CallLineFault.Trail)]
    [InlineData(CallRecordColumn.Trail, "0:gateway:019a0000-0000-7000-8000-000000000001:CHANUNAVAIL:20", CallLineFault.Trail)]
    [InlineData(CallRecordColumn.Cause, "16a", CallLineFault.Number)]
    [InlineData(CallRecordColumn.Duration, "172800.5", CallLineFault.Duration)]
    [InlineData(CallRecordColumn.BillableSeconds, "31536000.0", CallLineFault.Duration)]
    [InlineData(CallRecordColumn.Source, "a\tb", CallLineFault.ForbiddenCharacter)]
    [InlineData(CallRecordColumn.Source, "a\0b", CallLineFault.ForbiddenCharacter)]
    public void A_field_that_cannot_be_read_says_which(CallRecordColumn column, string value, CallLineFault fault) =>
        Assert.Equal(fault, CallLineParser.TryParse(Encoding.UTF8.GetBytes(new CallLineText().With(column, value).ToString()), out _));

    [Theory]
    [InlineData("", CallLineFault.Columns)]
    [InlineData("\"a\",\"b\"", CallLineFault.Columns)]
    [InlineData("\"a", CallLineFault.Quoting)]
    [InlineData("\"a\"b,\"c\"", CallLineFault.Quoting)]
    [InlineData("a\"b,c", CallLineFault.Quoting)]
    public void A_line_that_is_not_the_files_form_says_so(string text, CallLineFault fault) =>
        Assert.Equal(fault, CallLineParser.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Text_longer_than_any_identifier_is_refused() =>
        Assert.Equal(CallLineFault.TooLong, CallLineParser.TryParse(Encoding.UTF8.GetBytes(new CallLineText(new string('9', 129)).ToString()), out _));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused()
    {
        var bytes = Encoding.Latin1.GetBytes(new CallLineText().With(CallRecordColumn.Source, "João").ToString());

        Assert.Equal(CallLineFault.ForbiddenCharacter, CallLineParser.TryParse(bytes, out _));
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a\0b")]
    [InlineData("João")]
    public void What_is_not_kept_keeps_no_call_from_being_billed(string name)
    {
        var bytes = Encoding.Latin1.GetBytes(new CallLineText().With(CallRecordColumn.CallerId, name).ToString());

        Assert.Equal(CallLineFault.None, CallLineParser.TryParse(bytes, out var line));
        Assert.Equal("551130001000", line!.Source);
    }

    [Fact]
    public void Any_damage_to_a_line_is_a_fault_or_a_line_and_never_an_exception()
    {
        var random = new Random(42);
        var good = Encoding.UTF8.GetBytes(new CallLineText().With(CallRecordColumn.Trail, $"1:gateway:{Gateway}:BUSY:17").ToString());
        for (var round = 0; round < 50_000; round++)
        {
            var damaged = good.AsSpan(0, random.Next(3) == 0 ? random.Next(good.Length) : good.Length).ToArray();
            for (var flips = random.Next(1, 5); flips > 0 && damaged.Length > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Assert.Equal(CallLineParser.TryParse(damaged, out var line) == CallLineFault.None, line is not null);
        }
    }

    private static CallLine Read(CallLineText text)
    {
        Assert.Equal(CallLineFault.None, CallLineParser.TryParse(Encoding.UTF8.GetBytes(text.ToString()), out var line));
        return line!;
    }
}
