// @vitest-environment happy-dom
import { useShownLast } from '@renderer/components/shown-last';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';

function Shown({ value }: { value: { words: string } | null }): ReactNode {
  return useShownLast(value)?.words ?? 'nothing yet';
}

test('what a closing dialog showed stays until something else is shown', async () => {
  const place = document.createElement('div');
  const root = createRoot(place);
  const show = (value: { words: string } | null) => act(async () => root.render(<Shown value={value} />));
  await show(null);
  expect(place.textContent).toBe('nothing yet');
  await show({ words: 'two pages' });
  await show(null);
  expect(place.textContent).toBe('two pages');
  await show({ words: 'one page' });
  expect(place.textContent).toBe('one page');
  await act(async () => root.unmount());
});
