import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { formatLong } from '@shared/lib/plain-date';
import type { EventDates } from '@shared/procedure/deadline';
import { type ProcedureEventId, procedureEvent } from '@shared/procedure/events';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CASE_A, CASE_B } from '../shared/procedure/sample-cases';
import { launchApp, type RunningApp } from './launch';
import { choose, fillIn, standsIn } from './parts/fields';
import { willSaveInto } from './parts/native-dialogs';
import { beginCase, enterDates, goTo, keptSafely, leaveCase, tab, work } from './parts/the-case';
import { unlock } from './test-vault';

let running: RunningApp;
let page: Page;

const labelled = (dates: EventDates): Record<string, string> =>
  Object.fromEntries(
    Object.entries(dates).map(([id, date]) => [
      procedureEvent(id as ProcedureEventId).label,
      formatLong(date as string),
    ]),
  );
/** One line of what the rules give, on the Dates tab. */
const gives = (name: string): Locator =>
  work(page)
    .getByRole('table')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: false }) });
async function given(name: string, ...words: readonly (string | RegExp)[]): Promise<void> {
  let row = gives(name);
  for (const each of words) row = row.filter({ hasText: each });
  await row.first().waitFor();
}
const clock = () =>
  page
    .getByRole('banner')
    .getByRole('button', { name: /working|Day|Panel|response|rule/i })
    .last();
async function countDays(from: string, to: string, limit: string, ...answers: RegExp[]): Promise<void> {
  await fillIn(work(page), 'From', from);
  await fillIn(work(page), 'To', to);
  await fillIn(work(page), 'Limit', limit);
  for (const answer of answers) {
    await work(page).getByRole('status', { name: 'The count' }).getByText(answer).waitFor();
  }
}
async function noFaults(of: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(of).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
const newCase = async (title: string) => {
  await page.getByRole('button', { name: 'New case' }).click();
  const dialog = page.getByRole('dialog', { name: 'New case' });
  await fillIn(dialog, 'What to call it', title);
  await fillIn(dialog, 'The council’s reference', 'HC-77');
  await dialog.getByRole('button', { name: 'Begin the case' }).click();
};

beforeAll(async () => {
  running = await launchApp();
  page = running.page;
  await page.setViewportSize({ width: 1366, height: 768 });
  page.setDefaultTimeout(10_000);
});
afterAll(() => running?.close());
afterEach(() => {
  const { observed } = running;
  expect(observed.requestsOutside()).toEqual([]);
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
});

describe('the dates of case-a, entered by hand', () => {
  test('give its timescale check, to the day', async () => {
    await beginCase(page, {
      title: 'Mrs T',
      role: 'Investigating Officer',
      council: 'Wexmoor Council',
      reference: 'WCC/CSC/2024/0147',
    });
    await enterDates(page, labelled(CASE_A));
    await given('Stage 1 response', '6 Jun 2024', 'Wednesday 5 June 2024, on day 19: in time');
    await given('Asking for Stage 2', '19 June 2024, on day 10: in time');
    await given('Stage 2 response, from the request', '19 Sep 2024', 'on day 62: in time');
    await given('Stage 2 response, from the agreed statement', '16 Oct 2024', 'on day 43: in time');
    await given('Extension letter', '20 Aug 2024', '13 August 2024, on day 20: in time');

    await gives('Stage 2 response, from the agreed statement').getByRole('button', { name: /^Why/ }).click();
    const why = page.getByRole('dialog', { name: 'Stage 2 response' });
    await why.getByText('Wednesday 16 October 2024', { exact: true }).waitFor();
    await why.getByText('Monday 26 August 2024: not counted (Summer bank holiday)').first().waitFor();
    await why
      .getByRole('cell', { name: 'Tuesday 20 August 2024: day 25, the last day without the extension' })
      .waitFor();
    await why.getByRole('cell', { name: 'Wednesday 16 October 2024: day 65' }).waitFor();
    await why.getByText('LGSCO decision 24 002 249').first().waitFor();
    await noFaults('.mantine-Modal-body');
    // The page has one banner, and a dialog's heading is no second one.
    expect(await page.getByRole('banner').count()).toBe(1);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });

    await goTo(page, 'Rules and calendar');
    await tab(page, 'Working days');
    await countDays(
      '19 Sep 2023',
      '12 Apr 2024',
      '45',
      /143 working days after .*, 98 over 45\./,
      /Working day 45 is Tuesday 21 November 2023/,
    );
    await countDays('8 May 2024', '19 Jun 2024', '10', /Working day 10 is Wednesday 22 May 2024/);
    await countDays('19 Jun 2024', '20 Jun 2024', '', /is 1 working day after/);
  });

  test('follow at once when a date is moved, and come back with undo', async () => {
    await enterDates(page, { 'Statement of complaint agreed': '17 July 2024' });
    await given('Stage 2 response, from the agreed statement', '17 Oct 2024', 'on day 42: in time');
    await page.keyboard.press('Control+z');
    await given('Stage 2 response, from the agreed statement', '16 Oct 2024', 'on day 43: in time');
  });

  test('that cannot be are refused or flagged where they are typed, and what was typed stays', async () => {
    const agreed = 'Statement of complaint agreed';
    const main = work(page);
    await fillIn(main, agreed, '31 February 2024');
    await main.getByText('There is no 31 February 2024.').waitFor();
    await tab(page, 'How it stands');
    await tab(page, 'Dates');
    await main.getByText('There is no 31 February 2024.').waitFor();
    expect(await standsIn(main, agreed)).toBe('31 February 2024');
    await given('Stage 2 response, from the agreed statement', '16 Oct 2024');
    await fillIn(main, agreed, '16 July 0202');
    await main.getByText('The year 0202 cannot be right.').waitFor();
    await fillIn(main, agreed, '16 July 2024');
    await main.getByText(/cannot be right/).waitFor({ state: 'detached' });

    await fillIn(main, 'Council sent its Stage 2 response (adjudication)', '1 June 2024');
    await main
      .getByText(/is dated before "Complainant asked for Stage 2" \(19 June 2024\)\. Correct one of the two/)
      .first()
      .waitFor();
    await page
      .getByRole('heading', { name: 'Two dates contradict each other: put them right first' })
      .waitFor();
    await fillIn(main, 'Council sent its Stage 2 response (adjudication)', '16 Sep 2024');
    await fillIn(main, 'Complainant asked for Stage 2', '');
    await main
      .getByText(/is recorded, but "Complainant asked for Stage 2" has no date/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await keptSafely(page);
  });
});

describe('a rule', () => {
  test('says its source and how sure it is; nonsense is refused in words; confirmed law is not changed', async () => {
    await goTo(page, 'Rules and calendar');
    const main = work(page);
    await main.getByRole('button', { name: /^Review panel meets/ }).click();
    await main.getByText('Cited as law: SI 2006/1738, regulation 19(4)').waitFor();
    await main.getByText('This is confirmed law and is not changed here.').waitFor();
    await main.getByRole('button', { name: /^Stage 2 response, from the request/ }).click();
    await main.getByText('Partly confirmed: check before relying on it').waitFor();
    await main.getByText('LGSCO decisions 25 010 090 and 24 020 172').first().waitFor();
    await noFaults('main');
    const refuse = async (period: string, why: string, words: RegExp) => {
      await fillIn(main, 'Period, in working days', period);
      await fillIn(main, 'Why', why);
      await main.getByRole('button', { name: 'Change it and log it' }).click();
      await main.getByRole('alert').getByText(words).waitFor();
      expect(await standsIn(main, 'Period, in working days')).toBe(period);
    };
    await refuse('0', 'Agreed.', /cannot be 0\. Give a whole number from 1 to 400/);
    await refuse('a month', 'Agreed.', /“a month” is not a number/);
    await refuse('30', ' ', /Say why/);
  });

  test('changed with a reason moves the date, says so wherever the date stands, is in the log, and can be put back', async () => {
    const main = work(page);
    await fillIn(main, 'At most, in working days', '60');
    await fillIn(main, 'Period, in working days', '25');
    await fillIn(main, 'Why', 'The council’s own policy gives 60.');
    // Not submitted: it stands there again after leaving the screen and after locking, and moves no date.
    await goTo(page, 'Overview');
    await tab(page, 'Dates');
    await given('Stage 2 response, from the request', '19 Sep 2024');
    await keptSafely(page);
    await page.keyboard.press('Control+l');
    await unlock(page);
    await goTo(page, 'Rules and calendar');
    await main.getByRole('button', { name: /^Stage 2 response, from the request/ }).click();
    await main.getByText('Not changed yet.').waitFor();
    expect(await standsIn(main, 'At most, in working days')).toBe('60');
    expect(await standsIn(main, 'Why')).toBe('The council’s own policy gives 60.');
    await main.getByRole('button', { name: 'Change it and log it' }).click();
    await main
      .getByText(/Changed by you \(was 25 working days\)/)
      .first()
      .waitFor();
    await goTo(page, 'Overview');
    await main.getByText(/From the request: last day Thursday 12 September 2024/).waitFor();
    await main
      .getByRole('list', { name: 'Where Stage 2 is counted from' })
      .getByText(/\(rule changed\)/)
      .waitFor();
    await tab(page, 'Dates');
    await given('Stage 2 response, from the request', 'rule changed', '12 Sep 2024', '2 working days late');
    await goTo(page, 'Log');
    await tab(page, 'Decisions (1)');
    await main.getByRole('button', { name: /^Rule changed for this case: Stage 2 response/ }).waitFor();
    await goTo(page, 'Rules and calendar');
    await main.getByRole('button', { name: /^Stage 2 response, from the request/ }).click();
    await fillIn(main, 'Why', 'The policy was withdrawn.');
    await main.getByRole('button', { name: 'Put it back as shipped' }).click();
    await main.getByText(/Changed by you/).waitFor({ state: 'detached' });
    await goTo(page, 'Overview');
    await tab(page, 'Dates');
    await given('Stage 2 response, from the request', '19 Sep 2024', 'on day 62: in time');
  });

  test('a day added to the case moves its dates and no others; a day entered twice is said to be, and stays', async () => {
    await goTo(page, 'Rules and calendar');
    await tab(page, 'Working days');
    const main = work(page);
    const extra = main.getByRole('region', { name: 'Extra bank holidays' });
    for (const [index, words] of ['5 September 2024', '5 September 2024', 'the Friday after'].entries()) {
      await extra.getByRole('button', { name: 'Add an extra bank holiday' }).click();
      const date = extra.getByRole('textbox', { name: 'Date' }).nth(index);
      await date.fill(words);
      await date.blur();
    }
    await extra.getByText(/Thursday 5 September 2024 is entered twice/).waitFor();
    await extra.getByText(/"the Friday after" in the extra days is not a real date/).waitFor();
    await extra
      .getByText(/is past, and the bank holidays up to .* are already in this program's calendar/)
      .waitFor();
    await noFaults('main');
    const closing = main.getByRole('region', { name: 'Local closing days' });
    await closing.getByRole('button', { name: 'Add a closing day' }).click();
    await closing.getByRole('textbox', { name: 'Date' }).fill('6 September 2024');
    await goTo(page, 'Overview');
    await tab(page, 'Dates');
    await given('Stage 2 response, from the request', '20 Sep 2024', 'on day 61: in time');
    await goTo(page, 'Rules and calendar');
    await tab(page, 'Working days');
    expect(await extra.getByRole('textbox', { name: 'Date' }).nth(2).inputValue()).toBe('the Friday after');
    await closing.getByRole('switch', { name: 'Leave these days out of the count' }).check({ force: true });
    await goTo(page, 'Overview');
    await tab(page, 'Dates');
    await given('Stage 2 response, from the request', '23 Sep 2024', 'on day 60: in time');
  });
});

describe('the dates of case-b, entered by hand', () => {
  test('give its timescale check to the end of Stage 3, by the calendar as shipped', async () => {
    await keptSafely(page);
    await leaveCase(page);
    await newCase('Mr R');
    await enterDates(page, labelled(CASE_B));
    await given('Stage 1 response', '21 Oct 2024', 'on day 10: in time');
    await given('Asking for Stage 2', 'on day 16: in time');
    await given('Stage 2 response, from the agreed statement', 'on day 45: in time');
    await given('Stage 2 response, from the request', '14 Feb 2025', 'on day 61: in time');
    await given('Extension letter', '13 Jan 2025');
    await given('Asking for a review panel', 'on day 17: in time');
    await given('Stage 3 acknowledgement', 'on day 2: in time');
    await given('Panel papers sent', '26 Mar 2025', '10 working days before');
    await given('Review panel meets', 'on day 25: in time');
    await given('Panel report', 'on day 5: in time');
    await given('Stage 3 response', '12 May 2025', 'on day 15: in time');
    await clock().click();
    await page.getByRole('dialog').getByText('Monday 12 May 2025', { exact: true }).waitFor();
    await page.keyboard.press('Escape');

    // What has a limit besides the complaint's own is counted where its events stand.
    await goTo(page, 'Chronology');
    const main = work(page);
    for (const [index, [on, event]] of [
      ['21 May 2024', 'Referral; assessment begun'],
      ['30 May 2024', 'Telephone call'],
      ['10 June 2024', 'Call written up'],
      ['26 June 2024', 'Assessment completed'],
    ].entries()) {
      await main.getByRole('button', { name: index === 0 ? 'Add the first event' : 'Add an event' }).click();
      const sheet = main.getByRole('complementary', { name: 'The event' });
      await fillIn(sheet, 'Date', on ?? '');
      await fillIn(sheet, 'What happened', event ?? '');
      if (index < 2) continue;
      await choose(sheet, 'Count the days since', index === 2 ? /Telephone call/ : /Referral/);
      await sheet
        .getByText(index === 2 ? /^7 working days after 30 May 2024/ : /^25 working days after 21 May 2024/)
        .waitFor();
    }

    await goTo(page, 'Rules and calendar');
    await tab(page, 'Working days');
    await countDays('21 May 2024', '26 June 2024', '45', /is 25 working days after .*, 20 fewer than 45\./);
    await countDays('30 May 2024', '10 June 2024', '', /is 7 working days after/);
    await countDays('12 Nov 2024', '13 Nov 2024', '', /is 1 working day after/);
  });

  test('follow at once when the day of the panel is moved, and nothing else moves', async () => {
    await goTo(page, 'Overview');
    await enterDates(page, { 'Review panel met': '10 April 2025' });
    await given('Panel papers sent', '27 Mar 2025');
    await given('Panel report', '17 Apr 2025', 'on day 4: in time');
    await given('Review panel meets', 'on day 26: in time');
    await given('Stage 3 response', '12 May 2025', 'on day 15: in time');
    await page.keyboard.press('Control+z');
    await given('Panel papers sent', '26 Mar 2025', '10 working days before');
  });

  test('go into a calendar file in words that say nothing of the case', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    await willSaveInto(running.app, folder);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Save the dates of this case');
    await page.getByRole('button', { name: /^Save the dates of this case for a calendar/ }).waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'The dates of this case, for a calendar' });
    await dialog.getByText('Calendars are often copied to the internet.').waitFor();
    await noFaults('.mantine-Modal-body');
    await dialog.getByRole('switch', { name: 'Also what has happened already' }).check({ force: true });
    await dialog.getByRole('button', { name: 'Save the calendar file' }).click();
    await page.getByText('Saved as “dates of the case.ics”.').waitFor();
    const file = readFileSync(join(folder, 'dates of the case.ics'), 'utf8');
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file).toMatch(/DTSTART;VALUE=DATE:20250409\r\n/);
    expect(file).toMatch(/SUMMARY:HC-77: Review panel met\r\n/);
    expect(file).not.toContain('Mr R');
    await leaveCase(page);
    await page.getByRole('button', { name: 'Dates for a calendar…' }).click();
    await page
      .getByRole('dialog', { name: 'What is next in every case, for a calendar' })
      .getByRole('button', { name: 'Cancel' })
      .click();
  });
});
