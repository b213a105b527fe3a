// The door of the helpers: a notebook's first code cell is `import` of this file, alone. Paths are from the notebook's folder.
#r "nuget: NATS.Net, 3.3.2"
#r "nuget: Plotly.NET, 6.0.0"
#r "nuget: Plotly.NET.CSharp, 0.14.0"
#r "nuget: Tomlyn, 2.10.2"

if (!System.IO.File.Exists("../../artifacts/helpers/Course.Helpers.dll"))
    throw new InvalidOperationException("The course's helpers are not built yet. In a terminal, in the course's folder, run: make build");

#!csharp
#r "../../artifacts/helpers/Course.Helpers.dll"

using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading;
using Course.Helpers;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net;
using static Course.Helpers.AcknowledgementChecks;
using static Course.Helpers.ClinicChecks;
using static Course.Helpers.Connecting;
using static Course.Helpers.CreateStreamChecks;
using static Course.Helpers.DeadLetterChecks;
using static Course.Helpers.EventSourcingChecks;
using static Course.Helpers.ExactlyOnceChecks;
using static Course.Helpers.Exercises;
using static Course.Helpers.LabChecks;
using static Course.Helpers.MonitoringChecks;
using static Course.Helpers.OrderChecks;
using static Course.Helpers.PatternChecks;
using static Course.Helpers.ProductionChecks;
using static Course.Helpers.PublishChecks;
using static Course.Helpers.PullConsumerChecks;
using static Course.Helpers.PushConsumerChecks;
using static Course.Helpers.ReplayChecks;
using static Course.Helpers.RetentionChecks;
using static Course.Helpers.RetryChecks;
using static Course.Helpers.StartChecks;
using static Course.Helpers.Tables;

Door.Open();
