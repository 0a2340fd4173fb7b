import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openCaseJsonSchema, readOpenCaseData } from '@shared/casefile/open-case-data';
import { COLLECTION_KINDS, SINGLE_KINDS } from '@shared/domain/case-file';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const read = (name: string) => readFileSync(resolve(RESOURCES, name), 'utf8');
const sample = () => JSON.parse(read('samples/case-b.json')) as { case: Record<string, unknown[]> };

describe('the published JSON Schema of open case data', () => {
  const published: unknown = JSON.parse(read('open-case-data.schema.json'));

  it('is the one the program reads by (else: npm run schema)', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(openCaseJsonSchema())));
  });

  it('accepts the sample cases, and refuses a key, a date and a text node it does not know', () => {
    const validator = z.fromJSONSchema(published as Parameters<typeof z.fromJSONSchema>[0]);
    expect(validator.safeParse(sample()).success).toBe(true);
    expect(validator.safeParse(JSON.parse(read('samples/case-a.json'))).success).toBe(true);
    const spoilt: ((point: Record<string, unknown>) => void)[] = [
      (point) => {
        point.colour = 'red';
      },
      (point) => {
        point.agreed = { wording: 'x', agreedOn: '4 December 2024' };
      },
      (point) => {
        point.number = 2;
      },
    ];
    for (const spoil of spoilt) {
      const data = sample();
      spoil(data.case.points?.[0] as Record<string, unknown>);
      expect(validator.safeParse(data).success).toBe(false);
    }
    const data = sample();
    (data.case.injustices?.[0] as { description: unknown }).description = {
      type: 'doc',
      content: [{ type: 'video' }],
    };
    expect(validator.safeParse(data).success).toBe(false);
  });
});

describe('the page about open case data', () => {
  const page = read('open-case-data.md');

  it('shows a case that can be read', () => {
    const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
    const result = readOpenCaseData(example);
    expect(result.ok ? result.value.points[0]?.agreed.wording : result.message).toBe(
      'did not visit within ten working days',
    );
  });

  it('speaks of every part of a case', () => {
    expect([...SINGLE_KINDS, ...COLLECTION_KINDS].filter((kind) => !page.includes(`\`${kind}\``))).toEqual(
      [],
    );
  });
});
