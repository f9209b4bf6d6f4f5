using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace TrunkFlow.GraphQL.Binding.Naming;

/// <summary>Descriptions of the schema from the XML documentation comments of the C# members, read from the file beside the assembly.</summary>
internal sealed class XmlDocumentation(bool enabled)
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Files = new();

    public string? Of(Type type) => Explicit(type) ?? (enabled ? Text(Find(type.Assembly, "T:" + TypeId(type))?.Element("summary")) : null);

    public string? Of(MemberInfo member)
    {
        if (Explicit(member) is { } stated)
        {
            return stated;
        }

        if (!enabled || member.DeclaringType is not { } owner)
        {
            return null;
        }

        var element = Documented(member);
        var summary = Text(element?.Element("summary"));
        if (summary is null && member is PropertyInfo)
        {
            // A record's property is documented as the <param> of the record.
            summary = ParameterText(Find(owner.Assembly, "T:" + TypeId(owner)), member.Name);
        }

        var returns = member is MethodInfo ? Text(element?.Element("returns")) : null;
        return returns is null ? summary : $"{(summary is null ? string.Empty : summary + "\n\n\n")}**Returns:**\n{returns}";
    }

    public string? Of(ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<GraphQLDescriptionAttribute>() is { } stated)
        {
            return stated.Description;
        }

        return enabled && parameter.Member is MethodInfo method ? ParameterText(Documented(method), parameter.Name!) : null;
    }

    private static string? Explicit(MemberInfo member) => member.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description;

    private static XElement? Documented(MemberInfo member)
    {
        var element = Find(member.DeclaringType!.Assembly, MemberId(member));
        return element?.Element("inheritdoc") is null ? element : Inherited(member) ?? element;
    }

    private static XElement? Inherited(MemberInfo member)
    {
        var owner = member.DeclaringType!;
        foreach (var source in owner.GetInterfaces().Prepend(owner.BaseType))
        {
            var candidate = source?.GetMember(member.Name).FirstOrDefault();
            if (candidate is not null && Documented(candidate) is { } element)
            {
                return element;
            }
        }

        return null;
    }

    private static string? ParameterText(XElement? owner, string name) =>
        Text(owner?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name));

    private static XElement? Find(Assembly assembly, string id) => Files.GetOrAdd(assembly, Load).GetValueOrDefault(id);

    private static Dictionary<string, XElement> Load(Assembly assembly)
    {
        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        var file = assembly.IsDynamic || assembly.Location.Length == 0 ? null : Path.ChangeExtension(assembly.Location, ".xml");
        if (file is null || !File.Exists(file))
        {
            return members;
        }

        foreach (var member in XDocument.Load(file, LoadOptions.PreserveWhitespace).Descendants("member"))
        {
            members[member.Attribute("name")?.Value ?? string.Empty] = member;
        }

        return members;
    }

    private static string TypeId(Type type) =>
        (type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string MemberId(MemberInfo member)
    {
        var owner = TypeId(member.DeclaringType!);
        return member switch
        {
            PropertyInfo => $"P:{owner}.{member.Name}",
            FieldInfo => $"F:{owner}.{member.Name}",
            MethodInfo method => MethodId(owner, method),
            _ => $"T:{owner}",
        };
    }

    private static string MethodId(string owner, MethodInfo method)
    {
        var parameters = method.GetParameters();
        var generic = method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : string.Empty;
        var list = parameters.Length == 0 ? string.Empty : $"({string.Join(',', parameters.Select(p => ParameterId(p.ParameterType)))})";
        return $"M:{owner}.{method.Name}{generic}{list}";
    }

    private static string ParameterId(Type type)
    {
        if (type.IsArray)
        {
            return ParameterId(type.GetElementType()!) + "[]";
        }

        if (!type.IsGenericType)
        {
            return type.IsGenericParameter ? type.Name : (type.FullName ?? type.Name).Replace('+', '.');
        }

        var name = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return $"{name[..tick]}{{{string.Join(',', type.GetGenericArguments().Select(ParameterId))}}}";
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var raw = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            raw.Append(NodeText(node));
        }

        var lines = raw.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim());
        var text = string.Join('\n', lines).Trim();
        return text.Length == 0 ? null : text;
    }

    private static string NodeText(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" } see => SeeText(see),
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => reference.Attribute("name")?.Value ?? string.Empty,
        XElement { Name.LocalName: "para" } para => string.Create(CultureInfo.InvariantCulture, $"\n{Text(para)}\n"),
        XElement other => other.Value,
        _ => string.Empty,
    };

    private static string SeeText(XElement see)
    {
        if (see.Value.Length > 0)
        {
            return see.Value;
        }

        var target = (see.Attribute("langword") ?? see.Attribute("href") ?? see.Attribute("cref"))?.Value ?? string.Empty;
        return see.Attribute("cref") is null ? target : target[(target.LastIndexOfAny(['.', ':']) + 1)..];
    }
}
