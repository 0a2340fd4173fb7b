import { IDBObjectStore, IDBTransaction } from 'fake-indexeddb';

/** What a write that is to fail belongs to. */
export type Write = { readonly stores: readonly string[]; readonly nth: number };

type Operation = { operation: () => unknown };
type Inside = {
  _state: string;
  _requests: unknown[];
  _abort: (error: string) => void;
  _start: () => void;
  _execRequestAsync?: (request: Operation) => unknown;
  mode: string;
  objectStoreNames: Iterable<string>;
};

const transactions = IDBTransaction.prototype as unknown as Inside;
const stores = IDBObjectStore.prototype as unknown as Record<
  'put' | 'add',
  (this: { transaction: Inside; name: string }, ...values: unknown[]) => unknown
>;
const whole = { start: transactions._start, put: stores.put, add: stores.add };

/**
 * From now on, transactions that write and that `which` picks abort when all their requests have succeeded,
 * as on a disk that turns out to be full at the last moment.
 */
export function failAtCommit(which: (write: Write) => boolean, error = 'QuotaExceededError'): void {
  let nth = 0;
  const seen = new WeakSet<object>();
  transactions._start = function (this: Inside) {
    const committing = this._state !== 'finished' && this._requests.length === 0;
    if (committing && this.mode === 'readwrite' && !seen.has(this)) {
      seen.add(this);
      if (which({ stores: [...this.objectStoreNames], nth: nth++ })) this._abort(error);
    }
    whole.start.call(this);
  };
}

/** From now on, single writes into a store that `which` picks fail, and their transaction with them. */
export function failAtWrite(which: (write: Write) => boolean, error = 'QuotaExceededError'): void {
  let nth = 0;
  for (const method of ['put', 'add'] as const) {
    stores[method] = function (...values) {
      if (!which({ stores: [this.name], nth: nth++ })) return whole[method].apply(this, values);
      const { transaction } = this;
      const ask = transaction._execRequestAsync;
      const failing = () => {
        throw new DOMException('There is no room left', error);
      };
      transaction._execRequestAsync = (request) => ask?.call(transaction, { ...request, operation: failing });
      try {
        return whole[method].apply(this, values);
      } finally {
        delete transaction._execRequestAsync;
      }
    };
  }
}

/** The disk works again. */
export function mendDisk(): void {
  transactions._start = whole.start;
  Object.assign(stores, { put: whole.put, add: whole.add });
}
