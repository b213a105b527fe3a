using System.Text.Json;
using Course.Documents;
using Testing;

namespace Course.Tests.Lessons;

public sealed class ExportTests : IDisposable
{
    private readonly CourseCopy _copy = new();

    [Fact]
    public async Task Every_notebook_is_exported_with_the_cells_it_has_and_what_they_import()
    {
        var result = await _copy.RunAsync(null, "export", "--out", _copy.PathOf("jupyter"));

        Assert.True(result.ExitCode == 0, result.Text);
        foreach (var file in CourseCopy.Notebooks)
        {
            var exported = NotebookFile.Read(_copy.PathOf(Path.Combine("jupyter/notebooks", Path.ChangeExtension(file, ".ipynb"))));
            var original = NotebookFile.Read(_copy.PathOf("notebooks/" + file));
            Assert.Equal(original.Cells.Select(c => (c.Language, c.Source.Replace(".dib", ".ipynb"))), exported.Cells.Select(c => (c.Language, c.Source.Replace(".dib", ".ipynb"))));
        }
        Assert.All((string[])["helpers/jetstream.csx", "artifacts/helpers/Course.Helpers.dll", "notebooks/course.toml", "notebooks/pictures/jetstream.svg", "config.toml"], file => Assert.True(File.Exists(_copy.PathOf($"jupyter/{file}")), file));
        Assert.Contains("](02-create-a-stream.ipynb", File.ReadAllText(_copy.PathOf("jupyter/notebooks/tutorial04_jetstream/01-start-jetstream.ipynb")));
    }

    [Fact]
    public async Task Every_exported_notebook_is_valid_by_nbformats_own_schema()
    {
        Assert.SkipWhen(Nbformat.Missing is not null, Nbformat.Missing ?? "");
        Assert.Equal(0, (await _copy.RunAsync(null, "export", "--out", _copy.PathOf("jupyter"))).ExitCode);

        var exported = Directory.GetFiles(_copy.PathOf("jupyter"), "*.ipynb", SearchOption.AllDirectories);

        Assert.Equal(CourseCopy.Notebooks.Count(), exported.Length);
        Assert.Equal("", await Nbformat.FaultsAsync(exported));
    }

    [Fact]
    public async Task An_export_with_a_run_holds_its_outputs_and_runs_again_by_itself()
    {
        await using var server = await NatsServer.StartAsync();

        var exported = await _copy.RunAsync(server, "export", "js-bootstrap", "--run", "--out", _copy.PathOf("jupyter"));

        Assert.True(exported.ExitCode == 0, exported.Text);
        var path = _copy.PathOf("jupyter/notebooks/lab4_jetstream_basics/js-bootstrap.ipynb");
        if (Nbformat.Missing is null) Assert.Equal("", await Nbformat.FaultsAsync([path]));
        using (var json = JsonDocument.Parse(File.ReadAllText(path)))
        {
            var outputs = json.RootElement.GetProperty("cells").EnumerateArray().Where(c => c.TryGetProperty("outputs", out _)).SelectMany(c => c.GetProperty("outputs").EnumerateArray()).ToList();
            Assert.NotEmpty(outputs);
            Assert.DoesNotContain(outputs, o => o.GetProperty("output_type").GetString() == "error");
        }
        var again = await _copy.RunAsync(server, "run", path, "--out", _copy.PathOf("pages"));
        Assert.True(again.ExitCode == 0, again.Text);
    }

    [Fact]
    public async Task An_error_in_an_ipynb_names_the_line_in_its_file()
    {
        _copy.Write("bad.ipynb", """
            {
             "cells": [
              {
               "cell_type": "code",
               "metadata": {},
               "outputs": [],
               "source": [
                "var one = 1;\n",
                "var two = three;"
               ]
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """);

        var result = await _copy.RunAsync(null, "run", "bad.ipynb", "--out", _copy.PathOf("pages"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("bad.ipynb:9", result.Text);
    }

    public void Dispose() => _copy.Dispose();
}
