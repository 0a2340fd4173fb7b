// npm start: builds the app and opens it.
import { electronRuntime } from './electron-runtime';
import { repository } from './repository';
import { buildApp } from './run/build-app';
import { runProgram } from './run/programs';
import { tell } from './run/tell';
import { isRoot, sandboxObstacle } from './runtime/chromium-sandbox';
import { ensureSystemParts } from './runtime/system-parts';
import { hasDisplay } from './runtime/virtual-display';

/** Switches this machine needs. Only root goes without the sandbox; anyone else is told how to have it. */
function switchesFor(executable: string): string[] {
  const obstacle = sandboxObstacle(executable);
  if (!obstacle) return [];
  if (isRoot()) {
    console.error(
      'Started as root, so without the Chromium sandbox (--no-sandbox). Prefer an ordinary user.',
    );
    return ['--no-sandbox'];
  }
  throw new Error(
    `The app cannot open with its sandbox on: ${obstacle.why}. It does not open without it. Run this once, then try again:\n  ${obstacle.remedy}`,
  );
}

await tell(async () => {
  if (!hasDisplay()) {
    throw new Error(
      'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened. ' +
        'Run npm start on a desktop. The tests (npm test) need no display.',
    );
  }
  const runtime = await electronRuntime();
  ensureSystemParts(runtime.executable, { unseen: false });
  const switches = switchesFor(runtime.executable);
  await buildApp();
  const { code } = await runProgram(runtime.executable, [repository, ...switches, ...process.argv.slice(2)]);
  process.exitCode = code;
});
