import type { Correspondent, MailHead } from './text-messages';

/** "Tobias Renshall <t.renshall@postbox.example>", or whichever half there is. */
function correspondentInWords({ name, address }: Correspondent): string {
  return name && address ? `${name} <${address}>` : name || address;
}

/** An e-mail's head as lines of its text, as it is also shown. */
export function mailHeadLines(mail: MailHead): [string, string][] {
  const said = (list: readonly Correspondent[]) => list.map(correspondentInWords).join(', ');
  const lines: [string, string][] = [
    ['From', said(mail.from)],
    ['To', said(mail.to)],
    ['Cc', said(mail.cc)],
    ['Sent', mail.sent],
    ['Subject', mail.subject],
  ];
  return lines.filter(([, value]) => value !== '');
}
