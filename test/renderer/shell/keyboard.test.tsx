// @vitest-environment happy-dom

import { NavigationProvider, useNavigation, usePlace } from '@renderer/navigation/navigation';
import { hashOf } from '@renderer/navigation/place';
import { type Shortcut, useShortcuts, writesText } from '@renderer/shell/keyboard';
import { useRegionCycling } from '@renderer/shell/regions';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.location.hash = '';
  place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
});
afterEach(() => act(() => root.unmount()));

const draw = (what: ReactNode) => act(() => root.render(what));
const press = (key: string, held: Partial<KeyboardEventInit> = {}, from: Element = document.body) =>
  act(() =>
    from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })),
  );

const done: string[] = [];
function Keys() {
  const shortcut = (name: string, fields: Partial<Shortcut>): Shortcut => ({
    key: 'z',
    ctrl: true,
    act: () => done.push(name),
    ...fields,
  });
  useShortcuts([
    shortcut('undo', { shift: false }),
    shortcut('redo', { shift: true }),
    shortcut('screen', { key: '1', inFields: true }),
  ]);
  return (
    <>
      <textarea />
      <input type="checkbox" />
      <div contentEditable suppressContentEditableWarning />
    </>
  );
}

function Regions() {
  useRegionCycling();
  return (
    <>
      <header data-region="top">
        <button type="button" data-region-start>
          home
        </button>
      </header>
      <main data-region="main">
        <h1>What is next</h1>
      </main>
      <aside data-region="evidence">papers</aside>
    </>
  );
}

const hands = {} as ReturnType<typeof usePlace> & ReturnType<typeof useNavigation>;
function Where() {
  Object.assign(hands, usePlace(), useNavigation());
  return <p>{hashOf(hands.place)}</p>;
}

describe('shortcuts', () => {
  it('tell undo from redo, and leave both to a field that is written in', () => {
    done.length = 0;
    draw(<Keys />);
    press('z', { ctrlKey: true });
    press('Z', { ctrlKey: true, shiftKey: true });
    press('z', { metaKey: true });
    press('z');
    press('z', { ctrlKey: true, altKey: true });
    expect(done).toEqual(['undo', 'redo', 'undo']);
    const [text, box] = [place.querySelector('textarea'), place.querySelector('input')] as [Element, Element];
    press('z', { ctrlKey: true }, text);
    press('1', { ctrlKey: true }, text);
    press('z', { ctrlKey: true }, box);
    expect(done).toEqual(['undo', 'redo', 'undo', 'screen', 'undo']);
    expect(writesText(text)).toBe(true);
    expect(writesText(box)).toBe(false);
  });
});

describe('F6', () => {
  it('goes round the regions and back', () => {
    draw(<Regions />);
    for (const region of place.querySelectorAll('[data-region]')) {
      region.getClientRects = () => [{}] as unknown as DOMRectList;
    }
    const at = () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region');
    const seen = [1, 2, 3, 4].map(() => {
      press('F6');
      return at();
    });
    expect(seen).toEqual(['top', 'main', 'evidence', 'top']);
    press('F6', { shiftKey: true });
    expect(at()).toBe('evidence');
  });
});

describe('where the user is', () => {
  const where = () => [place.textContent, window.location.hash];

  it('is kept in the address, and follows it back', () => {
    draw(
      <NavigationProvider>
        <Where />
      </NavigationProvider>,
    );
    expect(place.textContent).toBe('#/cases');
    act(() => hands.openCase('c1'));
    expect(where()).toEqual(['#/case/c1/overview', '#/case/c1/overview']);
    act(() => hands.go('findings', { pointId: 'p2' }));
    expect(where()).toEqual(['#/case/c1/findings?point=p2', '#/case/c1/findings?point=p2']);
    act(() => {
      window.location.hash = '#/case/c1/people?id=x';
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    });
    expect([hands.screen, hands.focus]).toEqual(['people', { id: 'x' }]);
    act(() => hands.leaveCase());
    expect(where()).toEqual(['#/cases', '#/cases']);
  });
});
