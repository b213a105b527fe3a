#nullable disable
namespace Course.Helpers;

public enum ScriptKind { Published, Created, Acked, Deleted }
