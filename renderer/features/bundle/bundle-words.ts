import type { Bundle, BundleIssue } from '@shared/domain/bundle';
import { formatLong } from '@shared/lib/plain-date';
import type { BundlePlan } from './use-bundle-plan';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** What is next with a bundle, as its screen says it first. */
export function bundleHeading(
  bundle: Bundle,
  { planned, unknown }: Pick<BundlePlan, 'planned' | 'unknown'>,
  must: number,
  before: BundleIssue | undefined,
): string {
  const name = bundle.title || 'The bundle';
  if (planned && !planned.ok) return `${name} cannot be numbered as it stands`;
  if (must > 0) return `${count(must, 'thing', 'things')} to settle before ${name} can go out`;
  if (unknown > 0) return `Looking at ${count(unknown, 'paper', 'papers')} of ${name}`;
  const sent = new Set(before?.papers.map(({ paper }) => paper));
  const late = new Set(
    bundle.entries.flatMap(({ documentId }) => (documentId && !sent.has(documentId) ? [documentId] : [])),
  ).size;
  if (before && late > 0) {
    return `${name}: ${count(late, 'paper has', 'papers have')} come in since issue ${before.number} went out`;
  }
  const pages = planned?.ok ? `, ${count(planned.value.plan.pages, 'page', 'pages')}` : '';
  return before
    ? `${name}: issue ${before.number} went out on ${formatLong(before.issuedOn)}`
    : `${name} is ready to go out${pages}`;
}
