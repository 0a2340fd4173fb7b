/**
 * An expected outcome: either a value or a failure with a code a program can switch on
 * and a sentence a person can read. Exceptions are kept for broken promises of the code itself.
 */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code; readonly message: string };

/** Wraps a value as a success. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Makes a failure. `message` is shown to the user: what happened, what is safe, what to do. */
export function fail<Code extends string>(
  code: Code,
  message: string,
): { readonly ok: false; readonly code: Code; readonly message: string } {
  return { ok: false, code, message };
}
