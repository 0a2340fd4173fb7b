import { REDACTION_REASONS, type RedactionReason } from '@shared/domain/redaction';

/** The reasons for taking something out, as choices. */
export const REASONS = Object.entries(REDACTION_REASONS).map(([value, label]) => ({
  value: value as RedactionReason,
  label,
}));
