// @vitest-environment happy-dom
import { deleteCase, useCaseList } from '@renderer/data/cases';
import { placeCase } from '@renderer/data/place-case';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { smallCase } from '../../builders/case-builder';
import { freshStore, openStore } from './store';

let root: Root;
let place: HTMLElement;

function List() {
  return (
    <p>
      {useCaseList()
        ?.map((each) => each.caseId)
        .join() ?? 'nothing known'}
    </p>
  );
}

/** Shows the list; what stands in it in the very first picture. */
function show(): string {
  root = createRoot(place);
  flushSync(() => root.render(<List />));
  return place.textContent ?? '';
}
const leave = () => flushSync(() => root.unmount());

beforeEach(async () => {
  await freshStore();
  await placeCase('k', smallCase());
  place = document.createElement('main');
});
afterEach(() => leave());

test('a list shown again is there at once, while nothing was written', async () => {
  expect(show()).toBe('nothing known');
  await vi.waitFor(() => expect(place.textContent).toBe('k'));
  // What the store itself writes while it opens may come late: until it rests, the list is asked for anew.
  await vi.waitFor(
    async () => {
      await vi.waitFor(() => expect(place.textContent).toBe('k'), 30_000);
      leave();
      expect(show()).toBe('k');
    },
    { timeout: 30_000 },
  );
});

test('what was written meanwhile is never shown as it was', async () => {
  show();
  await vi.waitFor(() => expect(place.textContent).toBe('k'));
  leave();
  await placeCase('z', smallCase());
  expect(show()).toBe('nothing known');
  await vi.waitFor(() => expect(place.textContent).toMatch(/^(k,z|z,k)$/));
  leave();
  await deleteCase('k');
  expect(show()).toBe('nothing known');
  await vi.waitFor(() => expect(place.textContent).toBe('z'));
});

test('a list that is in sight follows what is written', async () => {
  show();
  await vi.waitFor(() => expect(place.textContent).toBe('k'));
  leave();
  show();
  await placeCase('z', smallCase());
  await vi.waitFor(() => expect(place.textContent).toMatch(/^(k,z|z,k)$/));
});

test('another store, as after locking, knows nothing of it', async () => {
  show();
  await vi.waitFor(() => expect(place.textContent).toBe('k'));
  leave();
  await openStore();
  expect(show()).toBe('nothing known');
  await vi.waitFor(() => expect(place.textContent).toBe('k'));
});
