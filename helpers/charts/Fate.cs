#nullable disable
namespace Course.Helpers;

public enum Fate { Kept, Removed, Deleted, Rejected }
