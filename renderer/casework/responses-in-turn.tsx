import { EmptyState } from '@renderer/components/empty-state';
import { OneOfMany } from '@renderer/components/one-of-many';
import { useCase } from '@renderer/data/case-context';
import { inOrder } from '@shared/domain/case-file';
import type { Stage } from '@shared/domain/matter';
import type { RecommendationResponse } from '@shared/domain/recommendation';
import { useState } from 'react';
import { ResponseToRecommendation } from './response-to-recommendation';
import { responseTo } from './use-record-of';

const ANSWER_WORDS: Readonly<Record<NonNullable<RecommendationResponse['decision']>, string>> = {
  accepts: 'accepted',
  'accepts-in-part': 'accepted in part',
  'does-not-accept': 'not accepted',
};

type Props = { readonly stage: Stage; readonly askedId?: string };

/** The recommendations of a stage and the council's answer to each, one at a time. */
export function ResponsesInTurn({ stage, askedId }: Props) {
  const caseFile = useCase();
  const [chosenId, setChosenId] = useState(askedId);
  const recommendations = inOrder(caseFile.recommendations).filter((each) => each.stage === stage);
  const answerTo = (each: (typeof recommendations)[number]) => responseTo(caseFile, each)?.decision ?? null;
  // Decided once: recording an answer must not carry the user off to the next recommendation.
  const [begunAt] = useState(() => recommendations.find((each) => answerTo(each) === null)?.id);
  const wanted = recommendations.some((each) => each.id === chosenId) ? chosenId : begunAt;
  const chosen = recommendations.find((each) => each.id === wanted) ?? recommendations[0];
  if (!chosen) {
    return (
      <EmptyState
        title={
          stage === 'stage-2'
            ? 'The report makes no recommendations yet'
            : 'The panel has made no recommendations yet'
        }
        hint="They are written on Recommendations."
      />
    );
  }
  return (
    <OneOfMany
      label="Recommendations"
      shape="list"
      chosenId={chosen.id}
      onChoose={setChosenId}
      items={recommendations.map((each) => {
        const answer = answerTo(each);
        return {
          id: each.id,
          short: each.reference || 'no reference',
          title: each.action,
          note: answer ? ANSWER_WORDS[answer] : 'no answer yet',
        };
      })}
    >
      <ResponseToRecommendation key={chosen.id} recommendation={chosen} />
    </OneOfMany>
  );
}
