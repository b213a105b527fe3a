namespace Plotly.NET;

public static partial class StyleParam
{
    /// <summary>The order of categories on an axis.</summary>
    public sealed class CategoryOrder
    {
        private readonly object json;

        private CategoryOrder(object json) => this.json = json;

        /// <summary>plotly.js: trace.</summary>
        public static CategoryOrder Trace { get; } = new("trace");

        /// <summary>plotly.js: category ascending.</summary>
        public static CategoryOrder CategoryAscending { get; } = new("category ascending");

        /// <summary>plotly.js: category descending.</summary>
        public static CategoryOrder CategoryDescending { get; } = new("category descending");

        /// <summary>plotly.js: array.</summary>
        public static CategoryOrder Array { get; } = new("array");

        /// <summary>plotly.js: total ascending.</summary>
        public static CategoryOrder TotalAscending { get; } = new("total ascending");

        /// <summary>plotly.js: total descending.</summary>
        public static CategoryOrder TotalDescending { get; } = new("total descending");

        /// <summary>plotly.js: min ascending.</summary>
        public static CategoryOrder MinAscending { get; } = new("min ascending");

        /// <summary>plotly.js: min descending.</summary>
        public static CategoryOrder MinDescending { get; } = new("min descending");

        /// <summary>plotly.js: max ascending.</summary>
        public static CategoryOrder MaxAscending { get; } = new("max ascending");

        /// <summary>plotly.js: max descending.</summary>
        public static CategoryOrder MaxDescending { get; } = new("max descending");

        /// <summary>plotly.js: sum ascending.</summary>
        public static CategoryOrder SumAscending { get; } = new("sum ascending");

        /// <summary>plotly.js: sum descending.</summary>
        public static CategoryOrder SumDescending { get; } = new("sum descending");

        /// <summary>plotly.js: mean ascending.</summary>
        public static CategoryOrder MeanAscending { get; } = new("mean ascending");

        /// <summary>plotly.js: mean descending.</summary>
        public static CategoryOrder MeanDescending { get; } = new("mean descending");

        /// <summary>plotly.js: median ascending.</summary>
        public static CategoryOrder MedianAscending { get; } = new("median ascending");

        /// <summary>plotly.js: median descending.</summary>
        public static CategoryOrder MedianDescending { get; } = new("median descending");

        /// <summary>Returns what stands in the JSON.</summary>
        public object Convert() => json;

        /// <inheritdoc/>
        public override string ToString() => (string)json;
    }
}
