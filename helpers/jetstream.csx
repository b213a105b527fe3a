// The door of the helpers: a notebook's first code cell is `import` of this file, alone. Paths are from the notebook's folder.
#r "nuget: NATS.Net, 3.1.0"
#r "nuget: Plotly.NET, 5.1.0"
#r "nuget: Plotly.NET.CSharp, 0.13.0"
#r "nuget: Tomlyn, 2.10.1"

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.DotNet.Interactive;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net;
using Tomlyn;
using Tomlyn.Model;

#!import ../../helpers/wording.csx
#!import ../../helpers/notes.csx
#!import ../../helpers/tables.csx
#!import ../../helpers/waiting.csx
#!import ../../helpers/ownership.csx
#!import ../../helpers/configuration.csx
#!import ../../helpers/connection.csx
#!import ../../helpers/monitoring.csx
#!import ../../helpers/exercises.csx
#!import ../../helpers/charts.csx
