import type { DocumentAsk } from '@renderer/workers/report-messages';
import { documentKindSchema } from '@shared/domain/letter-kind';

/** A document as the address names it: "panel-report", "interview-appointment.int-2". */
export function keyOfAsk({ report, aboutId }: DocumentAsk): string {
  return aboutId === null ? report : `${report}.${aboutId}`;
}

/** The document that a key names; the keys come from {@link keyOfAsk}. */
export function askOfKey(key: string): DocumentAsk {
  const at = key.indexOf('.');
  const report = documentKindSchema.parse(at < 0 ? key : key.slice(0, at));
  return { report, aboutId: at < 0 ? null : key.slice(at + 1) };
}
