import { useCaseSession, useEdit } from '@renderer/data/case-context';
import type { CaseFile, CollectionKind, RecordOf } from '@shared/domain/case-file';
import { put } from '@shared/domain/change';
import { blankFinding, type FindingAuthor, type FindingBy, findingOf } from '@shared/domain/finding';
import { type Injustice, injusticeSchema } from '@shared/domain/injustice';
import type { Stage } from '@shared/domain/matter';
import {
  type Recommendation,
  type RecommendationResponse,
  recommendationResponseSchema,
} from '@shared/domain/recommendation';

type Set<Item> = (label: string, fields: Partial<Item>, key?: string) => void;

/**
 * Sets fields of a record that may not be there yet. It is made on the first word, so that a point nobody has
 * worked on holds no empty finding; and looked for in the case as it is at that moment, since two fields can
 * hand over their typing before the screen is drawn again and must not make two.
 * @param find the record, when there is one
 * @param blank a new one; null when what it belongs to is no longer in the case
 */
function useRecordOf<Kind extends CollectionKind>(
  kind: Kind,
  find: (caseFile: CaseFile) => RecordOf<Kind> | undefined,
  blank: (caseFile: CaseFile, id: string) => RecordOf<Kind> | null,
): Set<RecordOf<Kind>> {
  const session = useCaseSession();
  const edit = useEdit();
  return (label, fields, key) => {
    const caseFile = session.getSnapshot();
    const now = find(caseFile);
    if (now) edit.patch(label, kind, (now as { id: string }).id, fields, key);
    else {
      const made = blank(caseFile, edit.newId());
      if (made) edit.change({ label, steps: [put(kind, { ...made, ...fields })] }, key);
    }
  };
}

const has = (list: readonly { id: string }[], id: string) => list.some((each) => each.id === id);

/** Sets fields of what one author writes on one point. */
export function useFinding<Author extends FindingAuthor>(
  pointId: string,
  author: Author,
): Set<FindingBy<Author>> {
  return useRecordOf(
    'findings',
    ({ findings }) => findingOf(findings, pointId, author),
    ({ points }, id) => (has(points, pointId) ? blankFinding(author, id, pointId) : null),
  ) as Set<FindingBy<Author>>;
}

/** The injustice considered on a point at a stage, or undefined. One can cover several points. */
export function injusticeOn(caseFile: CaseFile, pointId: string, stage: Stage): Injustice | undefined {
  return caseFile.injustices.find((each) => each.stage === stage && each.pointIds.includes(pointId));
}

/** Sets fields of the injustice considered on a point. */
export function useInjustice(pointId: string, stage: Stage): Set<Injustice> {
  return useRecordOf(
    'injustices',
    (caseFile) => injusticeOn(caseFile, pointId, stage),
    ({ points, injustices }, id) =>
      has(points, pointId)
        ? injusticeSchema.parse({ id, stage, pointIds: [pointId], order: injustices.length + 1 })
        : null,
  );
}

/** The council's answer to a recommendation, or undefined. */
export function responseTo(
  { recommendationResponses }: CaseFile,
  { id, stage }: Pick<Recommendation, 'id' | 'stage'>,
): RecommendationResponse | undefined {
  return recommendationResponses.find((each) => each.recommendationId === id && each.stage === stage);
}

/** Sets fields of the council's answer to a recommendation. */
export function useResponse(recommendation: Recommendation): Set<RecommendationResponse> {
  const { id: recommendationId, stage } = recommendation;
  return useRecordOf(
    'recommendationResponses',
    (caseFile) => responseTo(caseFile, recommendation),
    ({ recommendations }, id) =>
      has(recommendations, recommendationId)
        ? recommendationResponseSchema.parse({ id, recommendationId, stage })
        : null,
  );
}
