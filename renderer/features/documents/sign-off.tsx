import { Button, Group, Modal } from '@mantine/core';
import { Notice } from '@renderer/components/notice';
import { Section } from '@renderer/components/section';
import { useCase, useCaseSession, useEdit } from '@renderer/data/case-context';
import { reportWork } from '@renderer/workers/report.client';
import type { ReadyReport } from '@renderer/workers/report-messages';
import type { ReportKind } from '@shared/domain/case-log';
import { applyChange } from '@shared/domain/change';
import { formatLong } from '@shared/lib/plain-date';
import { signatureOf, signersOf, signingChange } from '@shared/reports/signing';
import { useState } from 'react';
import styles from './documents.module.css';
import { mustCount } from './standing-words';

type Props = { readonly report: ReportKind; readonly name: string; readonly ready: ReadyReport };

/** Who has signed the document and who has not; signing keeps the fingerprint of the words that were signed. */
export function SignOff({ report, name, ready }: Props) {
  const caseFile = useCase();
  const [signing, setSigning] = useState<string | null>(null);
  const signers = signersOf(caseFile, report);
  const musts = mustCount(ready);
  const person = caseFile.people.find((each) => each.id === signing);
  return (
    <Section title="Signature" hint={signers.length > 1 ? 'The chair’s makes the report final.' : undefined}>
      {signers.length === 0 ? (
        <p className={styles.quiet}>Who signs this document is not in the list of people yet.</p>
      ) : null}
      {ready.standing.kind === 'changed-since-signed' ? (
        <Notice kind="check">
          The words have changed since they were signed on {formatLong(ready.standing.signOff.on)}. Sign again
          to make version {ready.model.properties.version} final.
        </Notice>
      ) : null}
      {musts > 0 && signers.length > 0 ? (
        <p className={styles.quiet}>
          It can be signed once{' '}
          {musts === 1 ? 'the thing marked “must” is' : `the ${musts} things marked “must” are`} mended.
        </p>
      ) : null}
      <ul className={styles.signers}>
        {signers.map(({ personId, capacity }) => (
          <Signer
            key={personId}
            report={report}
            personId={personId}
            capacity={capacity}
            canSign={musts === 0}
            again={ready.standing.kind === 'changed-since-signed'}
            onSign={() => setSigning(personId)}
          />
        ))}
      </ul>
      {signing && person ? (
        <SigningDialog
          report={report}
          name={name}
          personId={signing}
          who={person.name || person.label}
          onClose={() => setSigning(null)}
        />
      ) : null}
    </Section>
  );
}

type SignerProps = {
  readonly report: ReportKind;
  readonly personId: string;
  readonly capacity: string;
  readonly canSign: boolean;
  readonly again: boolean;
  readonly onSign: () => void;
};

function Signer({ report, personId, capacity, canSign, again, onSign }: SignerProps) {
  const caseFile = useCase();
  const edit = useEdit();
  const person = caseFile.people.find((each) => each.id === personId);
  const signed = signatureOf(caseFile, report, personId);
  const who = person?.name || person?.label || 'Not named';
  return (
    <li className={styles.signer}>
      <span>
        <strong>{who}</strong>, {capacity}
        <br />
        <span className={styles.quiet}>
          {signed
            ? `Signed ${formatLong(signed.on)}${signed.contentSha256 ? `, fingerprint ${signed.contentSha256.slice(0, 12)}…` : ' on paper'}`
            : 'Not signed'}
        </span>
      </span>
      <Group gap="xs">
        {signed ? (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => edit.remove(`Take back the signature of ${who}`, 'signOffs', signed.id)}
          >
            Take back
          </Button>
        ) : null}
        {canSign && (!signed || again) ? (
          <Button variant="default" size="xs" onClick={onSign}>
            {again && signed ? 'Sign again…' : 'Sign…'}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}

type DialogProps = {
  readonly report: ReportKind;
  readonly name: string;
  readonly personId: string;
  readonly who: string;
  readonly onClose: () => void;
};

function SigningDialog({ report, name, personId, who, onClose }: DialogProps) {
  const session = useCaseSession();
  const edit = useEdit();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState('');
  const on = edit.today();

  const sign = async () => {
    setBusy(true);
    await session.flush();
    const caseFile = session.getSnapshot();
    const signOff = { id: edit.newId(), report, personId, on, contentSha256: null };
    // The words as they will be once signed: signing may give the document its date.
    const asSigned = applyChange(caseFile, signingChange(caseFile, signOff));
    const print = await reportWork(
      'fingerprint',
      { caseFile: asSigned, report },
      new AbortController().signal,
    );
    setBusy(false);
    if (!print.ok) {
      setWhy(print.message);
      return;
    }
    edit.change(signingChange(session.getSnapshot(), { ...signOff, contentSha256: print.value }));
    onClose();
  };

  return (
    <Modal opened onClose={onClose} title={`Sign the ${name}?`}>
      <p>
        {who} signs it on {formatLong(on)}. From then on it is final: DRAFT is gone from its pages. A
        fingerprint of every word is kept, so that a later change shows and makes it a draft again.
      </p>
      <p className={styles.quiet}>
        This is a record that it was signed; it is not an electronic signature in the file.
      </p>
      {why ? <Notice kind="must">{why}</Notice> : null}
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          Not yet
        </Button>
        <Button loading={busy} onClick={() => void sign()} data-autofocus>
          Sign
        </Button>
      </Group>
    </Modal>
  );
}
