import { readOpenCaseData, writeOpenCaseData } from '@shared/casefile/open-case-data';
import { COLLECTION_SCHEMAS, SINGLE_SCHEMAS } from '@shared/domain/case-file';
import { REFERENCE_FIELDS } from '@shared/domain/references';
import { describe, expect, test } from 'vitest';
import { smallCase } from '../../builders/case-builder';

/** The open case data of the small case, with one thing changed. */
function withChange(change: (data: any) => void): string {
  const data = JSON.parse(writeOpenCaseData(smallCase()));
  change(data);
  return JSON.stringify(data);
}

describe('open case data', () => {
  test('written and read back is equal', () => {
    const read = readOpenCaseData(writeOpenCaseData(smallCase()));
    expect(read).toEqual({ ok: true, value: smallCase() });
  });

  test('cut short is named as cut short', () => {
    const whole = writeOpenCaseData(smallCase());
    expect(readOpenCaseData(whole.slice(0, whole.length / 2))).toMatchObject({ ok: false, code: 'not-json' });
  });

  test('from a newer Evenhand is refused by version', () => {
    const read = readOpenCaseData(withChange((data) => void (data.version = 99)));
    expect(read).toMatchObject({ ok: false, code: 'newer-version' });
    expect(!read.ok && read.message).toContain('version 99');
  });

  test('with a rich-text node nobody knows is refused and the node is named', () => {
    const read = readOpenCaseData(
      withChange((data) => {
        data.case.findings[0].analysis.content.push({ type: 'marquee', content: [] });
      }),
    );
    expect(read).toMatchObject({ ok: false, code: 'invalid' });
    expect(!read.ok && read.message).toContain('"marquee"');
  });

  /** A text whose one paragraph stands in so many quotations, one in the other. */
  const quotedIn = (levels: number) => {
    let block: object = { type: 'paragraph', content: [{ type: 'text', text: 'inmost' }] };
    for (let level = 0; level < levels; level++) block = { type: 'blockquote', content: [block] };
    return withChange((data) => void data.case.findings[0].analysis.content.push(block));
  };

  test('with a text nested as deep as anybody writes is read', () => {
    expect(readOpenCaseData(quotedIn(40))).toMatchObject({ ok: true });
  });

  test.each([200, 3_000, 50_000])(
    'nested %i deep is refused in words, before anything runs out',
    (levels) => {
      const head = withChange(() => {});
      // Written by hand: to write it as JSON would itself run out.
      const text =
        levels < 1_000
          ? quotedIn(levels)
          : head.replace('"title"', `"deep":${'['.repeat(levels)}${']'.repeat(levels)},"title"`);
      expect(readOpenCaseData(text)).toMatchObject({ ok: false, code: 'too-deep' });
    },
  );

  test('with a key nobody knows is refused, not trimmed', () => {
    const read = readOpenCaseData(withChange((data) => void (data.case.points[0].colour = 'red')));
    expect(read).toMatchObject({ ok: false, code: 'invalid' });
    expect(!read.ok && read.message).toContain('colour');
  });

  test('with a citation of a document that is not there is refused', () => {
    const read = readOpenCaseData(withChange((data) => void (data.case.documents = [])));
    expect(read).toMatchObject({ ok: false, code: 'dangling' });
  });

  test.each(['[]', '"x"', '{}', '{"format":"other","version":1,"case":{}}'])('%s is not a case', (text) => {
    expect(readOpenCaseData(text)).toMatchObject({ ok: false, code: 'not-a-case' });
  });

  test('with a date that does not exist is refused', () => {
    const read = readOpenCaseData(
      withChange((data) => void (data.case.matter.events['stage-2-requested'] = '2025-02-31')),
    );
    expect(read).toMatchObject({ ok: false, code: 'invalid' });
  });
});

test('every field of the model that holds an id of another record is in the list of references', () => {
  const fields = new Set<string>();
  const collect = (schema: any): void => {
    const def = schema?._zod?.def;
    if (!def) return;
    for (const [name, inner] of Object.entries(def.shape ?? {})) {
      if (/(Id|Ids)$/.test(name)) fields.add(name);
      collect(inner);
    }
    for (const inner of [def.innerType, def.element, ...(def.options ?? [])]) collect(inner);
  };
  for (const schema of Object.values({ ...SINGLE_SCHEMAS, ...COLLECTION_SCHEMAS })) collect(schema);
  // Two accounts of one event share an eventId of their own; it names no record.
  fields.delete('eventId');
  // A note of an interview is named inside its interview, not in a collection.
  fields.delete('noteId');
  // What a letter is about may be gone, and the letter with it: it is not followed.
  fields.delete('aboutId');
  expect([...fields].filter((name) => !(name in REFERENCE_FIELDS))).toEqual([]);
  expect(fields.size).toBeGreaterThan(15);
});
