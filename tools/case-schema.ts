// npm run schema: the JSON Schema of open case data, written from the schemas the program itself reads cases with.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCaseJsonSchema } from '../shared/casefile/open-case-data';
import { repository } from './repository';
import { tell } from './run/tell';

const SCHEMA = 'resources/open-case-data.schema.json';

await tell(async () => {
  await writeFile(join(repository, SCHEMA), `${JSON.stringify(openCaseJsonSchema(), null, 2)}\n`);
  console.log(`Written: ${SCHEMA}.`);
});
