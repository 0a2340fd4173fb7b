import { hasWords, type RichText } from '../rich-text';
import type { CaseFacts, Gap, Severity } from './gap';

const REPORT = ['panel-report'] as const;

/** The panel: composed as SI 2006/1738 reg 19 asks, and a conclusion on everything put to it. */
export function panelRules(facts: CaseFacts): Gap[] {
  if (facts.adult) return [];
  return [
    ...composition(facts),
    ...texts(facts),
    ...pointConclusions(facts),
    ...traces(facts),
    ...decision(facts),
  ];
}

function gap(
  code: string,
  message: string,
  more: { severity?: Severity; id?: string; pointId?: string } = {},
): Gap {
  const { severity = 'must', ...place } = more;
  return { code, severity, message, reports: REPORT, place: { screen: 'review-panel', ...place } };
}

function composition({ caseFile }: CaseFacts): Gap[] {
  const { members } = caseFile.reviewPanel;
  const gaps: Gap[] = [];
  const chairs = members.filter((member) => member.chairs).length;
  if (members.length !== 3) {
    gaps.push(
      gap(
        'panel-not-three',
        `The panel has ${members.length} member${members.length === 1 ? '' : 's'}; SI 2006/1738 reg 19 requires three.`,
        { id: 'panel' },
      ),
    );
  }
  if (members.length > 0 && chairs !== 1) {
    gaps.push(
      gap(
        'panel-not-one-chair',
        chairs === 0 ? 'No one chairs the panel.' : 'Only one member can chair the panel.',
        { id: 'panel' },
      ),
    );
  }
  const people = new Map(caseFile.people.map((person) => [person.id, person]));
  for (const member of members) {
    const person = people.get(member.personId);
    const name = person?.name || 'A member';
    if (person?.role === 'independent-person') {
      gaps.push(
        gap(
          'panel-has-independent-person',
          `${name} was the Independent Person at Stage 2 and may not sit on the panel (SI 2006/1738 reg 19).`,
          { id: member.personId },
        ),
      );
    }
    if (person && (person.side === 'council' || person.side === 'family')) {
      gaps.push(
        gap('panel-not-independent', `${name} is not recorded as independent; a panel member must be.`, {
          id: member.personId,
        }),
      );
    }
    if (member.conflict.trim() === '') {
      gaps.push(
        gap('panel-conflict-not-said', `${name}: record whether any conflict of interest was declared.`, {
          severity: 'check',
          id: member.personId,
        }),
      );
    }
  }
  if (!caseFile.matter.events['panel-held']) {
    gaps.push(gap('panel-not-held', 'The date on which the panel met is not recorded.', { id: 'hearing' }));
  }
  return gaps;
}

function texts({ caseFile }: CaseFacts): Gap[] {
  const { report } = caseFile.reviewPanel;
  const missing = (code: string, text: RichText | null, message: string, severity: Severity = 'must') =>
    hasWords(text) ? [] : [gap(code, message, { severity, id: 'report' })];
  return [
    ...missing(
      'no-representations',
      report.representations,
      'The summary of the representations, which SI 2006/1738 reg 20 requires, is not written.',
    ),
    ...missing(
      'no-adequacy',
      report.adequacy,
      'Whether the Stage 2 investigation was adequate is not written.',
    ),
    ...missing('no-considered', report.considered, 'What the panel considered is not written.'),
  ];
}

function pointConclusions(facts: CaseFacts): Gap[] {
  if (facts.underReview.length === 0) {
    return [gap('no-point-under-review', 'No point is marked as put to the panel.', { id: 'request' })];
  }
  return facts.underReview.flatMap((point) => {
    const at = { pointId: point.id };
    const finding = facts.finding(point.id, 'panel');
    const wording = point.stage3.framing.trim() || point.agreed.wording.trim();
    const worded =
      wording === '' ? [gap('point-not-worded', `Point ${point.number} has no wording.`, at)] : [];
    if (!finding?.outcome) {
      return [...worded, gap('no-conclusion', `The panel has no finding on point ${point.number}.`, at)];
    }
    const before = facts.finding(point.id, 'investigating-officer')?.outcome ?? null;
    if (before !== null && before !== finding.outcome && !hasWords(finding.reason)) {
      return [
        ...worded,
        gap(
          'changed-without-reason',
          `The panel's finding on point ${point.number} differs from Stage 2's, and no reason is given.`,
          at,
        ),
      ];
    }
    return hasWords(finding.reason) || hasWords(finding.consideration)
      ? worded
      : [
          ...worded,
          gap(
            'conclusion-without-reason',
            `The panel's finding on point ${point.number} has no reasons.`,
            at,
          ),
        ];
  });
}

/** Every Stage 2 recommendation is confirmed, changed or dropped, and a reason given where it does not stand. */
function traces({ caseFile }: CaseFacts): Gap[] {
  const byRecommendation = new Map(
    caseFile.reviewPanel.report.traces.map((trace) => [trace.recommendationId, trace]),
  );
  return caseFile.recommendations
    .filter((each) => each.stage === 'stage-2')
    .flatMap((each): Gap[] => {
      const trace = byRecommendation.get(each.id);
      const name = each.reference || 'A Stage 2 recommendation';
      if (!trace?.position) {
        return [
          gap('recommendation-not-traced', `Say whether ${name} stands, is changed or is dropped.`, {
            id: each.id,
          }),
        ];
      }
      return trace.position !== 'stands' && trace.reason.trim() === ''
        ? [
            gap('trace-without-reason', `${name} is ${trace.position}, and no reason is given.`, {
              id: each.id,
            }),
          ]
        : [];
    });
}

function decision({ caseFile }: CaseFacts): Gap[] {
  const { report } = caseFile.reviewPanel;
  const gaps: Gap[] = [];
  if (report.decision === null) {
    gaps.push(gap('decision-not-said', 'Say whether the panel was unanimous.', { id: 'report' }));
  }
  if (report.decision === 'majority' && report.dissents.length === 0) {
    gaps.push(
      gap('no-minority-view', 'The decision was by a majority, but no minority view is recorded.', {
        id: 'report',
      }),
    );
  }
  for (const dissent of report.dissents) {
    if (!hasWords(dissent.view)) {
      gaps.push(gap('minority-view-empty', 'A minority view is recorded without words.', { id: dissent.id }));
    }
  }
  if (
    !caseFile.recommendations.some((each) => each.stage === 'stage-3') &&
    !report.traces.some((trace) => trace.position === 'stands')
  ) {
    gaps.push(
      gap('panel-recommends-nothing', 'The panel makes no recommendation and lets none stand.', {
        severity: 'check',
        id: 'report',
      }),
    );
  }
  if (report.recipients.length === 0) {
    gaps.push(
      gap('no-recipients', 'No one is listed to receive the report.', { severity: 'check', id: 'report' }),
    );
  }
  return gaps;
}
