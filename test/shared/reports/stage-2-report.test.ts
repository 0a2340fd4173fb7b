import type { CaseFile } from '@shared/domain/case-file';
import { buildReport } from '@shared/reports/build-report';
import { countMissing } from '@shared/reports/links';
import { modelText } from '@shared/reports/model-text';
import { describe, expect, it } from 'vitest';
import { emptyCase, record, smallCase } from '../../builders/case-builder';
import { sampleCase } from '../../golden/golden-documents';

const textOf = (caseFile: CaseFile) => modelText(buildReport(caseFile, 'stage-2-report').model);
const caseB = sampleCase('case-b');

describe('the Stage 2 report', () => {
  it('has its sections in the order that readers expect', () => {
    const { sections } = buildReport(caseB, 'stage-2-report').model;
    const top = sections.filter((each) => each.level === 1).map((each) => each.bookmark);
    expect(top).toEqual([
      'introduction',
      'statement',
      'method',
      'background',
      'findings',
      'conclusions',
      'recommendations',
      'signature',
      'appendix_documents',
      'appendix_interviews',
      'appendix_accuracy',
    ]);
  });

  it('numbers a point like its complaint, and the parts of one point under it', () => {
    const { sections } = buildReport(caseB, 'stage-2-report').model;
    const numbers = sections.filter((each) => each.number?.startsWith('5')).map((each) => each.number);
    expect(numbers).toEqual([
      '5',
      '5.1',
      '5.2',
      '5.2.1',
      '5.2.2',
      '5.3',
      '5.4',
      '5.5',
      '5.6',
      '5.7',
      '5.8',
      '5.9',
    ]);
  });

  it('begins every point on a new page', () => {
    const { sections } = buildReport(caseB, 'stage-2-report').model;
    const points = sections.filter((each) => /^5\.\d+$/.test(each.number ?? ''));
    expect(sections.find((each) => each.bookmark === 'findings')?.newPage).toBe(true);
    expect(points.slice(1).every((each) => each.newPage)).toBe(true);
  });

  it('says what is missing instead of leaving it out', () => {
    const built = buildReport(emptyCase(), 'stage-2-report');
    const text = modelText(built.model);
    expect(text).toContain('Not yet written: the points of complaint.');
    expect(text).toContain('Not yet written: how the investigation was done.');
    expect(text).toContain('Not yet written: the background and the chronology.');
    expect(text).toContain('Not yet written: the conclusions.');
    expect(text).toContain('Not yet written: the name of the Investigating Officer.');
    expect(built.model.properties.draft).toBe(true);
  });

  it('asks for the reason that "partially upheld" and "no finding" owe', () => {
    const without = (outcome: string): CaseFile => ({
      ...smallCase(),
      findings: smallCase().findings.map((finding) => ({ ...finding, outcome }) as typeof finding),
    });
    expect(textOf(without('partially-upheld'))).toContain('which part of point 1 is upheld, and why');
    expect(textOf(without('no-finding'))).toContain('what evidence was missing');
    expect(textOf(smallCase())).not.toContain('which part of point 1');
  });

  it('uses the words a council has chosen for a finding', () => {
    const relabelled: CaseFile = {
      ...smallCase(),
      matter: {
        ...smallCase().matter,
        findingLabels: { ...smallCase().matter.findingLabels, upheld: 'Founded' },
      },
    };
    expect(textOf(relabelled)).toContain('Finding on point 1: ● Founded');
    expect(textOf(relabelled)).not.toContain('● Upheld');
  });

  it('counts the working days from each start, because sources differ on which is right', () => {
    const text = textOf(caseB);
    expect(text).toContain('The statement of complaint was agreed | 4 December 2024 | 38 working days');
    expect(text).toContain('The request for Stage 2 | 12 November 2024 | 54 working days');
  });

  it('leaves out what came after it: later papers, later events, later requests', () => {
    const text = textOf(caseB);
    expect(text).not.toContain('[E7');
    expect(text).not.toContain('E21');
    expect(text).not.toContain('18 March 2025');
    expect(text).not.toContain('Review panel');
  });

  it('lists a late paper all the same when the text refers to it, so that no link is broken', () => {
    const late = smallCase();
    const caseFile: CaseFile = {
      ...late,
      documents: late.documents.map((document) => ({ ...document, obtainedFor: 'stage-3' as const })),
    };
    expect(textOf(caseFile)).toContain('E1 | 4 November 2024 | Visit record');
  });

  it('describes an injustice shared by points once, and leads the others there', () => {
    const caseFile: CaseFile = {
      ...caseB,
      injustices: [
        record('injustices', {
          id: 'shared',
          stage: 'stage-2',
          found: 'yes',
          pointIds: caseB.points.map((point) => point.id),
          description: {
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Much worry.' }] }],
          },
        }),
      ],
    };
    const text = textOf(caseFile);
    expect(text.split('Much worry.').length - 1).toBe(1);
    expect(text).toContain('The injustice described under point 1 comes from this point too.');
  });

  it('prints the reasons why a point was left out, and not the point among the findings', () => {
    const left: CaseFile = {
      ...smallCase(),
      points: [
        ...smallCase().points,
        record('points', {
          id: 'p2',
          number: '2',
          order: 2,
          title: 'Court matter',
          agreed: { wording: 'gave wrong evidence in court' },
          scope: { status: 'outside', reason: 'What happened in court is for the court.' },
        }),
      ],
    };
    const text = textOf(left);
    expect(text).toContain('gave wrong evidence in court | Outside this procedure. What happened in court');
    expect(text).not.toContain('Point 2: Court matter\n');
  });

  it('gives names away in no copy but the council’s', () => {
    const hidden = caseB.people
      .filter((person) => person.side !== 'independent')
      .flatMap((person) => person.name || []);
    expect(hidden.length).toBeGreaterThan(8);
    const labels = textOf(caseB);
    for (const name of hidden) expect(labels, name).not.toContain(name);
    const council = modelText(buildReport(caseB, 'stage-2-report', { reader: 'council' }).model);
    expect(council).toContain('The Team Manager (Gareth Willmott)');
  });

  it('says nothing of stages or of an Independent Person in the adult procedure', () => {
    const small = smallCase();
    const adult: CaseFile = {
      ...small,
      matter: {
        ...small.matter,
        procedure: 'adult',
        events: {
          'adult-received': '2024-11-12',
          'statement-agreed': '2024-12-04',
          'adult-investigation-finished': '2025-01-30',
        },
      },
      people: [
        ...small.people,
        record('people', { id: 'io', name: 'Una Vale', role: 'investigating-officer', side: 'independent' }),
        record('people', { id: 'ip', name: 'Not Here', role: 'independent-person', side: 'independent' }),
      ],
      interviews: [record('interviews', { id: 'i1', reference: 'I1', personId: 'sw', on: '2024-12-10' })],
    };
    const text = textOf(adult);
    expect(text).toContain('Investigation report');
    expect(text).toContain('Complaints (England) Regulations 2009');
    expect(text).not.toMatch(/Independent Person|Stage [123]|Not Here/);
    expect(text).toContain('The Council received the complaint | 12 November 2024 | 54 working days');
    expect(text).toContain('Signed: Una Vale, Investigator');
  });

  it('counts as many missing parts as it shows', () => {
    const { model } = buildReport(emptyCase(), 'stage-2-report');
    expect(countMissing(model)).toBe(modelText(model).split('Not yet written').length - 1);
  });
});
