import type { Page } from 'playwright-core';
import { oneOf } from './the-case';

/** Goes to a question of the intake by its name, once it shows the answer given. */
export const question = (page: Page, name: string, answer = ''): Promise<void> =>
  oneOf(page, 'Questions of the intake', new RegExp(`^(answered|open|look at this) ${name} .*${answer}`));
