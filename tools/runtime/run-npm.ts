import { spawn } from 'node:child_process';

/** Runs the npm that started us, or the one on the path. Answers what it printed, or throws with its last words. */
export function runNpm(args: string[], cwd: string): Promise<string> {
  const own = process.env.npm_execpath;
  const viaNode = own?.endsWith('.js') === true;
  const command = viaNode ? process.execPath : 'npm';
  const words = viaNode && own ? [own, ...args] : args;
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (piece) => {
      out += piece;
    });
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else
        reject(
          new Error(`npm ${args[0]} ended with code ${code}: ${err.trim().split('\n').slice(-3).join(' ')}`),
        );
    });
  });
}
