// npm run prove [-- name… --times N]: does the work behind each claim and prints one line with its figure.
import { parseArgs } from 'node:util';
import { proofs } from './proofs/registry';
import { tell } from './run/tell';

await tell(async () => {
  const { values, positionals } = parseArgs({
    options: { times: { type: 'string', default: '5' } },
    allowPositionals: true,
  });
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1) throw new Error('--times wants a whole number of 1 or more.');
  const known = proofs.map((proof) => proof.name);
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no proof called ${unknown.join(', ')}. There is: ${known.join(', ')}.`);
  }

  const chosen = proofs.filter((proof) => positionals.length === 0 || positionals.includes(proof.name));
  for (const proof of chosen) {
    const { holds, figure } = await proof.run({ times });
    console.log(`${proof.name}: ${holds ? 'holds' : 'DOES NOT HOLD'}. ${proof.claim} ${figure}.`);
    if (!holds) process.exitCode = 1;
  }
});
