import type { CaseFile } from '@shared/domain/case-file';
import { richTextFromPlain } from '@shared/domain/rich-text';
import { buildReport } from '@shared/reports/build-report';
import { modelText } from '@shared/reports/model-text';
import { describe, expect, it } from 'vitest';
import { sampleCase } from '../../golden/golden-documents';

const caseB = sampleCase('case-b');
const textOf = (caseFile: CaseFile) => modelText(buildReport(caseFile, 'panel-report').model);
const withPanel = (change: (panel: CaseFile['reviewPanel']) => CaseFile['reviewPanel']): CaseFile => ({
  ...caseB,
  reviewPanel: change(caseB.reviewPanel),
});

describe("the panel's report", () => {
  it('sets Stage 2, the adjudication and the panel side by side for the points under review', () => {
    const text = textOf(caseB);
    expect(text).toContain('2a | No strategy discussion considered | ○ Not upheld | Accepted | ● Upheld');
    expect(text).toContain('The panel reviewed points 2a, 3, 5, 7 and 8.');
  });

  it('shows no other point as reviewed', () => {
    const { sections } = buildReport(caseB, 'panel-report').model;
    const points = sections.filter((each) => each.level === 2).map((each) => each.title[0]);
    expect(points).toHaveLength(5);
    expect(textOf(caseB)).not.toContain('Point 1: Wrong history');
  });

  it('follows every Stage 2 recommendation, and says when one has not been followed', () => {
    const text = textOf(caseB);
    for (const each of caseB.recommendations.filter((item) => item.stage === 'stage-2')) {
      expect(text).toContain(`${each.reference} | `);
    }
    const forgotten = withPanel((panel) => ({ ...panel, report: { ...panel.report, traces: [] } }));
    expect(textOf(forgotten).split('Not yet written: whether it stands.').length - 1).toBe(6);
  });

  it('never holds a word of the private deliberation or of the notes of the hearing', () => {
    const secret = withPanel((panel) => ({
      ...panel,
      hearing: {
        ...panel.hearing,
        deliberation: richTextFromPlain('Zugzwang deliberation'),
        notes: richTextFromPlain('Zugzwang notes'),
      },
    }));
    expect(JSON.stringify(buildReport(secret, 'panel-report').model)).not.toContain('Zugzwang');
    expect(JSON.stringify(buildReport(secret, 'stage-2-report').model)).not.toContain('Zugzwang');
  });

  it('sets out a minority view with its member', () => {
    const member = caseB.reviewPanel.members.find((each) => !each.chairs);
    const divided = withPanel((panel) => ({
      ...panel,
      report: {
        ...panel.report,
        decision: 'majority',
        dissents: [
          {
            id: 'dissent',
            personId: member?.personId ?? '',
            pointId: caseB.points.find((point) => point.number === '3')?.id ?? null,
            view: richTextFromPlain('I would have left point 3 as it was.'),
          },
        ],
      },
    }));
    const text = textOf(divided);
    expect(text).toContain('The panel decided by a majority.');
    expect(text).toMatch(/Minority view on point 3: (Colin Abara|Janet Priddy)/);
    expect(text).toContain('I would have left point 3 as it was.');
  });

  it('asks why a finding was changed when nobody has said', () => {
    const silent: CaseFile = {
      ...caseB,
      findings: caseB.findings.map((finding) =>
        finding.author === 'panel' ? { ...finding, reason: null } : finding,
      ),
    };
    const text = textOf(silent);
    expect(text).toContain('why the panel’s finding on point 2a differs from Stage 2’s');
    expect(buildReport(silent, 'panel-report').standing.kind).toBe('incomplete');
  });

  it('has a place for each of the three to sign, the chair first', () => {
    const signatures = buildReport(caseB, 'panel-report')
      .model.sections.flatMap((section) => section.blocks)
      .filter((block) => block.kind === 'signature');
    expect(signatures.map((each) => each.capacity)).toEqual([
      'Chair of the panel',
      'Panel member',
      'Panel member',
    ]);
    expect(signatures[0]).toMatchObject({ name: 'Dr Winifred Marsh', signedOn: '16 April 2025' });
  });

  it('prints the framing of a point where the panel gave it one', () => {
    const framed: CaseFile = {
      ...caseB,
      points: caseB.points.map((point) =>
        point.number === '8'
          ? { ...point, stage3: { ...point.stage3, framing: 'As the panel puts it.' } }
          : point,
      ),
    };
    expect(textOf(framed)).toContain('As the panel puts it.');
  });
});
