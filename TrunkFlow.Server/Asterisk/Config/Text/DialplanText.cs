using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace TrunkFlow.Server.Asterisk.Config.Text;

/// <summary>
/// A line built by interpolation that takes only checked values: <c>$"Gosub(tf-did,s,1({id},{channels}))"</c> compiles with <see cref="ConfigText"/>, ids
/// and numbers in its holes and with nothing else, so an unchecked string cannot get in by oversight.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct DialplanText(int literalLength, int formattedCount)
{
    private readonly StringBuilder text = new(literalLength + (formattedCount * 24));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(ConfigText value) => text.Append(value.ToString());

    public void AppendFormatted(Guid value) => text.Append(value.ToString("D"));

    public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => text.ToString();
}
