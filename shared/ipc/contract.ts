import { z } from 'zod';
import { isSafeFileName, isSafeRelativeName } from '../lib/relative-name';
import type { ActName, EventName } from './act-names';
import { backupActs } from './backup-acts';
import {
  MAX_CHANGE_BYTES,
  MAX_CHOSEN_FILES,
  MAX_DOCUMENT_BYTES,
  MAX_LEFT_OUT_NAMED,
  MAX_PRINTED_BYTES,
  MAX_PRINTED_MARKUP,
  MAX_READ_BYTES,
  MAX_TAKEN_BYTES,
  MAX_VAULT_FILE_BYTES,
  MAX_WRITE_BYTES,
} from './limits';
import { logEventSchema } from './log-events';
import { MENU_COMMANDS } from './menu-commands';
import {
  count,
  evidencePlace,
  extent,
  key32,
  link,
  nothing,
  opaqueId,
  readLength,
  shownName,
  token,
} from './pieces';

const safeFileName = z.string().max(300).refine(isSafeFileName, { error: 'Not a safe file name' });
const safeRelativeName = z.string().max(2_000).refine(isSafeRelativeName, { error: 'Not a safe name' });
const sampleId = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** At most `limit` bytes, as a Uint8Array and nothing else. */
const bytes = (limit: number) =>
  z.instanceof(Uint8Array).refine((value) => value.byteLength <= limit, { error: `At most ${limit} bytes` });

const chosenFile = z.strictObject({ token, name: shownName, size: count });
/** `relativeFolder` is relative to the chosen folder, joined by `/`; `''` is the folder itself. */
const chosenFolderFile = chosenFile.extend({ relativeFolder: z.string().max(10_000) });
/** `relativeName` is relative to the chosen folder, or to the folder the chosen file lies in. */
const chosenCaseFile = chosenFile.extend({ relativeName: z.string().min(1).max(10_000) });

const leftOut = z.strictObject({
  name: shownName,
  relativeFolder: z.string().max(10_000),
  reason: z.enum(['link', 'too-deep', 'too-many', 'unreadable', 'not-a-file', 'system-file']),
});
/** The first entries left out by name, and how many there were in all. */
const leftOutList = { leftOut: z.array(leftOut).max(MAX_LEFT_OUT_NAMED), leftOutCount: count };

/** How long to wait before the vault may be tried again, and how many tries were wrong in a row. */
const attempt = z.strictObject({ waitMs: count, failures: count });

/**
 * The one list of what the page may ask: act -> input schema and output schema. Acts are intentions;
 * the page neither sends nor learns a path. Objects are strict: an unknown key is refused.
 */
export const contract = {
  ...backupActs,
  'app.info': {
    input: nothing,
    output: z.strictObject({
      name: z.string(),
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      platform: z.enum(['windows', 'macos', 'linux']),
      packaged: z.boolean(),
      licencesAvailable: z.boolean(),
      /** The folder's own name, never where it is. */
      dataFolderName: z.string(),
      /** Requests to any network that were stopped since the app started. Honest work leaves it at 0. */
      refusedRequests: count,
    }),
  },
  'evidence.choose': {
    input: nothing,
    output: z.strictObject({ files: z.array(chosenFile).max(MAX_CHOSEN_FILES), ...leftOutList }),
  },
  'evidence.chooseFolder': {
    input: nothing,
    output: z.strictObject({
      /** Null when the dialog was cancelled. */
      folderName: shownName.nullable(),
      files: z.array(chosenFolderFile).max(MAX_CHOSEN_FILES),
      ...leftOutList,
    }),
  },
  'evidence.read': {
    input: z.strictObject({ token, offset: count, length: readLength }),
    /** Shorter than asked at the end of the file, empty past it. */
    output: bytes(MAX_READ_BYTES),
  },
  'evidence.release': {
    input: z.strictObject({ tokens: z.array(token).max(MAX_CHOSEN_FILES) }),
    output: nothing,
  },
  'evidenceFile.begin': {
    input: z.strictObject({ ...evidencePlace, key: key32 }),
    output: z.strictObject({ writing: token }),
  },
  'evidenceFile.write': {
    input: z.strictObject({ writing: token, bytes: bytes(MAX_WRITE_BYTES) }),
    output: nothing,
  },
  'evidenceFile.writeChosen': {
    input: z.strictObject({
      writing: token,
      token,
      offset: count,
      length: z.number().int().positive().max(MAX_TAKEN_BYTES),
    }),
    /** Fewer than asked for only at the end of the file. */
    output: z.strictObject({ taken: count }),
  },
  'evidenceFile.finish': {
    input: z.strictObject({ writing: token, keep: z.boolean() }),
    /** Null when it was not to be kept. */
    output: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: count }).nullable(),
  },
  'evidenceFile.read': {
    input: z.strictObject({ ...evidencePlace, key: key32, offset: count, length: readLength }),
    output: bytes(MAX_READ_BYTES),
  },
  'evidenceFile.remove': {
    /** `fileId` null: everything of the case. */
    input: z.strictObject({ caseId: opaqueId, fileId: opaqueId.nullable() }),
    output: nothing,
  },
  'caseData.choose': {
    input: z.strictObject({ kind: z.enum(['file', 'folder']) }),
    output: z.strictObject({
      /** Null when the dialog was cancelled. */
      chosen: z
        .strictObject({
          kind: z.enum(['json', 'zip', 'folder']),
          name: shownName,
          files: z.array(chosenCaseFile).max(MAX_CHOSEN_FILES),
          ...leftOutList,
        })
        .nullable(),
    }),
  },
  'caseData.chooseFolderToSave': {
    input: z.strictObject({ suggestedName: safeFileName, what: z.enum(['case', 'bundle']) }),
    /** Null when the dialog was cancelled. */
    output: z.strictObject({ folderToken: token.nullable() }),
  },
  'caseData.writeFile': {
    input: z.strictObject({
      folderToken: token,
      relativeName: safeRelativeName,
      bytes: bytes(MAX_WRITE_BYTES),
      offset: count,
      final: z.boolean(),
    }),
    output: nothing,
  },
  'caseData.finish': {
    input: z.strictObject({ folderToken: token, keep: z.boolean() }),
    output: z.discriminatedUnion('saved', [
      z.strictObject({ saved: z.literal(true), name: shownName }),
      z.strictObject({ saved: z.literal(false) }),
    ]),
  },
  'document.begin': {
    input: z.strictObject({ suggestedName: safeFileName, kind: z.enum(['pdf', 'zip']) }),
    /** Null when the dialog was cancelled. */
    output: z.strictObject({ documentToken: token.nullable() }),
  },
  'document.write': {
    input: z.strictObject({ documentToken: token, bytes: bytes(MAX_WRITE_BYTES), offset: count }),
    output: nothing,
  },
  'document.finish': {
    input: z.strictObject({ documentToken: token, keep: z.boolean() }),
    output: z.discriminatedUnion('saved', [
      z.strictObject({ saved: z.literal(true), name: shownName }),
      z.strictObject({ saved: z.literal(false) }),
    ]),
  },
  'document.save': {
    input: z.strictObject({
      suggestedName: safeFileName,
      kind: z.enum(['docx', 'pdf', 'json', 'csv', 'zip', 'ics']),
      bytes: bytes(MAX_DOCUMENT_BYTES),
    }),
    output: z.discriminatedUnion('saved', [
      z.strictObject({ saved: z.literal(true), name: shownName }),
      z.strictObject({ saved: z.literal(false) }),
    ]),
  },
  'safetyCopy.open': {
    /** The key proves what is read. It is kept until `safetyCopy.close`. */
    input: z.strictObject({ key: key32 }),
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('none') }),
      z.strictObject({ state: z.literal('newer') }),
      z.strictObject({ state: z.literal('whole'), ...extent }),
      z.strictObject({
        state: z.literal('damaged'),
        damage: z.strictObject({ file: z.enum(['copy', 'tip']), offset: count }),
        /** What comes before the damage, if anything. */
        readable: z.strictObject(extent).nullable(),
      }),
    ]),
  },
  'safetyCopy.append': {
    input: z.strictObject({ from: count, to: count, changes: bytes(MAX_CHANGE_BYTES), more: z.boolean() }),
    output: nothing,
  },
  'safetyCopy.abandon': { input: nothing, output: nothing },
  'safetyCopy.rebuild': { input: z.strictObject({ key: key32, lineage: opaqueId }), output: nothing },
  'safetyCopy.read': {
    /** Position 0 and no link: the beginning. */
    input: z.strictObject({ position: count, link: link.nullable() }),
    output: z.strictObject({
      changes: z.instanceof(Uint8Array),
      to: count,
      next: count,
      link,
      done: z.boolean(),
    }),
  },
  'safetyCopy.setAside': { input: z.strictObject({ version: count.nullable() }), output: nothing },
  'safetyCopy.close': { input: nothing, output: nothing },
  'sample.list': {
    input: nothing,
    output: z.strictObject({
      samples: z.array(
        z.strictObject({
          id: sampleId,
          title: z.string(),
          summary: z.string(),
          files: z.array(z.strictObject({ relativeName: z.string(), size: count })),
        }),
      ),
    }),
  },
  'sample.read': {
    input: z.strictObject({
      id: sampleId,
      relativeName: z.string().max(2_000),
      offset: count,
      length: readLength,
    }),
    output: bytes(MAX_READ_BYTES),
  },
  'vault.read': {
    input: nothing,
    /** `previous` is there only after a stop in the middle of a writing. */
    output: z.strictObject({
      current: bytes(Number.MAX_SAFE_INTEGER).nullable(),
      previous: bytes(Number.MAX_SAFE_INTEGER).nullable(),
      /** There is neither, and the safety copy holds cases. */
      casesAreLeft: z.boolean(),
    }),
  },
  'vault.write': {
    input: z.strictObject({ bytes: bytes(MAX_VAULT_FILE_BYTES) }),
    output: nothing,
  },
  'vault.settle': {
    input: z.strictObject({ opened: z.enum(['current', 'previous']) }),
    output: nothing,
  },
  'vault.lookAttempts': { input: nothing, output: attempt },
  'vault.beginAttempt': { input: nothing, output: attempt },
  'vault.attemptSucceeded': { input: nothing, output: nothing },
  'vault.hasKeyStore': { input: nothing, output: z.strictObject({ available: z.boolean() }) },
  'vault.makeComputerKey': { input: nothing, output: z.strictObject({ key: bytes(32).nullable() }) },
  'vault.readComputerKey': { input: nothing, output: z.strictObject({ key: bytes(32).nullable() }) },
  'vault.forgetComputerKey': { input: nothing, output: nothing },
  'vault.dropPage': { input: nothing, output: nothing },
  'window.setTheme': {
    input: z.strictObject({ theme: z.enum(['light', 'dark', 'system']) }),
    output: nothing,
  },
  'window.answerFlush': {
    input: z.strictObject({ flushId: count, kept: z.boolean() }),
    output: nothing,
  },
  /** Everything is kept, and something the user sees goes on before the window closes. */
  'window.goOnBeforeClose': { input: z.strictObject({ flushId: count }), output: nothing },
  'window.askBeforeClose': {
    input: z.strictObject({ ask: z.boolean() }),
    output: nothing,
  },
  'externalLink.open': {
    input: z.strictObject({ url: z.string().max(2_000) }),
    output: nothing,
  },
  'paper.print': {
    input: z.strictObject({ title: z.string().max(2_000), markup: z.string().max(MAX_PRINTED_MARKUP) }),
    output: bytes(MAX_PRINTED_BYTES),
  },
  'log.record': {
    input: logEventSchema,
    output: nothing,
  },
} as const satisfies Record<ActName, { input: z.ZodType; output: z.ZodType }>;

/** What the main process may tell the page: event -> what it carries. */
export const events = {
  flushBeforeClose: z.strictObject({ flushId: count }),
  lock: z.strictObject({ why: z.enum(['screen-locked', 'suspend']) }),
  menu: z.strictObject({ command: z.enum(MENU_COMMANDS) }),
} as const satisfies Record<EventName, z.ZodType>;
