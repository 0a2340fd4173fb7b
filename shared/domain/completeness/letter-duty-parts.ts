import { letterDate } from '../letter-date';
import { letterCapacity, letterSigner } from '../letter-signer';
import { letterKey } from '../letters-of-case';
import type { Place } from './gap';
import type { LetterDuty, LetterFacts } from './letter-duty';

/** The letter itself, on Documents, where its date and its own words are written. */
export function onTheLetter({ about }: LetterFacts): Place {
  return { screen: 'documents', id: letterKey(about.ref) };
}

export const wordless = (text: string) => text.trim() === '';

/** What every letter does besides what it is for: it is to somebody, has a date, and says who writes it. */
export function everyLetter(prefix: string, reach: 'says-how-to-reach' | 'on-council-paper'): LetterDuty[] {
  return [
    {
      code: `${prefix}-addressee`,
      does: 'Is addressed to somebody by name',
      ruleId: null,
      section: 'opening',
      severity: 'must',
      place: ({ about }) =>
        about.to ? { screen: 'people', id: about.to.id } : addresseePlace(about.ref.letter),
      lacks: ({ about }) => {
        if (!about.to) return about.toWords ? null : 'Whom this letter is to is not in the list of people.';
        return about.to.label.trim() || about.to.name.trim() ? null : 'Whom this letter is to has no name.';
      },
    },
    {
      code: `${prefix}-dated`,
      does: 'Is dated',
      ruleId: null,
      section: 'opening',
      severity: 'must',
      place: onTheLetter,
      lacks: ({ caseFile, about }) => (letterDate(caseFile, about.ref) ? null : 'The letter has no date.'),
    },
    {
      code: `${prefix}-signer`,
      does:
        reach === 'says-how-to-reach' ? 'Says who writes it, and how to reach them' : 'Says who writes it',
      ruleId: null,
      section: 'signature',
      severity: 'must',
      place: ({ caseFile, about }) => {
        const person = letterSigner(caseFile, about.ref.letter);
        return person ? { screen: 'people', id: person.id } : { screen: 'people' };
      },
      lacks: ({ caseFile, about }) => {
        const capacity = letterCapacity(caseFile, about.ref.letter);
        return letterSigner(caseFile, about.ref.letter)
          ? null
          : `Who signs this letter is not known: nobody is recorded as ${inWords(capacity)}.`;
      },
    },
    ...(reach === 'says-how-to-reach'
      ? [
          {
            code: `${prefix}-reach`,
            does: 'Gives an address, telephone number or e-mail to answer to',
            ruleId: null,
            section: 'opening',
            severity: 'check',
            place: ({ caseFile, about }: LetterFacts): Place => ({
              screen: 'people',
              id: letterSigner(caseFile, about.ref.letter)?.id,
            }),
            lacks: ({ caseFile, about }: LetterFacts) => {
              const writer = letterSigner(caseFile, about.ref.letter);
              return writer && wordless(writer.letters.address)
                ? 'How to reach the writer is not recorded among the people, so the letter gives no address.'
                : null;
            },
          } as const,
        ]
      : []),
  ];
}

const inWords = (capacity: string) =>
  /^(Investigating|Adjudicating)/.test(capacity)
    ? capacity
    : `${capacity.charAt(0).toLowerCase()}${capacity.slice(1)}`;

function addresseePlace(letter: string): Place {
  if (letter.startsWith('interview-')) return { screen: 'interviews' };
  if (letter === 'panel-report-cover') return { screen: 'review-panel', id: 'report' };
  return { screen: 'people' };
}

/** By when the addressee is asked to answer. */
export function replyBy(prefix: string, does: string, section: string): LetterDuty {
  return {
    code: `${prefix}-reply-by`,
    does,
    ruleId: null,
    section,
    severity: 'check',
    place: onTheLetter,
    lacks: ({ about }) => (about.draft?.replyBy ? null : 'The letter does not say by when to answer.'),
  };
}
