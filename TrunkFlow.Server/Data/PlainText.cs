using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace TrunkFlow.Server.Data;

/// <summary>
/// Words as people look for them: "joao" is "João". Of rows PostgreSQL is asked, whose function <c>plain</c> is applied to both sides, so that they cannot differ; indexes
/// stand on it (ADR 0031). Numbers are asked for with LIKE alone.
/// </summary>
public static class PlainText
{
    private const CompareOptions Whatever = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly CompareInfo Words = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>Whether a row's text is like a pattern of <see cref="LikePattern"/>, whatever case and accents either has.</summary>
    public static bool Like(string? text, string pattern) => throw OfSql();

    /// <summary>A row's text without case and accents, to order by.</summary>
    public static string Of(string text) => throw OfSql();

    /// <summary>Whether a text that is in memory has what was typed.</summary>
    public static bool Has(string text, string typed) => Words.IndexOf(text, typed, Whatever) >= 0;

    /// <summary>Whether a text that is in memory is what was typed.</summary>
    public static bool Is(string text, string typed) => Words.Compare(text, typed, Whatever) == 0;

    internal static void Map(ModelBuilder model)
    {
        model.HasDbFunction(((Func<string, string>)Of).Method).HasTranslation(arguments => Plain(arguments[0]));
        model.HasDbFunction(((Func<string?, string, bool>)Like).Method).HasTranslation(arguments => new LikeExpression(
            Plain(arguments[0]), Plain(arguments[1]), new SqlConstantExpression(LikePattern.Escape, arguments[1].TypeMapping), BoolTypeMapping.Default));
    }

    private static SqlFunctionExpression Plain(SqlExpression text) =>
        new("plain", [text], nullable: true, argumentsPropagateNullability: [true], typeof(string), text.TypeMapping);

    private static InvalidOperationException OfSql() => new("It is a function of PostgreSQL.");
}
