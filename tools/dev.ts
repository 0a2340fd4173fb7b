// npm run dev: the app with its page reloading as the sources change.
import { electronRuntime } from './electron-runtime';
import { runPackageProgram } from './run/programs';
import { tell } from './run/tell';
import { isRoot } from './runtime/chromium-sandbox';
import { ensureSystemParts } from './runtime/system-parts';

await tell(async () => {
  const runtime = await electronRuntime();
  ensureSystemParts(runtime.executable, { unseen: false });
  const asRoot = isRoot() ? ['--noSandbox'] : [];
  if (isRoot()) console.error('Started as root, so without the Chromium sandbox (--no-sandbox).');
  const { code } = await runPackageProgram('electron-vite', ['dev', ...asRoot, ...process.argv.slice(2)], {
    env: { ...process.env, ELECTRON_EXEC_PATH: runtime.executable },
  });
  process.exitCode = code;
});
