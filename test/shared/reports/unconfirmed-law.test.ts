import type { CaseFile } from '@shared/domain/case-file';
import { REPORTS } from '@shared/domain/case-log';
import { type DocumentKind, isLetter } from '@shared/domain/letter-kind';
import { lettersOf } from '@shared/domain/letters-of-case';
import { printableCitation, type Rule } from '@shared/procedure/rule';
import { ruleOverrideSchema } from '@shared/procedure/rule-override';
import { effectiveRules, rulesOf } from '@shared/procedure/rules';
import { buildReport } from '@shared/reports/build-report';
import { modelText } from '@shared/reports/model-text';
import { describe, expect, it } from 'vitest';
import { adultCase, emptyAdultCase } from '../../builders/adult-case';
import { emptyCase } from '../../builders/case-builder';
import { withDrafts } from '../../builders/letter-drafts';
import { sampleCase } from '../../golden/golden-documents';

const CASES: readonly (readonly [string, CaseFile])[] = [
  ['case-a', withDrafts(sampleCase('case-a'))],
  ['case-b', withDrafts(sampleCase('case-b'))],
  ['an adult case', adultCase()],
  ['an empty case', emptyCase()],
  ['an empty adult case', emptyAdultCase()],
];

const ALL = [...rulesOf('children'), ...rulesOf('adult')];

/** Every document the program makes of a case, for each reader it may have: what it is and all its words. */
function everyDocument(caseFile: CaseFile): readonly (readonly [string, string])[] {
  const made: { document: DocumentKind; aboutId: string | null }[] = [
    ...REPORTS.filter((report) => !isLetter(report)).map((document) => ({ document, aboutId: null })),
    ...lettersOf(caseFile).map(({ letter, aboutId }) => ({ document: letter, aboutId })),
  ];
  return made.flatMap(({ document, aboutId }) =>
    (['council', 'labels'] as const).map(
      (reader) =>
        [
          `${document} ${aboutId ?? ''} with ${reader}`,
          modelText(buildReport(caseFile, document, { aboutId, reader }).model),
        ] as const,
    ),
  );
}

/** Places of law and guidance as a document names them. */
const PLACES =
  /(?:SI \d{4}\/\d+|(?:regulations?|regs?|paragraphs?|paras?) \d+[A-Z]?(?:\.\d+)*(?:\(\w+\))*|sections? \d+[A-Z]+|Getting the Best from Complaints)/g;

/** The words of law in a text that the case itself does not hold: those the program has put there. */
function putThere(text: string, typed: string): string[] {
  return [...text.matchAll(PLACES)].map(([words]) => words).filter((words) => !typed.includes(words));
}

const citations = (rules: readonly Rule[]) =>
  rules.map(printableCitation).filter((citation) => citation !== null);

describe.each(CASES)('every report and letter of %s', (_name, caseFile) => {
  const typed = JSON.stringify(caseFile);
  const documents = everyDocument(caseFile);

  it('names no place of law or guidance but those the rules may be cited by', () => {
    expect(documents.length).toBeGreaterThanOrEqual(6);
    const allowed = citations(ALL).join('\n');
    for (const [document, text] of documents) {
      for (const words of putThere(text, typed)) expect(allowed, document).toContain(words);
    }
  });

  it('names a source that is no law only as what describes the rule, and one that was not read nowhere', () => {
    const printable = citations(ALL).join('\n');
    for (const [document, text] of documents) {
      for (const rule of ALL) {
        for (const { cite } of rule.sources) {
          if (typed.includes(cite) || !text.includes(cite)) continue;
          expect(printable, `${document} names ${cite} of ${rule.id}`).toContain(cite);
        }
        const citation = printableCitation(rule);
        if (citation === null || rule.printing !== 'with-source' || !text.includes(citation)) continue;
        expect(citation, document).toMatch(/^as described in: /);
      }
    }
  });

  it('cites no rule that was changed for the case', () => {
    const changes = Object.fromEntries(
      ALL.filter((rule) => rule.printing !== 'as-law' && rule.amount !== null).map((rule) => [
        rule.id,
        ruleOverrideSchema.parse({
          amount: (rule.amount ?? 0) + 1,
          extensionTo: rule.extension?.to ? rule.extension.to + 2 : null,
          reason: 'Agreed with the council.',
        }),
      ]),
    );
    const { procedure } = caseFile.matter;
    const rules = effectiveRules(procedure, changes);
    const changed = rules.filter((each) => each.rule.edited !== null);
    expect(changed.length).toBeGreaterThan(3);
    const still = citations(rules.map((each) => each.rule)).join('\n');
    const gone = citations(
      rulesOf(procedure).filter((rule) => changed.some((each) => each.rule.id === rule.id)),
    );
    const documentsNow = everyDocument({ ...caseFile, matter: { ...caseFile.matter, ruleChanges: changes } });
    for (const [document, text] of documentsNow) {
      for (const citation of gone) {
        if (!still.includes(citation)) expect(text, document).not.toContain(citation);
      }
    }
  });
});
