/** Closes a switch over a union: a case nobody handled does not compile, and throws if reached anyway. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
