import { formatLong, isPlainDate, type PlainDate } from '../lib/plain-date';
import { fail, ok, type Result } from '../lib/result';
import { findRemedyKind } from './remedies';
import type { GuidancePlace, GuidanceVersion } from './remedy-kind';

/** A reference as a recommendation keeps it, frozen as it was when the author relied on it. */
interface RemedyReference {
  readonly guidance: string;
  /** "Part 2, section 2.2". */
  readonly part: string;
  /** The version in words: "3 November 2025"; empty for an undated text. */
  readonly dated: string;
  readonly checkedOn: PlainDate | null;
}

/** A reference from the shipped table, with the line a document prints. */
interface PrintedReference extends RemedyReference {
  readonly printed: string;
}

type ReferenceFailure = 'unknown-remedy' | 'no-reference' | 'not-confirmed';

/**
 * The line a document prints: "LGSCO, Guidance on remedies, Part 2, section 2.2 (version dated 3 November 2025,
 * checked 22 November 2026)". Used for the shipped references and for those a user typed.
 */
export function printReference(reference: RemedyReference): string {
  const { guidance, part, dated, checkedOn } = reference;
  const when = [
    dated.trim() === '' ? 'undated' : `version dated ${dated.trim()}`,
    ...(checkedOn && isPlainDate(checkedOn) ? [`checked ${formatLong(checkedOn)}`] : []),
  ];
  return `${[guidance.trim(), part.trim()].filter(Boolean).join(', ')} (${when.join(', ')})`;
}

function fromPlace(place: GuidancePlace, checkedOn: PlainDate): PrintedReference {
  const reference: RemedyReference = {
    guidance: place.guidance,
    part: place.section ? `${place.part}, ${place.section}` : place.part,
    dated: place.versionDate ?? '',
    checkedOn,
  };
  return { ...reference, printed: printReference(reference) };
}

/**
 * The reference for a kind of remedy in one version of the guidance.
 *
 * @param kindId id of a remedy kind
 * @param version the numbering relied on; without it, the newest confirmed place of that kind
 * @param checkedOn the day the author last compared it with the guidance, if they did; else the day we did
 * @returns the reference and its printed line; `no-reference` where that version has no place for it;
 * `not-confirmed` where the place was not read: such a reference is never printed
 */
export function remedyReference(
  kindId: string,
  version?: GuidanceVersion,
  checkedOn?: PlainDate,
): Result<PrintedReference, ReferenceFailure> {
  const kind = findRemedyKind(kindId);
  if (!kind) return fail('unknown-remedy', `"${kindId}" is not a remedy this program knows.`);
  const places = kind.places.filter((place) => version === undefined || place.version === version);
  const confirmed = places.find((place) => place.status === 'confirmed');
  if (confirmed) return ok(fromPlace(confirmed, checkedOn ?? confirmed.checkedOn));
  if (places.length > 0) {
    return fail(
      'not-confirmed',
      `Where the guidance speaks of "${kind.title}" is not confirmed. Look it up at lgo.org.uk and enter the part and date yourself; nothing is printed until then.`,
    );
  }
  return fail(
    'no-reference',
    `No place in ${version ? 'that version of ' : ''}the guidance is known for "${kind.title}". Look it up at lgo.org.uk, or cite a decision.`,
  );
}
