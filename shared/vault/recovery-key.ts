import { fail, ok, type Result } from '../lib/result';
import { KEY_BYTES } from './keys';

/** Crockford's base 32: no I, L, O or U, which are misread or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Groups of a recovery key as it is printed. */
export const RECOVERY_GROUPS = 13;

const DATA_PER_GROUP = 4;
const GROUP = DATA_PER_GROUP + 1;

/** Twice a value in the field of 32 elements (x^5 + x^2 + 1). */
function doubled(value: number): number {
  return value & 16 ? ((value << 1) & 31) ^ 5 : value << 1;
}

/**
 * The last character of a group. It notices any one character mistyped and any two exchanged, and, as it
 * depends on which group it is, groups in another order.
 */
function checkOf(values: readonly number[], group: number): number {
  let sum = 0;
  for (const value of values) sum = doubled(sum ^ value);
  return sum ^ (group + 1);
}

/**
 * A recovery key as it is printed: 13 groups of five characters, the fifth of each a check on it.
 * @param key 32 bytes
 */
export function recoveryKeyWords(key: Uint8Array): string[] {
  const values: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of key) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      values.push((held >> bits) & 31);
      held &= (1 << bits) - 1;
    }
  }
  if (bits > 0) values.push((held << (5 - bits)) & 31);
  const groups: string[] = [];
  for (let group = 0; group < RECOVERY_GROUPS; group++) {
    const data = values.slice(group * DATA_PER_GROUP, (group + 1) * DATA_PER_GROUP);
    groups.push([...data, checkOf(data, group)].map((value) => ALPHABET[value]).join(''));
  }
  return groups;
}

/** As typed, made one: capitals, no spaces or dashes, and the letters that look like figures read as those. */
function tidyRecoveryKey(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s\-–—._]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/**
 * Reads a recovery key as someone typed it; small letters, spaces, dashes, O for 0 and I or l for 1 do not
 * matter. When it cannot be one, says which group to look at.
 */
export function readRecoveryKey(typed: string): Result<Uint8Array, 'length' | 'mistyped'> {
  const text = tidyRecoveryKey(typed);
  const whole = RECOVERY_GROUPS * GROUP;
  const values = [...text].map((letter) => ALPHABET.indexOf(letter));
  for (let group = 0; group * GROUP < Math.min(text.length, whole); group++) {
    const each = values.slice(group * GROUP, (group + 1) * GROUP);
    const data = each.slice(0, DATA_PER_GROUP);
    const wrong = each.includes(-1) || (each.length === GROUP && checkOf(data, group) !== each.at(-1));
    if (wrong) {
      return fail(
        'mistyped',
        `Group ${group + 1} (“${text.slice(group * GROUP, (group + 1) * GROUP)}”) is not as it was printed. Compare it with your sheet.`,
      );
    }
  }
  if (text.length !== whole) {
    return fail(
      'length',
      `A recovery key has ${RECOVERY_GROUPS} groups of ${GROUP} characters; this has ${text.length} characters instead of ${whole}.`,
    );
  }
  const key = new Uint8Array(KEY_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  values.forEach((value, index) => {
    if (index % GROUP === DATA_PER_GROUP) return;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8 || at === KEY_BYTES) return;
    bits -= 8;
    key[at++] = (held >> bits) & 255;
    held &= (1 << bits) - 1;
  });
  // The last character carries four bits that are always nothing.
  if (held !== 0)
    return fail('mistyped', 'The last group is not as it was printed. Compare it with your sheet.');
  return ok(key);
}

/** Whether what was typed is this group of this key: the proof, when a vault is made, that the key was noted. */
export function isRecoveryGroup(key: Uint8Array, group: number, typed: string): boolean {
  return tidyRecoveryKey(typed) === recoveryKeyWords(key)[group];
}
