import type { CaseFile } from '@shared/domain/case-file';
import { findGaps, gapsOf } from '@shared/domain/completeness/find-gaps';
import type { Finding } from '@shared/domain/finding';
import { describe, expect, it } from 'vitest';
import { emptyCase } from '../../builders/case-builder';
import { changed, expectGap, pointNumbered, whole } from './one-gap';

const point2a = pointNumbered('2a');

describe("the Independent Person's report", () => {
  it('has a view of every finding, reasoned where it differs', () => {
    const view = (finding: Finding) => finding.author === 'independent-person';
    expectGap(changed('findings', view, { view: null }), 'no-view', 'must', 'independent-report');
    expectGap(
      changed('findings', view, { view: 'disagrees', reason: null }),
      'view-without-reason',
      'must',
      'independent-report',
    );
  });

  it('answers each of its headings', () => {
    const empty: CaseFile = {
      ...whole,
      people: whole.people.map((person) => ({ ...person, independence: { declaredOn: null, words: '' } })),
      independentReport: emptyCase().independentReport,
    };
    for (const code of [
      'no-independence',
      'no-attendance',
      'no-fairness',
      'no-views-heard',
      'no-accuracy',
      'no-view-of-recommendations',
    ]) {
      expectGap(empty, code, 'must', 'independent-report');
    }
    expectGap(empty, 'no-childs-voice', 'check', 'independent-report');
  });

  it('is asked for in no adult case', () => {
    const adult = { ...whole, matter: { ...whole.matter, procedure: 'adult' as const } };
    expect(
      gapsOf(findGaps(adult), 'independent-report').filter((gap) => gap.code.startsWith('no-view')),
    ).toEqual([]);
  });
});

describe('the panel', () => {
  const panel = (fields: Partial<CaseFile['reviewPanel']>): CaseFile => ({
    ...whole,
    reviewPanel: { ...whole.reviewPanel, ...fields },
  });
  const report = (fields: Partial<CaseFile['reviewPanel']['report']>) =>
    panel({ report: { ...whole.reviewPanel.report, ...fields } });
  const { members } = whole.reviewPanel;

  it('has three members and one chair (reg 19)', () => {
    expectGap(panel({ members: members.slice(0, 2) }), 'panel-not-three', 'must', 'panel-report');
    expectGap(
      panel({ members: members.map((member) => ({ ...member, chairs: true })) }),
      'panel-not-one-chair',
      'must',
      'panel-report',
    );
  });

  it('does not include the Stage 2 Independent Person, or anyone of the council (reg 19)', () => {
    const person = (role: string) => whole.people.find((each) => each.role === role)?.id ?? '';
    const sits = (role: string) =>
      panel({
        members: [{ personId: person(role), chairs: false, conflict: 'none' }, ...members.slice(0, 2)],
      });
    expectGap(sits('independent-person'), 'panel-has-independent-person', 'must', 'panel-report');
    expectGap(sits('social-worker'), 'panel-not-independent', 'must', 'panel-report');
  });

  it('concludes on every point put to it, with reasons where it changes a finding', () => {
    const ofPanel = (finding: Finding) => finding.author === 'panel' && finding.pointId === point2a;
    expectGap(changed('findings', ofPanel, { outcome: null }), 'no-conclusion', 'must', 'panel-report');
    const gap = expectGap(
      changed('findings', ofPanel, { reason: null }),
      'changed-without-reason',
      'must',
      'panel-report',
    );
    expect(gap.place).toEqual({ screen: 'review-panel', pointId: point2a });
  });

  it('traces every Stage 2 recommendation, with the reason where one does not stand', () => {
    expectGap(report({ traces: [] }), 'recommendation-not-traced', 'must', 'panel-report');
    const dropped = whole.reviewPanel.report.traces.map((trace) => ({
      ...trace,
      position: 'dropped' as const,
      reason: '',
    }));
    expectGap(report({ traces: dropped }), 'trace-without-reason', 'must', 'panel-report');
  });

  it('says whether it was unanimous, and gives a minority its say', () => {
    expectGap(report({ decision: null }), 'decision-not-said', 'must', 'panel-report');
    expectGap(report({ decision: 'majority', dissents: [] }), 'no-minority-view', 'must', 'panel-report');
  });

  it('summarises the representations (reg 20) and judges Stage 2', () => {
    expectGap(report({ representations: null }), 'no-representations', 'must', 'panel-report');
    expectGap(report({ adequacy: null }), 'no-adequacy', 'must', 'panel-report');
  });
});

describe('the adjudication', () => {
  it('gives reasons where it departs from a finding', () => {
    const decided = (finding: Finding) => finding.author === 'adjudicating-officer';
    expectGap(
      changed('findings', decided, { decision: 'does-not-accept', reason: null }),
      'adjudication-without-reason',
      'check',
      'panel-report',
    );
  });
});
