// @vitest-environment happy-dom
import { loadedScreen, ShowScreen } from '@renderer/shell/loaded-screen';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';

const Keeping = () => <p>Safe keeping</p>;
const Register = () => <p>Register</p>;

test('another screen in the same place is shown at once', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const keeping = loadedScreen(async () => ({ Screen: Keeping }));
  const register = loadedScreen(async () => ({ Screen: Register }));
  await Promise.all([keeping.load(), register.load()]);
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(<ShowScreen screen={keeping} />));
  expect(place.textContent).toBe('Safe keeping');
  await act(async () => root.render(<ShowScreen screen={register} />));
  expect(place.textContent).toBe('Register');
  await act(async () => root.unmount());
});
