import type { ComplaintPoint } from '../complaint-point';
import type { OfficerFinding } from '../finding';
import { findingLabel } from '../labels';
import { forEachInline, hasWords, type RichText } from '../rich-text';
import type { CaseFacts, Gap, Severity } from './gap';

const STAGE_2 = ['stage-2-report'] as const;

/** The officer's finding on each point: made, reasoned, resting on evidence from more than one place. */
export function findingRules(facts: CaseFacts): Gap[] {
  const standards = new Set(facts.caseFile.standards.map((standard) => standard.id));
  const sources = sourcesByPoint(facts);
  return facts.accepted.flatMap((point) => {
    const finding = facts.finding(point.id, 'investigating-officer');
    const gap = (code: string, severity: Severity, message: string): Gap => ({
      code,
      severity,
      message,
      reports: STAGE_2,
      place: { screen: 'findings', pointId: point.id },
    });
    if (!finding?.outcome) {
      const missing = [gap('no-finding-made', 'must', `Point ${point.number} has no finding.`)];
      return hasWords(finding?.analysis ?? null)
        ? missing
        : [...missing, gap('no-analysis', 'must', `Point ${point.number} has no analysis.`)];
    }
    return [
      ...(hasWords(finding.analysis)
        ? []
        : [gap('no-analysis', 'must', `Point ${point.number} has a finding but no analysis.`)]),
      ...evidenceGaps(facts, point, finding, sources.get(point.id) ?? new Set(), gap),
      ...reasonGaps(facts, point, finding, gap),
      ...(hasWords(finding.shouldHaveHappened) || point.standardIds.some((id) => standards.has(id))
        ? []
        : [
            gap(
              'no-standard',
              'check',
              `Point ${point.number} does not say what should have happened: no law, guidance or policy is named.`,
            ),
          ]),
    ];
  });
}

type MakeGap = (code: string, severity: Severity, message: string) => Gap;

function evidenceGaps(
  facts: CaseFacts,
  point: ComplaintPoint,
  finding: OfficerFinding,
  sources: ReadonlySet<string>,
  gap: MakeGap,
): Gap[] {
  if (sources.size === 0) {
    // "No finding" for want of evidence is reasoned by what was missing, not by what was there.
    const stated = finding.outcome === 'no-finding' && hasWords(finding.reason);
    return stated
      ? []
      : [
          gap(
            'finding-without-evidence',
            'must',
            `The finding on point ${point.number} refers to no evidence.`,
          ),
        ];
  }
  if (sources.size > 1) return [];
  const [only] = sources;
  const name =
    facts.caseFile.documents.find((document) => document.id === only)?.reference ??
    facts.caseFile.interviews.find((interview) => interview.id === only)?.reference ??
    'one source';
  return [
    gap('single-source', 'check', `The finding on point ${point.number} rests on a single source (${name}).`),
  ];
}

function reasonGaps(facts: CaseFacts, point: ComplaintPoint, finding: OfficerFinding, gap: MakeGap): Gap[] {
  const { outcome } = finding;
  if (outcome !== 'partially-upheld' && outcome !== 'no-finding') return [];
  if (hasWords(finding.reason)) return [];
  const label = findingLabel(facts.caseFile.matter, outcome).toLowerCase();
  return [
    gap(
      'finding-without-reason',
      'must',
      outcome === 'no-finding'
        ? `Point ${point.number} is "${label}": say what evidence was missing.`
        : `Point ${point.number} is "${label}": say which part is upheld and why.`,
    ),
  ];
}

/** The documents and interviews that the text of each point's finding, or a citation placed on it, refers to. */
function sourcesByPoint({ caseFile }: CaseFacts): Map<string, Set<string>> {
  const sourceOf = new Map(
    caseFile.citations.map(({ id, source }) => [
      id,
      source.kind === 'document' ? source.documentId : source.interviewId,
    ]),
  );
  const sources = new Map<string, Set<string>>();
  const add = (pointId: string, source: string | undefined) => {
    if (source === undefined) return;
    const known = sources.get(pointId);
    if (known) known.add(source);
    else sources.set(pointId, new Set([source]));
  };
  const addFrom = (pointId: string, text: RichText | null) =>
    forEachInline(text, (node) => {
      if (node.type === 'citation') add(pointId, sourceOf.get(node.attrs.citationId));
    });
  for (const finding of caseFile.findings) {
    if (finding.author !== 'investigating-officer') continue;
    for (const text of [finding.whatHappened, finding.analysis, finding.reason]) {
      addFrom(finding.pointId, text);
    }
  }
  for (const citation of caseFile.citations) {
    for (const bearing of citation.bearings) {
      if (bearing.weight !== 'context') add(bearing.pointId, sourceOf.get(citation.id));
    }
  }
  return sources;
}
