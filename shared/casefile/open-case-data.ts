import { z } from 'zod';
import { type CaseFile, caseFileSchema } from '../domain/case-file';
import { danglingReferences } from '../domain/references';
import { fail, ok, type Result } from '../lib/result';
import { CASE_VERSION, migrateCase } from '../migrations/index';
import { idsTwice } from './ids-twice';

/** The name at the head of every open case data file. */
export const OPEN_CASE_FORMAT = 'evenhand-case';

/** Open case data: the whole case as one documented JSON file, beside a folder of its evidence files. */
const openCaseDataSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(OPEN_CASE_FORMAT),
  version: z.literal(CASE_VERSION),
  case: caseFileSchema,
});

/** Why open case data was refused. */
export type OpenCaseDataFault =
  | 'not-json'
  | 'too-deep'
  | 'not-a-case'
  | 'newer-version'
  | 'no-such-version'
  | 'invalid'
  | 'twice'
  | 'dangling';

const headSchema = z.looseObject({
  format: z.literal(OPEN_CASE_FORMAT),
  version: z.number(),
  case: z.record(z.string(), z.unknown()),
});

/** Lists within lists within quotations: more than thirty of them stand on no page, and some thousands end the program. */
const DEEPEST = 120;

/** Whether arrays and objects stand in each other more than `limit` deep. Goes through them without calling itself. */
function isNestedDeeper(json: unknown, limit: number): boolean {
  let level = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}

const UNCHANGED = 'Nothing was imported and your cases are as they were.';

/** At most `limit` issues in words: where in the file, and what is wrong there. */
function describeIssues(error: z.ZodError, limit = 5): string {
  const issues = flatten(error.issues).map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
  const more = issues.length > limit ? ` (and ${issues.length - limit} more)` : '';
  return issues.slice(0, limit).join('; ') + more;
}

function flatten(
  issues: z.core.$ZodIssue[],
  base: PropertyKey[] = [],
): { path: PropertyKey[]; message: string }[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    const inner = issue.code === 'invalid_union' ? issue.errors.flat() : [];
    return inner.length > 0 ? flatten(inner, path) : [{ path, message: issue.message }];
  });
}

/**
 * Reads open case data.
 * @param text the JSON file's text
 * @returns the case, brought up to today's version, or a named fault with a sentence for the user
 */
export function readOpenCaseData(text: string): Result<CaseFile, OpenCaseDataFault> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(
      'not-json',
      `This file is not complete JSON: it may have been cut short when it was copied or sent. ${UNCHANGED} Ask for the file again.`,
    );
  }
  if (isNestedDeeper(json, DEEPEST)) {
    return fail(
      'too-deep',
      `This file has lists or quotations nested in each other far deeper than any text is written. ${UNCHANGED} Ask whoever made the file what it is.`,
    );
  }
  const head = headSchema.safeParse(json);
  if (!head.success) {
    return fail(
      'not-a-case',
      `This file is not Evenhand case data (it does not begin with "format": "${OPEN_CASE_FORMAT}", a version and a case). ${UNCHANGED} Choose the .json or .zip that Evenhand saved.`,
    );
  }
  const migrated = migrateCase(head.data.case, head.data.version);
  if (!migrated.ok) return migrated;
  const parsed = caseFileSchema.safeParse(migrated.value);
  if (!parsed.success) {
    return fail(
      'invalid',
      `This case data has something Evenhand cannot keep. ${describeIssues(parsed.error)}. ${UNCHANGED} Ask whoever made the file to mend it there and save it again.`,
    );
  }
  const twice = idsTwice(parsed.data);
  if (twice[0]) {
    return fail(
      'twice',
      `This case data has two records under one id, so one of them would be lost: ${twice[0].kind} "${twice[0].id}"${twice.length > 1 ? ` (and ${twice.length - 1} more)` : ''}. ${UNCHANGED} Ask whoever made the file to save it again.`,
    );
  }
  const dangling = danglingReferences(parsed.data);
  const first = dangling[0];
  if (first) {
    return fail(
      'dangling',
      `This case data refers to something that is not in it: ${first.path} names ${first.target} "${first.id}"${dangling.length > 1 ? ` (and ${dangling.length - 1} more)` : ''}. ${UNCHANGED} Ask whoever made the file to save it again.`,
    );
  }
  return ok(parsed.data);
}

/**
 * Writes open case data.
 * @returns the JSON text, with its keys in the schema's order so that two exports of one case are equal
 */
export function writeOpenCaseData(caseFile: CaseFile): string {
  const data = openCaseDataSchema.parse({ format: OPEN_CASE_FORMAT, version: CASE_VERSION, case: caseFile });
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The JSON Schema (draft 2020-12) of open case data, for whoever wants to read or write it. */
export function openCaseJsonSchema(): object {
  return z.toJSONSchema(openCaseDataSchema, { io: 'input', unrepresentable: 'any' });
}
