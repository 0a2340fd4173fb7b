// @vitest-environment happy-dom
import {
  type Edit,
  OpenCase,
  useCase,
  useCasePart,
  useCaseSession,
  useEdit,
  useSaveState,
  useUndo,
} from '@renderer/data/case-context';
import type { CaseSession } from '@renderer/data/case-session';
import { deleteCase, useCaseList } from '@renderer/data/cases';
import { usePendingTyping } from '@renderer/data/pending-typing';
import { placeCase } from '@renderer/data/place-case';
import { type ReactNode, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';
import { freshStore, openCase } from './store';

let root: Root;
let place: HTMLElement;

/** What the screens below hand out to the test. */
const hands = {} as {
  edit: Edit;
  undo: ReturnType<typeof useUndo>;
  session: CaseSession;
  typed: () => void;
  drawn: number;
};

beforeEach(async () => {
  hands.drawn = 0;
  await freshStore();
  await placeCase('k', smallCase());
  const { matter } = smallCase();
  await placeCase('z', { ...smallCase(), matter: { ...matter, title: 'Mr Z' } });
  place = document.createElement('main');
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(() => root.unmount());

const draw = (what: ReactNode) => root.render(<StrictMode>{what}</StrictMode>);
const says = (text: string | RegExp) => vi.waitFor(() => expect(place.textContent).toMatch(text));
const inCase = (what: ReactNode, caseId = 'k') => (
  <OpenCase caseId={caseId} opening="opening" failed={(message) => <b>Sorry: {message}</b>}>
    {what}
  </OpenCase>
);

function Points() {
  const { matter, points } = useCase();
  const state = useSaveState();
  const undo = useUndo();
  hands.edit = useEdit();
  hands.undo = undo;
  return (
    <p>
      {matter.title}: {points.map(({ title }) => title).join('+')} {state.kind}, undo {undo.undoLabel}, redo{' '}
      {undo.redoLabel}.
    </p>
  );
}

function People() {
  hands.drawn++;
  hands.session = useCaseSession();
  return <p>{useCasePart(({ people }) => people).length} people</p>;
}

function Field() {
  const edit = useEdit();
  hands.typed = usePendingTyping(() => edit.patch('Title', 'points', 'p1', { title: 'last words' })).typed;
  return <p>a field</p>;
}

function List() {
  const titles = useCaseList()?.map(({ title }) => title);
  return <p>{titles ? `Cases: ${titles.sort().join(', ')}` : 'not known yet'}</p>;
}

test('an open case is drawn, edited, kept and undone through the hooks', async () => {
  draw(inCase(<Points />));
  await says('Ms K: Late visit kept, undo , redo .');
  const { edit } = hands;
  edit.put('Add point', 'points', record('points', { id: 'p2', title: 'Second' }));
  await says('Late visit+Second kept, undo Add point, redo .');
  hands.undo.undo();
  await says('Late visit kept, undo , redo Add point.');
  hands.undo.redo();
  await says('Late visit+Second kept, undo Add point, redo .');
  expect(hands.edit).toBe(edit);
});

test('a part is redrawn only when it changes', async () => {
  draw(inCase(<People />));
  await says('2 people');
  const before = hands.drawn;
  hands.session.change({
    label: 'Add',
    steps: [{ kind: 'points', id: 'p2', put: record('points', { id: 'p2' }) }],
  });
  await hands.session.flush();
  expect(hands.drawn).toBe(before);
  hands.session.change({
    label: 'Add',
    steps: [{ kind: 'people', id: 'x', put: record('people', { id: 'x' }) }],
  });
  await says('3 people');
});

test('a case that cannot be opened says why, in the place given for it', async () => {
  draw(inCase(<Points />, 'nobody'));
  await says('Sorry: This case is no longer on this computer.');
});

test('text still held by a field when the screen goes is kept', async () => {
  draw(inCase(<Field />));
  await says('a field');
  hands.typed();
  draw(<p>another screen</p>);
  await says('another screen');
  const session = await openCase('k');
  expect(session.getSnapshot().points[0]?.title).toBe('last words');
  await session.flush();
  expect(session.saveState.kind).toBe('kept');
});

test('changing from one case to another draws the other', async () => {
  draw(inCase(<Points />, 'k'));
  await says('Ms K');
  draw(inCase(<Points />, 'z'));
  await says('Mr Z');
});

test('the list of cases is live', async () => {
  draw(<List />);
  await says('Cases: Mr Z, Ms K');
  await deleteCase('k');
  await says(/Cases: Mr Z$/);
  await placeCase('k', smallCase());
  await says('Cases: Mr Z, Ms K');
});
