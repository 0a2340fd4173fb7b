import { auditSentence } from '@shared/custody/audit-words';
import { type LineOfHistory, notesOfChanges } from '@shared/custody/trail-of-changes';
import { put, remove } from '@shared/domain/change';
import { describe, expect, test } from 'vitest';
import { record } from '../../builders/case-builder';

const named = (report: string) => `the ${report}`;
const line = (at: number, given: Partial<LineOfHistory>): LineOfHistory => ({
  at,
  steps: [],
  inverse: [],
  ...given,
});

describe('what changes say in the trail', () => {
  test('how many there were and what they touched, each record once, never its words', () => {
    const point = record('points', { id: 'p1', title: 'Secret words' });
    const notes = notesOfChanges(
      [
        line(1, { steps: [put('points', point)] }),
        line(2, {
          steps: [put('points', point), put('outcomes', record('outcomes', { id: 'o1' }))],
        }),
      ],
      5,
    );
    expect(notes).toEqual([{ at: 2, act: 'changed', detail: { changes: 5, points: 1, outcomes: 1 } }]);
    expect(JSON.stringify(notes)).not.toContain('Secret');
    expect(notes.map((note) => auditSentence({ detail: {}, ...note }, named))).toEqual([
      '5 changes made, to 1 point and 1 outcome wanted',
    ]);
  });

  test('a signature given and taken back are entries of their own', () => {
    const signOff = record('signOffs', {
      id: 's1',
      report: 'stage-2-report',
      personId: 'io',
      on: '2025-01-30',
      contentSha256: 'a'.repeat(64),
    });
    const notes = notesOfChanges(
      [
        line(1, { steps: [put('signOffs', signOff)], inverse: [remove('signOffs', 's1')] }),
        line(2, { steps: [remove('signOffs', 's1')], inverse: [put('signOffs', signOff)] }),
      ],
      2,
    );
    expect(notes.map(({ act }) => act)).toEqual(['signed', 'signature-taken-back', 'changed']);
    expect(notes.map((note) => auditSentence({ detail: {}, ...note }, named))).toEqual([
      'Signed: the stage-2-report',
      'Signature taken back: the stage-2-report',
      '2 changes made',
    ]);
  });

  test('nothing when nothing was changed', () => {
    expect(notesOfChanges([], 0)).toEqual([]);
  });
});
