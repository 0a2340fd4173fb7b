import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentModelSchema } from '@shared/reports/document-model-schema';
import { bookmarksOf, brokenLinks, countMissing } from '@shared/reports/links';
import { describe, expect, it } from 'vitest';
import { goldenDocuments, goldenJson, goldenText } from '../../golden/golden-documents';

const documents = goldenDocuments();
const MEANT = 'If the change is meant, run `npm run golden` and read the difference.';

describe('the documents of the sample cases', () => {
  it('are as they were last looked at, model and words', () => {
    for (const { path, model } of documents) {
      expect(goldenText(model), MEANT).toBe(readFileSync(`${path}.txt`, 'utf8'));
      expect(goldenJson(model), MEANT).toBe(readFileSync(`${path}.json`, 'utf8'));
    }
  });

  it('have no golden file left over from a document that is no longer made', () => {
    const folder = join(import.meta.dirname, '..', '..', 'golden');
    const kept = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(kept.length).toBe(documents.length);
    for (const { path } of documents) expect(existsSync(`${path}.txt`)).toBe(true);
  });

  it('hold to the schema of a document', () => {
    for (const { model } of documents) {
      expect(() => documentModelSchema.parse(model)).not.toThrow();
      expect(documentModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
    }
  });

  it('have links that all lead somewhere, and no bookmark twice', () => {
    for (const { path, model } of documents) {
      expect(brokenLinks(model), path).toEqual([]);
      const names = bookmarksOf(model);
      expect(new Set(names).size, path).toBe(names.length);
    }
  });

  it('are complete and signed, so nothing in them says it is missing or a draft', () => {
    for (const { path, model } of documents) {
      expect(countMissing(model), path).toBe(0);
      expect(model.properties.draft, path).toBe(false);
    }
  });
});
