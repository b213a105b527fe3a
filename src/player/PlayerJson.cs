using System.Text.Json.Serialization;
using Course.Player.Contents;
using Course.Player.Gate;
using Course.Player.Lessons;
using Course.Player.Watch;

namespace Course.Player;

/// <summary>The serializer's code for all that the player sends, receives and keeps, made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowOutOfOrderMetadataProperties = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CourseView))]
[JsonSerializable(typeof(LessonView))]
[JsonSerializable(typeof(SearchView))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(LeftoverView))]
[JsonSerializable(typeof(LearnerPlace))]
[JsonSerializable(typeof(RunningPlayer))]
[JsonSerializable(typeof(LessonSection))]
[JsonSerializable(typeof(KeptLesson))]
[JsonSerializable(typeof(KeptOutputs))]
[JsonSerializable(typeof(KeptVersions))]
[JsonSerializable(typeof(PageMessage))]
[JsonSerializable(typeof(PageRequest))]
[JsonSerializable(typeof(PanelRequest))]
[JsonSerializable(typeof(WatchMessage))]
internal sealed partial class PlayerJson : JsonSerializerContext;
