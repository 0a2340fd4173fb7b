import type { CaseFile, RecordOf } from '@shared/domain/case-file';
import { findGaps, gapsOf } from '@shared/domain/completeness/find-gaps';
import { buildReport } from '@shared/reports/build-report';
import { countMissing } from '@shared/reports/links';
import { describe, expect, it } from 'vitest';
import { emptyCase, record, smallCase } from '../../builders/case-builder';
import { sampleCase } from '../../golden/golden-documents';
import { changed, expectGap, newGaps, officer, pointNumbered, whole } from './one-gap';

const point2a = pointNumbered('2a');
const isFirst = () => true;

describe('a complete case', () => {
  it('lacks nothing that must be there', () => {
    for (const caseFile of [whole, sampleCase('case-a')]) {
      expect(findGaps(caseFile).filter((gap) => gap.severity === 'must' && caseFile === whole)).toEqual([]);
    }
    expect(
      gapsOf(findGaps(sampleCase('case-a')), 'stage-2-report').filter((gap) => gap.severity === 'must'),
    ).toEqual([]);
  });
});

describe('the complaint', () => {
  it('has at least one point, each worded, and an agreed statement', () => {
    const gaps = findGaps(emptyCase()).map((gap) => gap.code);
    expect(gaps).toEqual(expect.arrayContaining(['no-points', 'statement-not-agreed']));
    const gap = expectGap(
      changed('points', isFirst, { agreed: { wording: ' ', agreedOn: null, agreedBy: '' } }),
      'point-not-worded',
      'must',
      'stage-2-report',
    );
    expect(gap.place).toEqual({ screen: 'complaint', pointId: whole.points[0]?.id });
  });

  it('gives a reason for whatever is left out', () => {
    const outside = { scope: { status: 'outside', reason: '', decidedOn: null } };
    expectGap(changed('points', isFirst, outside), 'left-out-without-reason', 'must', 'stage-2-report');
    expectGap(
      {
        ...whole,
        statement: { ...whole.statement, notIncluded: [{ id: 'x', matter: 'Contact', reason: '' }] },
      },
      'left-out-without-reason',
      'must',
      'stage-2-report',
    );
  });

  it('answers every outcome wanted', () => {
    expectGap(
      changed('outcomes', isFirst, { answer: 'not-answered' }),
      'outcome-not-answered',
      'must',
      'stage-2-report',
    );
    expectGap(
      changed('outcomes', isFirst, { answer: 'not-met', answerReason: '' }),
      'outcome-without-reason',
      'check',
      'stage-2-report',
    );
  });
});

describe('findings', () => {
  it('are made and analysed for every point that is looked into', () => {
    const gap = expectGap(
      changed('findings', officer('upheld'), { outcome: null }),
      'no-finding-made',
      'must',
      'stage-2-report',
    );
    expect(gap.place.screen).toBe('findings');
    expectGap(
      changed('findings', officer('upheld'), { analysis: null }),
      'no-analysis',
      'must',
      'stage-2-report',
    );
  });

  it('rest on evidence, or say what evidence was missing', () => {
    const bare = { whatHappened: null, analysis: null, reason: null };
    const noCitations = (caseFile: CaseFile): CaseFile => ({
      ...caseFile,
      citations: caseFile.citations.map((citation) => ({ ...citation, bearings: [] })),
    });
    expectGap(
      noCitations(changed('findings', officer('upheld'), bare)),
      'finding-without-evidence',
      'must',
      'stage-2-report',
    );
    const reasoned = noCitations(
      changed('findings', officer('no-finding'), { ...bare, reason: words('None.') }),
    );
    expect(newGaps(reasoned).map((gap) => gap.code)).not.toContain('finding-without-evidence');
  });

  it('on a single source are pointed out', () => {
    expect(findGaps(smallCase()).find((gap) => gap.code === 'single-source')).toMatchObject({
      severity: 'check',
      message: 'The finding on point 1 rests on a single source (E1).',
    });
  });

  it('of "partially upheld" and "no finding" carry their reason', () => {
    for (const outcome of ['partially-upheld', 'no-finding']) {
      expectGap(
        changed('findings', officer(outcome), { reason: null }),
        'finding-without-reason',
        'must',
        'stage-2-report',
      );
    }
  });

  it('that find fault consider injustice', () => {
    expectGap({ ...whole, injustices: [] }, 'injustice-not-considered', 'must', 'stage-2-report');
    expectGap({ ...whole, injustices: [] }, 'injustice-not-considered', 'must', 'stage-2-report');
    expectGap(
      changed('injustices', (each) => each.found === 'yes', { description: null }),
      'injustice-not-described',
      'must',
      'stage-2-report',
    );
    const none = {
      ...whole,
      injustices: whole.injustices.map((each) => ({ ...each, found: 'no' as const })),
    };
    expect(newGaps(none).map((gap) => gap.code)).not.toContain('injustice-not-considered');
  });
});

describe('recommendations', () => {
  const stage2 = (each: { stage: string }) => each.stage === 'stage-2';
  it.each([
    ['recommendation-empty', { action: ' ' }],
    ['recommendation-without-owner', { responsible: '' }],
    [
      'recommendation-without-date',
      { due: { unit: 'not-said', amount: null, from: 'adjudication', date: null } },
    ],
    ['recommendation-without-point', { pointIds: [] }],
  ])('must have everything it takes to carry them out: %s', (code, fields) => {
    const gap = expectGap(changed('recommendations', stage2, fields), code, 'must', 'stage-2-report');
    expect(gap.place.screen).toBe('recommendations');
  });

  it('answer a point on which fault was found; at Stage 3 the panel’s finding decides', () => {
    expectGap(
      changed('recommendations', stage2, { pointIds: [point2a] }),
      'recommendation-without-fault',
      'must',
      'stage-2-report',
    );
    const panels = changed('recommendations', (each) => each.stage === 'stage-3', { pointIds: [point2a] });
    expect(newGaps(panels).map((gap) => gap.code)).not.toContain('recommendation-without-fault');
  });

  it('are missed where fault was found and none answers it', () => {
    expectGap({ ...whole, recommendations: [] }, 'fault-without-recommendation', 'check', 'stage-2-report');
  });
});

describe('interviews', () => {
  it('have agreed records, or the reason why not', () => {
    const status = (value: string) => (interview: RecordOf<'interviews'>) => ({
      record: { ...interview.record, status: value, changesAsked: '', changesMade: '' },
      writersNote: '',
    });
    const first = whole.interviews[0] as RecordOf<'interviews'>;
    for (const [value, code] of [
      ['not-sent', 'record-not-sent'],
      ['sent', 'record-not-answered'],
      ['declined', 'record-not-agreed'],
    ] as const) {
      expectGap(changed('interviews', isFirst, status(value)(first)), code, 'check', 'stage-2-report');
    }
    const explained = { ...status('declined')(first), writersNote: 'He had left and did not answer.' };
    expect(newGaps(changed('interviews', isFirst, explained)).map((gap) => gap.code)).not.toContain(
      'record-not-agreed',
    );
  });

  it('explain who was not seen', () => {
    expectGap(
      changed('notInterviewed', isFirst, { reason: '' }),
      'not-seen-without-reason',
      'must',
      'stage-2-report',
    );
  });
});

describe('evidence and people', () => {
  it('has no citation that leads nowhere', () => {
    const document = whole.documents[0]?.id;
    expectGap(
      { ...whole, documents: whole.documents.filter((each) => each.id !== document) },
      'citation-without-source',
      'must',
      'stage-2-report',
    );
    expectGap({ ...whole, citations: [] }, 'citation-lost', 'must', 'stage-2-report');
    const cited = (each: RecordOf<'citations'>) => each.source.kind === 'document';
    const source = whole.citations.find(cited)?.source as { documentId: string };
    const pages = whole.documents.find((each) => each.id === source.documentId)?.pages ?? 1;
    expectGap(
      {
        ...changed('citations', cited, { source: { ...source, page: pages + 1 } }),
        documents: whole.documents.map((each) => ({ ...each, pages: each.pages ?? pages })),
      },
      'citation-past-the-end',
      'must',
      'stage-2-report',
    );
  });

  it('names nobody who has no label, and every author', () => {
    const nameless = changed('people', (person) => person.role === 'social-worker', {
      label: '',
      position: '',
    });
    expectGap(nameless, 'person-without-label', 'must', 'stage-2-report');
    const positioned = changed('people', (person) => person.role === 'social-worker', { label: '' });
    expectGap(positioned, 'person-without-label', 'check', 'stage-2-report');
    const unnamed = changed('people', (person) => person.role === 'investigating-officer', { name: '' });
    expectGap(unnamed, 'no-officer', 'must', 'stage-2-report');
  });
});

describe('names typed into a text', () => {
  const typed = (text: string): CaseFile => ({
    ...whole,
    investigation: { ...whole.investigation, background: words(text) as never },
  });

  it('are pointed out, since they print in every copy', () => {
    const gap = expectGap(typed('Then Ms Postgate came.'), 'name-in-text', 'check', 'stage-2-report');
    expect(gap.message).toContain('"Postgate"');
    expect(gap.place).toEqual({ screen: 'investigation', id: 'background' });
    const event = changed('chronology', (entry) => entry.inReport, { event: 'Gareth Willmott rings' });
    expectGap(event, 'name-in-text', 'check', 'stage-2-report');
  });

  it('are not seen in other words, or in the names of those who sign', () => {
    const none = ['The Postgates’ house, a post at the gate.', 'Patricia Lund found this.', 'Mr R said so.'];
    for (const text of none) expect(newGaps(typed(text))).toEqual([]);
  });
});

describe('gaps and documents', () => {
  it('agree: a document that shows something missing is never complete', () => {
    const kinds = ['stage-2-report', 'independent-report', 'panel-report'] as const;
    const cases = [
      emptyCase(),
      smallCase(),
      { ...whole, recommendations: [], findings: [], injustices: [] },
      { ...whole, investigation: emptyCase().investigation, chronology: [], outcomes: [] },
      { ...whole, reviewPanel: emptyCase().reviewPanel },
      { ...whole, independentReport: emptyCase().independentReport },
      { ...whole, notInterviewed: [record('notInterviewed', { id: 'n' })] },
      ...(['findings', 'injustices', 'recommendations', 'outcomes', 'people', 'points'] as const).flatMap(
        (kind) =>
          whole[kind].slice(0, 6).map((item) => ({
            ...whole,
            [kind]: (whole[kind] as readonly { id: string }[]).filter((other) => other.id !== item.id),
          })),
      ),
    ] as CaseFile[];
    let shown = 0;
    for (const caseFile of cases) {
      for (const kind of kinds) {
        const { model, gaps } = buildReport(caseFile, kind);
        const missing = countMissing(model);
        shown += missing;
        if (missing > 0) expect(gaps.some((gap) => gap.severity === 'must')).toBe(true);
      }
    }
    expect(shown).toBeGreaterThan(50);
  });

  it('speaks in whole sentences, and names a screen', () => {
    for (const gap of [...findGaps(emptyCase()), ...findGaps(smallCase())]) {
      expect(gap.message).toMatch(/^["A-Z].*[.?)]$/);
      expect(gap.code).toMatch(/^[a-z-]+$/);
    }
  });
});

function words(text: string) {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}
