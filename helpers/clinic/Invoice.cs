namespace Course.Helpers;

/// <summary>What the invoice program expects.</summary>
internal sealed record Invoice(int Number);
