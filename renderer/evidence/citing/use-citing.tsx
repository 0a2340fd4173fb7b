import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCaseSession, useEdit } from '@renderer/data/case-context';
import { currentInsertionPoint, useInsertionPoint } from '@renderer/editor/insertion-point';
import { useNavigation } from '@renderer/navigation/navigation';
import { byId } from '@shared/domain/case-file';
import { put } from '@shared/domain/change';
import type { Citation } from '@shared/domain/citation';
import { citationLabel } from '@shared/domain/labels';
import { useMemo } from 'react';
import { useCurrentCiteTarget } from '../cite-target-context';
import {
  type CitedPlace,
  makeChronologyEntry,
  makeCitation,
  sameCitation,
  type Weight,
} from './make-citation';

/** What can be done with a place in the evidence, where the user is now. */
export type Citing = {
  /** What is being worked on, as the buttons say it: "2a", "the chronology". Null: nothing in particular. */
  readonly target: string | null;
  readonly pointId: string | undefined;
  /** Whether "Cite" can put the citation into a text. */
  readonly intoText: boolean;
  /** Whether "Cite" can make it a source of what is being worked on: an event, an interview's question. */
  readonly attaches: boolean;
  /** Cites in the text last written in, or as a source of what is open; without either, as context of the point. */
  readonly cite: (place: CitedPlace) => void;
  /** Records the place as a source of the point. */
  readonly weigh: (place: CitedPlace, weight: Weight, pointId?: string) => void;
  readonly toChronology: (place: CitedPlace) => void;
};

const DOES: Readonly<Record<Weight, string>> = {
  supports: 'supports',
  undermines: 'undermines',
  context: 'is context for',
};

/** Says what was done, with what can be done next right there. */
function say(message: string, next?: { label: string; act: () => void }): void {
  const id = `cite-${Math.round(performance.now())}`;
  notifications.show({
    id,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{message}</span>
        {next ? (
          <Button
            variant="light"
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              next.act();
            }}
          >
            {next.label}
          </Button>
        ) : null}
      </Group>
    ),
    autoClose: next ? 9_000 : 4_000,
  });
}

/** What can be done with evidence here and now. Every act is one undo step. */
export function useCiting(): Citing {
  const session = useCaseSession();
  const edit = useEdit();
  const { go } = useNavigation();
  const target = useCurrentCiteTarget();
  const insertion = useInsertionPoint();
  const pointId = insertion?.pointId ?? target?.pointId;

  return useMemo<Citing>(() => {
    const numberOf = (id: string) => byId(session.getSnapshot().points, id)?.number || 'this point';

    /** The citation of a place: made, or found when the same words are cited already and given the bearing. */
    const keep = (
      label: string,
      place: CitedPlace,
      weight: Weight,
      onPoint: string | undefined,
    ): Citation => {
      const made = makeCitation(edit.newId(), place, onPoint, weight);
      const same = sameCitation(session.getSnapshot(), made);
      if (!same) {
        edit.put(label, 'citations', made);
        return made;
      }
      const known = same.bearings.find((bearing) => bearing.pointId === onPoint);
      if (!onPoint || known?.weight === weight || (known && weight === 'context')) return same;
      const bearings = known
        ? same.bearings.map((bearing) => (bearing === known ? { ...bearing, weight } : bearing))
        : [...same.bearings, ...made.bearings];
      const next = { ...same, bearings };
      edit.put(label, 'citations', next);
      return next;
    };
    const nameOf = (citation: Citation) => citationLabel(session.getSnapshot(), citation);

    return {
      target: insertion?.pointId ? numberOf(insertion.pointId) : (target?.label ?? insertion?.label ?? null),
      pointId,
      intoText: insertion !== null,
      attaches: target?.attach !== undefined,
      cite(place) {
        const citation = keep('Cite evidence', place, 'context', pointId);
        const text = currentInsertionPoint();
        if (text) text.insertCitation(citation.id);
        else if (target?.attach) {
          target.attach(citation.id);
          say(`${nameOf(citation)} is now a source of ${target.label}.`);
        } else if (pointId) {
          say(`${nameOf(citation)} is now among the sources of point ${numberOf(pointId)}.`);
        } else say(`${nameOf(citation)} is kept as a citation. Write where it belongs, then cite it there.`);
      },
      weigh(place, weight, onPoint = pointId) {
        if (!onPoint) return;
        const citation = keep(
          `${nameOf(makeCitation('x', place, undefined, weight))} ${DOES[weight]} a point`,
          place,
          weight,
          onPoint,
        );
        const text = currentInsertionPoint();
        say(
          `${nameOf(citation)} ${DOES[weight]} point ${numberOf(onPoint)}.`,
          text ? { label: 'Cite it in the text', act: () => text.insertCitation(citation.id) } : undefined,
        );
      },
      toChronology(place) {
        const made = makeCitation(edit.newId(), place, pointId, 'context');
        const same = sameCitation(session.getSnapshot(), made);
        const citation = same ?? made;
        const entry = makeChronologyEntry(edit.newId(), session.getSnapshot(), citation, pointId);
        edit.change({
          label: 'Add to the chronology',
          steps: [...(same ? [] : [put('citations', citation)]), put('chronology', entry)],
        });
        say('Added to the chronology. The words are a draft for you to edit.', {
          label: 'Go there',
          act: () => go('chronology', { id: entry.id }),
        });
      },
    };
  }, [session, edit, go, target, insertion, pointId]);
}
