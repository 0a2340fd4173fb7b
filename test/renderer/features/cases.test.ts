import { summaryOf } from '@renderer/data/case-summary';
import type { CaseListEntry } from '@renderer/data/cases';
import { inOrderOfDates, listInWords, nextDateOf } from '@renderer/features/cases/next-date';
import type { CaseFile } from '@shared/domain/case-file';
import { describe, expect, it } from 'vitest';
import { emptyCase } from '../../builders/case-builder';

const TODAY = '2025-01-16';

function entry(caseId: string, matter: Partial<CaseFile['matter']>, changedAt = 0): CaseListEntry {
  const caseFile = emptyCase();
  return { ...summaryOf({ ...caseFile, matter: { ...caseFile.matter, ...matter } }), caseId, changedAt };
}

const late = entry('late', { title: 'Ms K', events: { 'stage-2-requested': '2024-11-01' } });
const running = entry('running', { title: 'Mr R', events: { 'stage-2-requested': '2025-01-06' } });
const planned = entry('planned', {
  title: 'Mrs T',
  events: { 'stage-2-requested': '2025-01-06', 'draft-report-circulated': '2025-01-20' },
});
const undated = entry('undated', { title: 'Mr A' }, 5);
const older = entry('older', { title: 'Mr B' }, 1);
const closed = entry('closed', {
  title: 'Mr Z',
  closedOn: '2024-12-01',
  events: { 'stage-2-requested': '2024-01-01' },
});
const all = [closed, older, running, undated, planned, late];
const dates = new Map(all.map((each) => [each.caseId, nextDateOf(each, TODAY)]));

describe('the next date of a case', () => {
  it('says what is overdue and by how much', () => {
    expect(dates.get('late')).toMatchObject({
      tone: 'late',
      when: expect.stringMatching(/^Was due /),
      clock: expect.stringMatching(/\d+ working days late/),
    });
  });
  it('says what comes next, planned or due', () => {
    expect(dates.get('planned')).toMatchObject({
      when: 'Mon 20 Jan',
      what: 'Draft report circulated for accuracy',
    });
    expect(dates.get('running')?.date).toBe('2025-02-10');
  });
  it('leaves a closed case alone', () => {
    expect(dates.get('closed')).toMatchObject({ tone: 'none', date: null, what: 'Closed 1 December 2024' });
  });
});

describe('the list', () => {
  const ordered = inOrderOfDates(all, dates);
  it('has overdue first, then the soonest, then those without a date, closed last', () => {
    expect(ordered.map((each) => each.caseId)).toEqual([
      'late',
      'planned',
      'running',
      'undated',
      'older',
      'closed',
    ]);
  });
  it('says in a sentence how it stands', () => {
    expect(listInWords(ordered, dates)).toBe(
      'Five open, one with something overdue. The next date is Mon 20 Jan: Mrs T, draft report circulated for accuracy.',
    );
    expect(listInWords([undated], dates)).toBe('One open.');
  });
});
