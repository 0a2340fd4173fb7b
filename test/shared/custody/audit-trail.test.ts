import {
  type AuditEntry,
  checkTrail,
  EMPTY_TRAIL,
  nextEntry,
  type TrailHead,
} from '@shared/custody/audit-trail';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

function trailOf(count: number, caseId = 'case-1'): { entries: AuditEntry[]; head: TrailHead } {
  const entries: AuditEntry[] = [];
  let head = EMPTY_TRAIL;
  for (let n = 0; n < count; n += 1) {
    const next = nextEntry(caseId, head, 1_000 + n, n === 0 ? 'case-made' : 'changed', { changes: n });
    entries.push(next.entry);
    head = next.head;
  }
  return { entries, head };
}

describe('an audit trail', () => {
  test('as it was written is whole, empty too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (count) => {
        const { entries, head } = trailOf(count);
        expect(checkTrail('case-1', entries, head)).toEqual({ kind: 'whole' });
      }),
    );
  });

  test('of which any word of any entry was altered says which entry', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.nat(),
        fc.constantFrom('at', 'act', 'detail', 'hash', 'before'),
        (count, pick, field) => {
          const { entries, head } = trailOf(count);
          const at = pick % count;
          const other = {
            at: 5,
            act: 'opened',
            detail: { changes: -1 },
            hash: 'f'.repeat(64),
            before: 'e'.repeat(64),
          };
          entries[at] = { ...(entries[at] as AuditEntry), [field]: other[field as keyof typeof other] };
          expect(checkTrail('case-1', entries, head)).toEqual({ kind: 'altered', seq: at + 1 });
        },
      ),
    );
  });

  test('with an entry left out, moved, or cut off at the end says where', () => {
    const { entries, head } = trailOf(6);
    expect(checkTrail('case-1', entries.toSpliced(2, 1), head)).toEqual({ kind: 'missing', seq: 3 });
    expect(checkTrail('case-1', entries.slice(1), head)).toEqual({ kind: 'missing', seq: 1 });
    expect(checkTrail('case-1', entries.slice(0, 4), head)).toEqual({ kind: 'cut-off', seq: 4 });
    expect(checkTrail('case-1', [], head)).toEqual({ kind: 'cut-off', seq: 0 });
    const [first, second, ...rest] = entries as [AuditEntry, AuditEntry, ...AuditEntry[]];
    expect(checkTrail('case-1', [second, first, ...rest], head)).toEqual({ kind: 'missing', seq: 1 });
  });

  test('to which someone added an entry, rightly chained, shows', () => {
    const { entries, head } = trailOf(3);
    const { entry } = nextEntry('case-1', head, 9_999, 'opened');
    expect(checkTrail('case-1', [...entries, entry], head)).toEqual({ kind: 'cut-off', seq: 3 });
  });

  test('of another case is not this one', () => {
    const { entries, head } = trailOf(2, 'case-2');
    expect(checkTrail('case-1', entries, head)).toEqual({ kind: 'altered', seq: 1 });
  });
});
