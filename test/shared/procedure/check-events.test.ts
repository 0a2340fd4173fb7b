import { checkEvents } from '@shared/procedure/check-events';
import { describe, expect, it } from 'vitest';
import { CASE_A, CASE_B } from './sample-cases';

const children = { procedure: 'children' as const };
const words = (events: Record<string, string>, today?: string) =>
  checkEvents(events, { ...children, today }).map((problem) => `${problem.severity}: ${problem.message}`);

describe('checking the dates of a case', () => {
  it('finds nothing wrong with the sample cases', () => {
    expect(checkEvents(CASE_A, { ...children, today: '2025-06-30' })).toEqual([]);
    expect(checkEvents(CASE_B, { ...children, today: '2025-06-30' })).toEqual([]);
  });

  it.each([
    [
      '31 February',
      { 'stage-2-requested': '2024-02-31' },
      /impossible: "2024-02-31" is not a real date for "Complainant asked for Stage 2"/,
    ],
    ['the year 0202', { 'stage-2-requested': '0202-11-12' }, /impossible: "0202-11-12" is not a real date/],
    [
      'a response before its request',
      { 'stage-2-requested': '2024-11-12', 'adjudication-sent': '2024-11-01' },
      /impossible: "Council sent its Stage 2 response \(adjudication\)" \(1 November 2024\) is dated before "Complainant asked for Stage 2" \(12 November 2024\)\. Correct/,
    ],
    [
      'a panel report before the panel',
      { 'stage-3-requested': '2025-03-05', 'panel-held': '2025-04-09', 'panel-report-sent': '2025-04-08' },
      /impossible: "Panel sent its report" \(8 April 2025\) is dated before "Review panel met"/,
    ],
    [
      'a statement agreed before the request',
      { 'stage-2-requested': '2024-11-12', 'statement-agreed': '2024-11-01' },
      /look: "Statement of complaint agreed".*unusual/,
    ],
    [
      'a missing event that a later one implies',
      { 'panel-held': '2025-04-09' },
      /missing: "Review panel met" \(9 April 2025\) is recorded, but "Council received the request for a review panel \(Stage 3\)" has no date/,
    ],
    [
      'a slip of the year',
      { 'stage-2-requested': '2024-11-12', 'statement-agreed': '2042-12-04' },
      /look: .*more than 5 years apart/,
    ],
    [
      'an offer to discuss before the complaint',
      { 'adult-received': '2025-01-10', 'adult-discussion-offered': '2025-01-09' },
      /impossible: "Council offered to discuss how it will handle the complaint" \(9 January 2025\) is dated before/,
    ],
    [
      'a panel invited before it was asked for',
      {
        'adjudication-sent': '2025-02-20',
        'stage-3-requested': '2025-03-05',
        'panel-notice-sent': '2025-03-04',
      },
      /look: "Complainant told in writing when and where the panel meets" \(4 March 2025\) is dated before/,
    ],
    ['an event nobody knows', { 'tea-served': '2024-11-12' }, /look: "tea-served" is not an event/],
  ])('points out %s', (_what, events, expected) => {
    expect(words(events).join('\n')).toMatch(expected);
  });

  it('names the events concerned', () => {
    const [problem] = checkEvents(
      { 'stage-2-requested': '2024-11-12', 'adjudication-sent': '2024-11-01' },
      children,
    );
    expect(problem?.events).toEqual(['adjudication-sent', 'stage-2-requested']);
  });

  it('puts what is impossible first', () => {
    const severities = checkEvents(
      { 'panel-held': '2025-04-09', 'panel-report-sent': '2025-04-01', 'stage-2-requested': '2024-13-01' },
      children,
    ).map((problem) => problem.severity);
    expect(severities.slice(0, 2)).toEqual(['impossible', 'impossible']);
    expect(severities).toContain('missing');
  });

  it('points out dates after today, unless they are of a kind that is planned', () => {
    const events = {
      'stage-3-requested': '2025-03-05',
      'panel-held': '2025-04-09',
      'stage-3-acknowledged': '2025-03-07',
    };
    expect(words(events, '2025-03-06').filter((line) => /after today/.test(line))).toEqual([
      expect.stringMatching(/acknowledged the Stage 3 request/),
    ]);
  });

  it('does not ask for a date that is there but wrong', () => {
    const found = checkEvents({ 'panel-held': '2025-04-09', 'stage-3-requested': '2025-02-30' }, children);
    expect(found.map((problem) => problem.code)).toEqual(['not-a-date']);
  });

  it('knows the adult procedure', () => {
    const found = checkEvents({ 'adult-response-sent': '2025-03-01' }, { procedure: 'adult' });
    expect(found).toMatchObject([{ code: 'missing', events: ['adult-response-sent', 'adult-received'] }]);
  });
});
