import { nanoid } from 'nanoid';

/** A fresh random id: 21 letters, digits, hyphens or underscores. */
export function newId(): string {
  return nanoid();
}
