using System.Collections;
using Microsoft.Extensions.Primitives;

namespace NATS.Client.Core;

public partial class NatsHeaders
{
    /// <summary>Goes through names and values without a new object.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<string, StringValues>>
    {
        private readonly bool hasItems;
        private Dictionary<string, StringValues>.Enumerator items;

        internal Enumerator(Dictionary<string, StringValues>.Enumerator items)
        {
            this.items = items;
            hasItems = true;
        }

        /// <inheritdoc/>
        public KeyValuePair<string, StringValues> Current => hasItems ? items.Current : default;

        object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => hasItems && items.MoveNext();

        /// <inheritdoc/>
        public void Dispose()
        {
        }

        void IEnumerator.Reset()
        {
            if (hasItems) ((IEnumerator)items).Reset();
        }
    }
}
