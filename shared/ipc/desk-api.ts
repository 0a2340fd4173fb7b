import type { z } from 'zod';
import type { Result } from '../lib/result';
import type { ActName, EventName } from './act-names';
import type { contract, events } from './contract';
import type { FailureCode } from './failure-codes';

/** What the page sends with an act. */
export type ActInput<Act extends ActName> = z.infer<(typeof contract)[Act]['input']>;

/** What a done act gives back. */
export type ActOutput<Act extends ActName> = z.infer<(typeof contract)[Act]['output']>;

/** What every act answers; it never rejects. */
export type ActAnswer<Act extends ActName> = Result<ActOutput<Act>, FailureCode>;

/** What an event carries. */
export type EventPayload<Event extends EventName> = z.infer<(typeof events)[Event]>;

/** Ends a subscription. */
type StopListening = () => void;

type Subject<Act extends string> = Act extends `${infer Before}.${string}` ? Before : never;
type Verb<Act extends string, Of extends string> = Act extends `${Of}.${infer After}` ? After : never;
type Ask<Act extends ActName> =
  ActInput<Act> extends undefined
    ? () => Promise<ActAnswer<Act>>
    : (input: ActInput<Act>) => Promise<ActAnswer<Act>>;

/**
 * The shape of `window.desk`: acts grouped by subject (`desk.evidence.choose()`), and `desk.on`, one
 * function per event, which returns what stops it. Nothing in it takes a channel.
 */
export type DeskApi = {
  readonly [Of in Subject<ActName>]: {
    readonly [Name in Verb<ActName, Of>]: `${Of}.${Name}` extends ActName ? Ask<`${Of}.${Name}`> : never;
  };
} & {
  readonly on: {
    readonly [Event in EventName]: (listener: (payload: EventPayload<Event>) => void) => StopListening;
  };
};
