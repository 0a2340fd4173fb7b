import { awaitedInWords, daysAwaited, firstLine, logHeading } from '@renderer/features/case-log/log-words';
import { nextInWords, workInWords } from '@renderer/features/overview/next-in-words';
import { waitingFor } from '@renderer/features/overview/waiting-for';
import { caseClock } from '@shared/domain/case-clock';
import type { CaseFile } from '@shared/domain/case-file';
import { findingsWritten } from '@shared/domain/findings-written';
import { freezeSchema } from '@shared/domain/matter';
import { describe, expect, it } from 'vitest';
import { emptyCase, record, smallCase } from '../../builders/case-builder';

const TODAY = '2025-01-16';

function heading(events: CaseFile['matter']['events'], more: Partial<CaseFile['matter']> = {}) {
  const matter = { ...emptyCase().matter, events, ...more };
  return nextInWords(caseClock({ ...matter, respondBy: null }, TODAY).clock, TODAY);
}

describe('the heading of Overview', () => {
  it.each([
    [{}, 'Enter the first date to start the clock'],
    [
      { 'stage-2-requested': '2025-01-06', 'draft-report-circulated': '2025-01-20' },
      'The draft report goes out for accuracy on Monday 20 January',
    ],
    [{ 'stage-2-requested': '2025-01-06' }, 'Stage 2 response is due on Monday 10 February'],
    [{ 'stage-2-requested': '2024-11-01' }, 'Stage 2 response was due on Friday 6 December 2024'],
    [
      { 'stage-2-requested': '2025-01-06', 'adjudication-sent': '2025-01-02' },
      'Two dates contradict each other: put them right first',
    ],
  ])('%o: %s', (events, words) => {
    expect(heading(events)).toBe(words);
  });

  it('says when the clock stands still for the whole complaint, and not when it is stopped for no point at all', () => {
    const freeze = { id: 'f', proceedings: 'Court', noticeOn: '2025-01-08' };
    const events = { 'stage-2-requested': '2025-01-06' };
    expect(
      heading(events, { freezes: [freezeSchema.parse({ ...freeze, wholeComplaint: true, pointIds: [] })] }),
    ).toBe('The clock stands still');
    expect(
      heading(events, {
        freezes: [freezeSchema.parse({ ...freeze, wholeComplaint: true, pointIds: ['p1'] })],
      }),
    ).toBe('The clock stands still');
    expect(
      heading(events, { freezes: [freezeSchema.parse({ ...freeze, wholeComplaint: false, pointIds: [] })] }),
    ).toBe('Stage 2 response is due on Monday 10 February');
  });
});

describe('the user’s own work', () => {
  it('is counted by what the user is in the case', () => {
    const caseFile = smallCase();
    expect(findingsWritten(caseFile)).toEqual({ done: 1, total: 1 });
    const asPanel = { ...caseFile, matter: { ...caseFile.matter, userRole: 'panel-chair' as const } };
    expect(findingsWritten(asPanel)).toEqual({ done: 0, total: 0 });
    const asIp = { ...caseFile, matter: { ...caseFile.matter, userRole: 'independent-person' as const } };
    expect(findingsWritten(asIp)).toEqual({ done: 0, total: 1 });
    expect(findingsWritten(asPanel, 'investigating-officer')).toEqual({ done: 1, total: 1 });
    const outside = {
      ...caseFile,
      points: caseFile.points.map((point) => ({
        ...point,
        scope: { ...point.scope, status: 'outside' as const },
      })),
    };
    expect(findingsWritten(outside)).toEqual({ done: 0, total: 0 });
  });
  it('is said in a sentence', () => {
    expect(workInWords(smallCase(), 3)).toBe(
      'All findings are made. Three things to mend before the report can go.',
    );
    expect(workInWords(emptyCase(), 1)).toBe('There are no complaint points yet.');
  });
});

describe('what is waited for', () => {
  const request = record('evidenceRequests', {
    id: 'q',
    what: '\nAccess audit log\nand its key',
    askedOn: '2024-12-18',
    chasedOn: ['2025-01-06'],
  });
  const interview = record('interviews', {
    id: 'i',
    reference: 'I2',
    personId: 'sw',
    record: { status: 'sent', sentOn: '2025-01-11' },
  });

  it('is the open requests and the records not agreed, the longest first', () => {
    const answered = { ...request, id: 'q2', status: 'received' as const };
    const agreed = { ...interview, id: 'i2', record: { ...interview.record, status: 'agreed' as const } };
    const caseFile = {
      ...smallCase(),
      evidenceRequests: [answered, request],
      interviews: [agreed, interview],
    };
    expect(waitingFor(caseFile, TODAY).map(({ id, what, since, long }) => [id, what, since, long])).toEqual([
      // 18 December to 16 January, without Christmas Day, Boxing Day and New Year's Day.
      ['q', 'Access audit log', 'asked 18 Dec 2024, chased 6 Jan', '18 working days'],
      ['i', 'Agreement to the record of the Social Worker', 'sent 11 Jan', '5 days'],
    ]);
  });

  it('is counted until the answer once there is one', () => {
    expect(daysAwaited(request, TODAY)).toBe(18);
    expect(awaitedInWords(request, TODAY)).toBe('18 working days so far');
    const answered = { ...request, status: 'refused' as const, answeredOn: '2024-12-19' };
    expect(awaitedInWords(answered, TODAY)).toBe('after 1 working day');
    expect(awaitedInWords({ ...request, askedOn: null }, TODAY)).toBe('no date yet');
  });

  it('heads the log', () => {
    const caseFile = emptyCase();
    const decision = record('decisions', { id: 'd', on: TODAY, what: 'Not seen' });
    expect(logHeading(caseFile)).toBe('Nothing is in the log yet');
    expect(logHeading({ ...caseFile, evidenceRequests: [request] })).toBe('One request for evidence is open');
    expect(logHeading({ ...caseFile, decisions: [decision, { ...decision, id: 'e' }] })).toBe(
      '2 decisions have no reasons yet',
    );
    expect(firstLine('\n  a\nb', '-')).toBe('a');
  });
});
