import { type EventName, eventChannel } from '@shared/ipc/act-names';
import type { EventPayload } from '@shared/ipc/desk-api';
import type { WebContents } from 'electron';

/** Tells the page something, if there is one to tell. */
export function tell<Event extends EventName>(
  contents: WebContents | null,
  event: Event,
  payload: EventPayload<Event>,
): void {
  if (contents !== null && !contents.isDestroyed()) contents.send(eventChannel(event), payload);
}
