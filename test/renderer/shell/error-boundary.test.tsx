// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { ErrorBoundary } from '@renderer/shell/error-boundary';
import { ok } from '@shared/lib/result';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let root: Root;
let place: HTMLElement;
let broken = true;
const logged: unknown[] = [];

function Screen() {
  if (broken) throw new Error('Imogen Renshall has no label');
  return <p>the work</p>;
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const record = async (event: unknown) => {
    logged.push(event);
    return ok(undefined);
  };
  Object.assign(window, { desk: { log: { record } } });
  logged.length = 0;
  broken = true;
  place = document.createElement('main');
  document.body.replaceChildren(place);
  // What React prints about a caught error is for us, not for this test.
  root = createRoot(place, { onCaughtError: () => {} });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  act(() => root.unmount());
  vi.restoreAllMocks();
});

const press = (name: string) => {
  const button = [...place.querySelectorAll('button')].find((each) => each.textContent === name);
  act(() => button?.click());
};

it('says what is safe and what to do, shows and logs nothing of the error, and lets the screen be tried again', () => {
  const left = vi.fn();
  act(() =>
    root.render(
      <MantineProvider>
        <ErrorBoundary what="This screen" onLeave={left} leaveLabel="Go to Overview">
          <Screen />
        </ErrorBoundary>
      </MantineProvider>,
    ),
  );
  expect(place.textContent).toContain('This screen could not be shown');
  expect(place.textContent).toContain('What you have written is safe');
  expect(place.textContent).not.toContain('Imogen');
  expect(logged).toEqual([{ event: 'page-error', kind: 'render', line: 0, column: 0 }]);

  broken = false;
  press('Try again');
  expect(place.querySelector('p')?.textContent).toBe('the work');
  expect(place.querySelector('[role=alert]')).toBeNull();
  expect(left).not.toHaveBeenCalled();
});

it('leads away when asked', () => {
  const left = vi.fn(() => {
    broken = false;
  });
  act(() =>
    root.render(
      <MantineProvider>
        <ErrorBoundary what="This screen" onLeave={left} leaveLabel="Go to Overview">
          <Screen />
        </ErrorBoundary>
      </MantineProvider>,
    ),
  );
  press('Go to Overview');
  expect(left).toHaveBeenCalledOnce();
});
