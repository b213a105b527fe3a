using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernels;

/// <summary>What has been compiled so far, for who wants to know what the next cell will see (completion, hover, live diagnostics).</summary>
internal interface ISubmissionSource
{
    /// <summary>The submissions that compiled and ran, those of imported files included, in order; one that threw counts, as what it declared stays.</summary>
    IReadOnlyList<Submission> Submissions { get; }

    /// <summary>How every submission is parsed.</summary>
    CSharpParseOptions ParseOptions { get; }

    /// <summary>The namespaces and types that every submission imports without saying so; a type stands there by its full name.</summary>
    ImmutableArray<string> Imports { get; }

    /// <summary>The assemblies that the next submission will see; the same array until one is added.</summary>
    ImmutableArray<MetadataReference> References { get; }

    /// <summary>The compilation of the last submission, linked to those before it; null before the first. Binding happens when it is asked something.</summary>
    CSharpCompilation? Latest { get; }
}

/// <summary>One submission as the compiler got it.</summary>
/// <param name="Source">The source as the notebook or script has it.</param>
/// <param name="File">Full path of the notebook or script that holds it.</param>
/// <param name="FirstLine">1-based line of the source's first line in that file.</param>
internal sealed record Submission(string Source, string File, int FirstLine)
{
    /// <summary>What is compiled: a <c>#line</c> directive, then the source.</summary>
    public string Text => $"#line {FirstLine} \"{File}\"\n{Source}";
}
