using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace TrunkFlow.Tests.Support;

/// <summary>What a method may construct, itself or through the methods of its assembly that it calls: found in the compiled code, so nothing is forgotten.</summary>
public static class Reach
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The types constructed, and every method called, from here to the edge of the assembly.</summary>
    public static (HashSet<Type> Constructed, HashSet<MethodBase> Called) Of(MethodBase start, Func<MethodBase, bool> stopsAt)
    {
        var constructed = new HashSet<Type>();
        var called = new HashSet<MethodBase>();
        var waiting = new Stack<MethodBase>([start]);
        while (waiting.TryPop(out var method))
        {
            foreach (var next in Mentioned(method))
            {
                if (!called.Add(next))
                {
                    continue;
                }

                if (next is ConstructorInfo && next.DeclaringType is { } type)
                {
                    constructed.Add(type);
                }

                if (next.DeclaringType?.Assembly == start.DeclaringType!.Assembly && !stopsAt(next))
                {
                    waiting.Push(next);
                }
            }
        }

        return (constructed, called);
    }

    private static IEnumerable<MethodBase> Mentioned(MethodBase method)
    {
        // An async method only starts its state machine; the work is in MoveNext.
        if (method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType is { } machine)
        {
            return machine.GetMethods(Everything).SelectMany(Mentioned);
        }

        return method.GetMethodBody()?.GetILAsByteArray() is { } code ? Read(method, code) : [];
    }

    private static IEnumerable<MethodBase> Read(MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var methodArguments = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        var at = 0;
        while (at < code.Length)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineTok)
            {
                var token = BitConverter.ToInt32(code, at);
                if ((token >> 24) is 0x06 or 0x0A or 0x2B && method.Module.ResolveMember(token, typeArguments, methodArguments) is MethodBase mentioned)
                {
                    yield return mentioned;
                }
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
