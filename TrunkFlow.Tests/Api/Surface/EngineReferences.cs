using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace TrunkFlow.Tests.Api.Surface;

/// <summary>
/// What the compiled server takes from the GraphQL engine, read from its metadata: every member it refers to with its parameters' names, every type,
/// every member it overrides, and every property it sets on an attribute. An extension method is written as a member of what it extends.
/// </summary>
internal sealed class EngineReferences : IDisposable
{
    private const string EnginePrefix = "TrunkFlow.GraphQL";

    private static readonly SignatureText Text = new();

    private readonly List<PEReader> files = [];
    private readonly Assembly server;
    private readonly Dictionary<string, (MetadataReader Reader, TypeDefinition Type)> engine = new(StringComparer.Ordinal);

    public EngineReferences(Assembly server)
    {
        this.server = server;
        foreach (var assembly in server.GetReferencedAssemblies().Where(IsEngine).Select(Assembly.Load))
        {
            var reader = Open(assembly);
            foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
            {
                engine.TryAdd(FullName(reader.GetString(type.Namespace), reader.GetString(type.Name)), (reader, type));
            }
        }
    }

    /// <summary>As <c>Type.Member(first, second)</c>, <c>Type</c> for a type alone, <c>Type.Property =</c> for what an attribute sets.</summary>
    public IReadOnlyList<string> Read()
    {
        var reader = Open(server);
        return
        [
            .. Types(reader).Concat(Members(reader)).Concat(Overridden()).Concat(Attributes())
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    public void Dispose() => files.ForEach(file => file.Dispose());

    private static bool IsEngine(AssemblyName name) => name.Name!.StartsWith(EnginePrefix, StringComparison.Ordinal);

    private static string FullName(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";

    private static string Simple(string fullName) => fullName[(fullName.LastIndexOf('.') + 1)..].Split('`')[0].Split('/')[0];

    private static string Written(string type, string member, IEnumerable<string?> parameters) => $"{type}.{member}({string.Join(", ", parameters)})";

    private MetadataReader Open(Assembly assembly)
    {
        var file = new PEReader(File.OpenRead(assembly.Location));
        files.Add(file);
        return file.GetMetadataReader();
    }

    private IEnumerable<string> Types(MetadataReader reader) => reader.TypeReferences
        .Select(handle => Text.GetTypeFromReference(reader, handle, 0))
        .Where(name => engine.TryGetValue(name, out var known) && !IsExtensionClass(known))
        .Select(Simple);

    private IEnumerable<string> Members(MetadataReader reader)
    {
        foreach (var member in reader.MemberReferences.Select(reader.GetMemberReference))
        {
            var parent = member.Parent.Kind switch
            {
                HandleKind.TypeReference => Text.GetTypeFromReference(reader, (TypeReferenceHandle)member.Parent, 0),
                HandleKind.TypeSpecification => reader.GetTypeSpecification((TypeSpecificationHandle)member.Parent).DecodeSignature(Text, null).Split('<')[0],
                _ => "",
            };
            if (engine.TryGetValue(parent, out var type) && member.GetKind() == MemberReferenceKind.Method)
            {
                yield return Method(type.Reader, type.Type, Simple(parent), reader.GetString(member.Name), Signature(member.DecodeMethodSignature(Text, null)));
            }
            else if (engine.ContainsKey(parent))
            {
                yield return $"{Simple(parent)}.{reader.GetString(member.Name)}";
            }
        }
    }

    private static string Method(MetadataReader reader, TypeDefinition type, string typeName, string name, string signature)
    {
        var method = type.GetMethods().Select(reader.GetMethodDefinition)
            .Single(candidate => reader.GetString(candidate.Name) == name && Signature(candidate.DecodeSignature(Text, null)) == signature);
        var parameters = method.GetParameters().Select(reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0)
            .OrderBy(parameter => parameter.SequenceNumber).Select(parameter => reader.GetString(parameter.Name)).ToList();
        if (IsMarked(reader, method.GetCustomAttributes(), nameof(ExtensionAttribute)))
        {
            var receiver = method.DecodeSignature(Text, null).ParameterTypes[0].Split('<')[0];
            return Written(Simple(receiver), name, parameters.Skip(1));
        }

        return name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal)
            ? $"{typeName}.{name[4..]}"
            : Written(typeName, name == ".ctor" ? "new" : name, parameters);
    }

    private static string Signature(MethodSignature<string> signature) =>
        $"{signature.GenericParameterCount} {signature.ReturnType} ({string.Join(';', signature.ParameterTypes)})";

    private static bool IsExtensionClass((MetadataReader Reader, TypeDefinition Type) type) => IsMarked(type.Reader, type.Type.GetCustomAttributes(), nameof(ExtensionAttribute));

    private static bool IsMarked(MetadataReader reader, CustomAttributeHandleCollection attributes, string name) => attributes
        .Select(reader.GetCustomAttribute).Any(attribute => attribute.Constructor.Kind == HandleKind.MemberReference
            && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
            && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) == name);

    /// <summary>What the server overrides or implements: the parameters' names are its own there, so they are not compared.</summary>
    private IEnumerable<string> Overridden()
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        foreach (var type in server.GetTypes().Where(type => type.IsClass))
        {
            foreach (var method in type.GetMethods(Own))
            {
                if (method.GetBaseDefinition().DeclaringType is { } origin && origin != type && IsEngine(origin.Assembly.GetName()))
                {
                    yield return $"override {Simple(origin.Name)}.{method.Name}/{method.GetParameters().Length}";
                }
            }

            foreach (var contract in type.GetInterfaces().Where(contract => IsEngine(contract.Assembly.GetName()) && type.BaseType?.GetInterfaces().Contains(contract) is not true))
            {
                yield return $"implement {Simple(contract.Name)}";
            }
        }
    }

    private IEnumerable<string> Attributes()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in server.GetTypes())
        {
            var members = type.GetMembers(All);
            var parameters = members.OfType<MethodBase>().SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttributesData());
            foreach (var attribute in members.Select(member => member.GetCustomAttributesData()).Concat(parameters).Append(type.GetCustomAttributesData()).SelectMany(list => list))
            {
                if (IsEngine(attribute.AttributeType.Assembly.GetName()))
                {
                    foreach (var named in attribute.NamedArguments)
                    {
                        yield return $"{Simple(attribute.AttributeType.Name)}.{named.MemberName} =";
                    }
                }
            }
        }
    }

    /// <summary>Signatures as text that is the same in every assembly.</summary>
    private sealed class SignatureText : ISignatureTypeProvider<string, object?>
    {
        public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{shape.Rank}]";

        public string GetByReferenceType(string elementType) => elementType + "&";

        public string GetFunctionPointerType(MethodSignature<string> signature) => "fn";

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(',', typeArguments)}>";

        public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

        public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetPinnedType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeDefinition(handle);
            var name = FullName(reader.GetString(type.Namespace), reader.GetString(type.Name));
            return type.GetDeclaringType() is { IsNil: false } owner ? $"{GetTypeFromDefinition(reader, owner, 0)}/{name}" : name;
        }

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            var name = FullName(reader.GetString(type.Namespace), reader.GetString(type.Name));
            return type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0)}/{name}" : name;
        }

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}
