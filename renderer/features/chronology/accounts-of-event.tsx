import { Button, Select } from '@mantine/core';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { byId } from '@shared/domain/case-file';
import type { ChronologyEntry } from '@shared/domain/chronology-entry';
import { addAccount, joinAccounts, otherAccountsOf, partAccount } from '@shared/domain/event-accounts';
import { eventDateWords, inDateOrder } from '@shared/domain/event-order';
import { daysBetween } from '@shared/lib/plain-date';
import { useMemo, useState } from 'react';
import { ACCOUNT_WORDS } from './account-words';
import styles from './chronology.module.css';

type Props = { readonly entry: ChronologyEntry; readonly onOpen: (id: string) => void };

const short = (text: string) => (text.length > 70 ? `${text.slice(0, 70).trimEnd()}…` : text);

/** Events that may be the same one: those nearest in time come first. */
function nearest(chronology: readonly ChronologyEntry[], entry: ChronologyEntry): ChronologyEntry[] {
  const on = entry.date.on;
  const others = inDateOrder(chronology).filter(
    ({ id, eventId }) => id !== entry.id && (eventId === null || eventId !== entry.eventId),
  );
  if (on === null) return others;
  const far = (each: ChronologyEntry) => (each.date.on ? Math.abs(daysBetween(on, each.date.on)) : 1e9);
  return others.sort((a, b) => far(a) - far(b));
}

/** How else the event is told: other accounts of it, to set side by side. */
export function AccountsOfEvent({ entry, onOpen }: Props) {
  const { chronology } = useCase();
  const session = useCaseSession();
  const edit = useEdit();
  const [joining, setJoining] = useState(false);
  const others = otherAccountsOf(chronology, entry);
  const choices = useMemo(
    () =>
      joining
        ? nearest(chronology, entry).map((each) => ({
            value: each.id,
            label: `${eventDateWords(each.date)}: ${short(each.event)}`,
          }))
        : [],
    [joining, chronology, entry],
  );
  const now = () => session.getSnapshot().chronology;

  return (
    <fieldset className={styles.accounts}>
      <legend>Other accounts of this event</legend>
      {others.length > 0 ? (
        <ul>
          {others.map((other) => (
            <li key={other.id}>
              <button type="button" onClick={() => onOpen(other.id)}>
                <strong>{ACCOUNT_WORDS[other.account]}</strong> {short(other.event) || 'Not written yet'}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.accountActs}>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            const current = byId(now(), entry.id);
            if (!current) return;
            const { change, added } = addAccount(now(), current, edit.newId);
            edit.change(change);
            onOpen(added.id);
          }}
        >
          Add another account
        </Button>
        {joining ? null : (
          <Button variant="subtle" size="xs" onClick={() => setJoining(true)}>
            Choose one already here
          </Button>
        )}
        {others.length > 0 ? (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => {
              const current = byId(now(), entry.id);
              if (current) edit.change(partAccount(now(), current));
            }}
          >
            Take apart
          </Button>
        ) : null}
      </div>
      {joining ? (
        <Select
          aria-label="The same event as"
          placeholder="Type some words of it"
          data={choices}
          value={null}
          searchable
          limit={40}
          autoFocus
          nothingFoundMessage="No event holds these words"
          onChange={(id) => {
            const one = byId(now(), entry.id);
            const other = byId(now(), id);
            if (one && other) edit.change(joinAccounts(now(), one, other, edit.newId));
            setJoining(false);
          }}
        />
      ) : null}
    </fieldset>
  );
}
