// npm run golden: writes the expected documents of the sample cases anew. Look at the difference before it is kept.
import { writeFileSync } from 'node:fs';
import { goldenDocuments, goldenJson, goldenText } from '../test/golden/golden-documents';

for (const { model, path } of goldenDocuments()) {
  writeFileSync(`${path}.json`, goldenJson(model));
  writeFileSync(`${path}.txt`, goldenText(model));
  console.log(path);
}
