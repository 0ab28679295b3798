using System.Runtime.CompilerServices;
using EdgeDsl.TestKit;
using Microsoft.CodeAnalysis;

namespace EdgeDsl.CodeFixes.Tests;

/// <summary>Hands the runtime library to every test source.</summary>
internal static class RuntimeReference
{
    [ModuleInitializer]
    internal static void Add() => SharedReferences.Add(MetadataReference.CreateFromFile(typeof(CostReport).Assembly.Location));
}
