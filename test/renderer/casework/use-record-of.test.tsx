// @vitest-environment happy-dom
import { useFinding, useInjustice, useResponse } from '@renderer/casework/use-record-of';
import { OpenCase, useCaseSession } from '@renderer/data/case-context';
import type { CaseSession } from '@renderer/data/case-session';
import { placeCase } from '@renderer/data/place-case';
import { findingOf } from '@shared/domain/finding';
import { removePoint } from '@shared/domain/point-changes';
import { danglingReferences } from '@shared/domain/references';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';
import { freshStore } from '../data/store';

let root: Root;
const hands = {} as {
  session: CaseSession;
  finding: ReturnType<typeof useFinding<'panel'>>;
  injustice: ReturnType<typeof useInjustice>;
  response: ReturnType<typeof useResponse>;
};

function Screen() {
  hands.session = useCaseSession();
  hands.finding = useFinding('p1', 'panel');
  hands.injustice = useInjustice('p1', 'stage-3');
  hands.response = useResponse(record('recommendations', { id: 'r1', reference: 'S2-R1', stage: 'stage-2' }));
  return null;
}

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
  const place = document.createElement('main');
  root = createRoot(place);
  root.render(
    <OpenCase caseId="k">
      <Screen />
    </OpenCase>,
  );
  await vi.waitFor(() => expect(hands.session?.caseId).toBe('k'));
});
afterEach(() => {
  root.unmount();
  Reflect.deleteProperty(hands, 'session');
});

const now = () => hands.session.getSnapshot();

test('two fields that hand over before the screen is drawn again make one finding that holds both', () => {
  hands.finding('Outcome', { outcome: 'upheld' });
  hands.finding('Consideration', {
    consideration: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'So.' }] }],
    },
  });
  const ofPanel = now().findings.filter((each) => each.author === 'panel');
  expect(ofPanel).toHaveLength(1);
  expect(findingOf(now().findings, 'p1', 'panel')).toMatchObject({ outcome: 'upheld', stage: 'stage-3' });
  expect(findingOf(now().findings, 'p1', 'panel')?.consideration).not.toBeNull();
});

test('the same for the injustice on a point and for an answer to a recommendation', () => {
  hands.injustice('Injustice', { found: 'yes' });
  hands.injustice('Injustice', { personIds: ['ms-k'] });
  const injustices = now().injustices.filter((each) => each.stage === 'stage-3');
  expect(injustices).toHaveLength(1);
  expect(injustices[0]).toMatchObject({ found: 'yes', personIds: ['ms-k'], pointIds: ['p1'] });

  hands.response('Answer', { decision: 'accepts' });
  hands.response('Answer', { owner: 'Head of Service' });
  expect(now().recommendationResponses).toHaveLength(1);
  expect(now().recommendationResponses[0]).toMatchObject({
    recommendationId: 'r1',
    decision: 'accepts',
    owner: 'Head of Service',
  });
});

test('what is set alike changes nothing, so that leaving a field is no undo step', () => {
  hands.finding('Outcome', { outcome: 'upheld' });
  const before = now();
  hands.finding('Outcome', { outcome: 'upheld' });
  expect(now()).toBe(before);
});

test('a point or a recommendation that is gone is written about no more', () => {
  hands.session.change(removePoint(now(), 'p1'));
  hands.session.change({
    label: 'Delete',
    steps: [{ kind: 'recommendations', id: 'r1', put: null }],
  });
  hands.finding('Outcome', { outcome: 'upheld' });
  hands.injustice('Injustice', { found: 'yes' });
  hands.response('Answer', { decision: 'accepts' });
  expect(danglingReferences(now())).toEqual([]);
  expect(now().recommendationResponses).toEqual([]);
  expect(now().findings.filter((each) => each.author === 'panel')).toEqual([]);
});
