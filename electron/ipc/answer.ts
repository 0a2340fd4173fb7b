import type { ActName } from '@shared/ipc/act-names';
import { contract } from '@shared/ipc/contract';
import type { ActAnswer, ActInput } from '@shared/ipc/desk-api';
import type { FailureCode } from '@shared/ipc/failure-codes';
import { fail, type Result } from '@shared/lib/result';
import type { z } from 'zod';

/** Does one act. Expected failures are answers; a throw is a broken promise of the code. */
export type Handler<Act extends ActName> = (input: ActInput<Act>) => ActAnswer<Act> | Promise<ActAnswer<Act>>;

/** A handler for every act: one missing, or one too many, does not compile. */
export type Handlers = { readonly [Act in ActName]: Handler<Act> };

/**
 * Answers one message: input schema, then handler, then (in development and tests) output schema.
 * Always a Result: Electron would pass on only the message of an error, and that might hold a path.
 */
export async function answer(
  act: ActName,
  handler: (input: never) => unknown,
  input: unknown,
  checkOutput: boolean,
): Promise<Result<unknown, FailureCode>> {
  const { input: inputSchema, output: outputSchema }: { input: z.ZodType; output: z.ZodType } = contract[act];
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success) return fail('bad-input', `The app asked for something it may not ask (${act}).`);
  let result: Result<unknown, FailureCode>;
  try {
    result = (await handler(parsed.data as never)) as Result<unknown, FailureCode>;
  } catch {
    return fail('failed', 'That could not be done. Nothing was changed; please try again.');
  }
  if (checkOutput && result.ok && !outputSchema.safeParse(result.value).success) {
    return fail('bad-output', `The answer to ${act} does not fit its own description.`);
  }
  return result;
}
