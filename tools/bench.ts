// npm run bench [-- name…]: one line of JSON for each measure, ours beside another's in the same run.
import { runMeasure } from './bench/measure';
import { measures } from './bench/registry';
import { tell } from './run/tell';

await tell(async () => {
  const wanted = process.argv.slice(2);
  const known = [...new Set(measures.map((measure) => measure.name))];
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no measure called ${unknown.join(', ')}. There is: ${known.join(', ')}.`);
  }
  for (const measure of measures) {
    if (wanted.length > 0 && !wanted.includes(measure.name)) continue;
    console.log(JSON.stringify(await runMeasure(measure)));
  }
  process.exit(process.exitCode ?? 0);
});
