import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchApp, type RunningApp } from './launch';
import { addEvents, eventsListed } from './parts/chronology';
import { addOutcomes, addPoints, agreeStatement } from './parts/complaint';
import { saveAsWord, showDocument, sign, wordsOf } from './parts/documents';
import { dropOnTheWork } from './parts/drop';
import { everythingShown } from './parts/everything-shown';
import {
  citeBar,
  citeWholePage,
  openAtTheSide,
  panel,
  panelTab,
  selectWords,
  shownPage,
} from './parts/evidence-panel';
import { checkDocument, documentsInRegister, lineOf, readImportReport } from './parts/evidence-register';
import { pick, textOf } from './parts/fields';
import { find, goToPoint, sayInjustice, textOfFinding, writeFinding } from './parts/findings';
import { addInterview } from './parts/interviews';
import { writeInvestigation } from './parts/investigation';
import { willOpen } from './parts/native-dialogs';
import { giveIndependentViews, recordAdjudication } from './parts/other-views';
import { addPeople } from './parts/people';
import { addRecommendation } from './parts/recommendations';
import { chooseReviewed, conclude, conveneThePanel, writePanelReport } from './parts/stage-3';
import { beginCase, enterDates, goTo, keptSafely, openCase, tab, work } from './parts/the-case';
import * as mrR from './parts/the-complaint-of-mr-r';

let running: RunningApp;
let page: Page;
const saved = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'saved-'));
const profile = mkdtempSync(join(process.env.EVENHAND_SCRATCH ?? tmpdir(), 'main-flow-'));

async function start(): Promise<void> {
  running = await launchApp({ profile });
  ({ page } = running);
  page.setDefaultTimeout(10_000);
}

beforeAll(start);
afterAll(() => running?.close());

/** Nothing may have gone wrong behind the user's back, and the window must still fit its screen. */
async function nothingWentWrong(): Promise<void> {
  const { observed } = running;
  expect(observed.requests().length).toBeGreaterThan(3);
  expect(observed.requestsOutside()).toEqual([]);
  expect(observed.cspViolations()).toEqual([]);
  expect(observed.pageErrors()).toEqual([]);
  expect(observed.consoleErrors()).toEqual([]);
  expect(observed.crashes()).toEqual([]);
  const overflow = await page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return [scrollHeight - clientHeight, scrollWidth - clientWidth];
  });
  expect(overflow).toEqual([0, 0]);
}
afterEach(nothingWentWrong);

describe('the complaint and its papers', () => {
  test('begins an empty case by hand', async () => {
    await beginCase(page, {
      title: mrR.TITLE,
      role: 'Investigating Officer',
      council: 'Marlscombe Metropolitan Borough Council',
      reference: 'MMBC-CF-24-0388',
    });
    await enterDates(page, mrR.DATES);
    await keptSafely(page);
  });

  test('lists the people, each with the label that reports print', async () => {
    await addPeople(page, mrR.PEOPLE);
    expect(await work(page).getByRole('list', { name: 'People' }).getByRole('listitem').count()).toBe(9);
  });

  test('takes in papers chosen in a dialog, and more that are dropped', async () => {
    await goTo(page, 'Evidence');
    await willOpen(running.app, mrR.CHOSEN);
    await work(page).getByRole('button', { name: 'Add files' }).click();
    const chosen = await readImportReport(page);
    expect(chosen.summary).toBe('6 documents were added.');

    await dropOnTheWork(page, mrR.DROPPED);
    const dropped = await readImportReport(page);
    expect(dropped.summary).toBe('3 documents were added.');
    expect(dropped.lines.join()).toContain('E5 Home visit to mother.pdf');
    expect(await documentsInRegister(page)).toBe(9);

    await checkDocument(page, 'E3', { Title: 'MASH contact record' });
    expect(await lineOf(page, 'E3').textContent()).toContain('MASH contact record');
  });

  test('writes three points in the complainant’s words and as agreed, and what he hopes for', async () => {
    await addPoints(page, mrR.POINTS, { on: '4 Dec 2024', by: 'Mr R' });
    await addOutcomes(page, mrR.OUTCOMES);
    await agreeStatement(page, mrR.STATEMENT);
    await work(page)
      .getByRole('heading', { level: 1, name: '3 complaint points, agreed on 4 December 2024' })
      .waitFor();
    const reads = work(page).getByRole('region', { name: 'How it reads' });
    for (const { wording } of mrR.POINTS) expect(await reads.textContent()).toContain(wording);
  });
});

describe('the investigation', () => {
  test('holds two interviews and has their records agreed', async () => {
    for (const interview of mrR.INTERVIEWS) await addInterview(page, interview);
    const list = work(page).getByRole('tablist', { name: 'Interviews' });
    const listed = await list.getByRole('tab').allTextContents();
    expect(listed[0]).toMatch(/I1.*6 Jan 2025.*record agreed/);
    expect(listed[1]).toMatch(/I2.*8 Jan 2025.*agreed with changes/);
  });

  test('sets out what happened, each event with its source', async () => {
    await addEvents(page, mrR.EVENTS);
    const events = await eventsListed(page);
    expect(events).toHaveLength(3);
    expect(events[2]).toMatch(/30 May 2024.*telephoned.*E6/);
  });

  test('says how the investigation was done', async () => {
    await writeInvestigation(page, {
      Introduction: [{ person: 'Mr R' }, ' complains about an assessment of his daughter.'],
      'How the investigation was done': ['Papers were read and two people were interviewed.'],
      Background: ['The parents live apart.'],
      Conclusions: ['One point is upheld, one in part, and on one no finding can be made.'],
    });
  });

  test('cites words selected on a page, and a whole page, while writing about point 1', async () => {
    await goToPoint(page, '1');
    await writeFinding(page, { 'What happened': ['The contact record gives a history of abuse '] });
    await openAtTheSide(page, 'E3');
    await textOfFinding(page, 'What happened').click();
    await page.keyboard.press('Control+End');
    await selectWords(page, 'HISTORY OF DOMESTIC ABUSE');
    await citeBar(page).getByRole('button', { name: 'Cite in 1', exact: true }).click();
    await textOf(work(page), 'What happened').getByText('E3', { exact: true }).waitFor();

    await openAtTheSide(page, 'E12');
    await citeWholePage(page, 'Supports');
    await panelTab(page, 'This point’s sources');
    const supports = panel(page).getByRole('region', { name: 'Supports' });
    await supports.getByText('E12').waitFor();
    await panelTab(page, 'Evidence');
  });

  test('finds on three points, with reasons where the law of the report asks for them', async () => {
    await writeFinding(page, {
      'What should have happened': ['A match is used only when the date of birth agrees ', { cite: 'E13' }],
      Analysis: [{ person: 'the Social Worker' }, ' accepts that nobody looked ', { cite: 'I2' }],
    });
    await find(page, 'Upheld');
    await sayInjustice(page, '1', [/^Mr R/], [{ person: 'Mr R' }, ' was taken for a man he is not.']);

    await goToPoint(page, '2');
    await writeFinding(page, {
      'What happened': ['The threshold was considered a day late ', { cite: 'E3' }],
      Analysis: ['It was considered, but written down a day later.'],
    });
    await find(page, 'Partially upheld');
    await writeFinding(page, { 'Reason for the finding': ['It was considered; the record of it was late.'] });
    await sayInjustice(page, '2', [/^Mr R/], ['He could not know that it had been considered.']);

    await goToPoint(page, '3');
    await writeFinding(page, {
      'What happened': ['There are two accounts of the call ', { cite: 'E6' }],
      Analysis: ['Neither account is borne out by anything else.'],
    });
    await find(page, 'No finding');
    await writeFinding(page, { 'Why no finding is possible': ['The call was not recorded by either side.'] });
    await work(page).getByRole('heading', { level: 1, name: 'All 3 findings are made' }).waitFor();
  });

  test('recommends a remedy with its guidance, payment, owner and date', async () => {
    await addRecommendation(page, mrR.REMEDY);
    const remedy = work(page).getByRole('region', { name: 'The remedy' });
    await remedy.getByText(/Printed as: LGSCO, Guidance on remedies, Part 2/).waitFor();
    const heading = work(page).getByRole('heading', { level: 1 });
    expect(await heading.textContent()).toBe('One recommendation, with an owner and a date');
  });
});

describe('those who look at it afterwards', () => {
  test('the Independent Person agrees, disagrees and says why', async () => {
    await giveIndependentViews(
      page,
      [
        { point: '1', view: 'I agree' },
        { point: '2', view: 'I agree' },
        {
          point: '3',
          view: 'I disagree',
          reasons: ['The late record weighs against the word used ', { cite: 'E6' }],
        },
      ],
      {
        'Appointment and independence': [
          'I was appointed on 19 November 2024 and have no tie to the Council.',
        ],
        'Was it fair, thorough and timely?': ['It was fair and thorough.'],
        'What I attended and read': ['I was at both interviews and read the draft.'],
        'Could people give their views?': ['They could.'],
        'The child': ['The child’s words at school were read.'],
        'Is the report an accurate and complete picture?': ['It is.'],
        'Anything unfair or incomplete': ['Only what I say of point 3.'],
        'The recommendations': ['I support the recommendation.'],
      },
    );
    await work(page).getByRole('heading', { level: 1, name: 'A view of all 3 findings is given' }).waitFor();
  });

  test('the council adjudicates', async () => {
    await recordAdjudication(page, {
      officer: /^the Head of Service/,
      letterOn: '10 February 2025',
      apology: ['I apologise to ', { person: 'Mr R' }, ' for the wrong record.'],
      decisions: [
        { point: '1', decision: 'Accepted' },
        { point: '2', decision: 'Accepted' },
        { point: '3', decision: 'Accepted', words: ['The word stays, with his account beside it.'] },
      ],
      answers: [
        { reference: 'S2-R1', answer: 'Accepted', words: 'It will be done.', owner: 'Head of Service' },
      ],
    });
    await work(page)
      .getByRole('heading', { level: 1, name: /^The council has decided/ })
      .waitFor();
  });

  test('the case goes to a panel', async () => {
    await goTo(page, 'Overview');
    await tab(page, 'Case details');
    await pick(work(page), 'Where the case stands', 'Stage 3');
  });

  test('a panel of three reviews two points and changes one finding', async () => {
    await chooseReviewed(
      page,
      [{ person: 'Mr R' }, ' wants the word gone.'],
      [
        { point: '2', disputed: 'Did anyone open the photograph?' },
        { point: '3', disputed: 'The record was written eleven days later.' },
      ],
    );
    await conveneThePanel(
      page,
      [
        { person: /^the Chair/, name: 'Dr Winifred Marsh', chairs: true },
        { person: /^Panel Member A/, name: 'Colin Abara' },
        { person: /^Panel Member B/, name: 'Janet Priddy' },
      ],
      { place: 'Corn Exchange, Marlscombe', startsAt: '10.00' },
    );
    await conclude(page, '2', 'Partially upheld', {
      "The panel's consideration": ['The panel agrees with the officer.'],
      Reasons: ['Nothing new was put to the panel.'],
    });
    await conclude(page, '3', 'Partially upheld', {
      "The complainant's case": ['He was upset, not aggressive.'],
      "The council's case": ['The word was the Social Worker’s honest view.'],
      "The panel's consideration": ['A record made seven working days later is weaker ', { cite: 'E6' }],
      Reasons: ['A word of judgement, written late, should not stand alone.'],
    });
    await addRecommendation(page, mrR.PANELS_REMEDY);
    await writePanelReport(page, {
      texts: {
        'Short summary of the representations': ['He asks that the record say what was said.'],
        'What the panel considered': ['The Stage 2 report and the papers.'],
        'Was the Stage 2 investigation adequate?': ['It was adequate.'],
      },
      traces: [{ reference: 'S2-R1', position: 'Stands', reason: 'It answers point 1.' }],
      recipients: [/^Mr R/, /^the Head of Service/],
      sentOn: '16 April 2025',
    });
    await work(page).getByRole('heading', { level: 1, name: 'The panel has concluded' }).waitFor();
  });
});

const OFFICERS = 'Stage 2 investigation report';
const INDEPENDENT = 'Independent Person’s report';
const PANELS = 'Report of the Stage 3 review panel';

describe('the documents', () => {
  test('the officer’s report says all of it, and that it is a draft while something is missing', async () => {
    const preview = await showDocument(page, OFFICERS);
    expect(await preview.textContent()).toContain('DRAFT');
    const words = await wordsOf(await saveAsWord(running.app, page, saved, OFFICERS));
    expect(words).toContain('DRAFT. This document is not final');
    for (const { wording } of mrR.POINTS) expect(words).toContain(wording);
    for (const said of [
      'Upheld',
      'Partially upheld',
      'No finding',
      'The call was not recorded by either side.',
      'The contact record gives a history of abuse [E3]',
      'E12 21 May 2024 Child and family assessment',
      '[I2]',
      mrR.REMEDY.action,
      'LGSCO, Guidance on remedies, Part 2',
      '£250',
      mrR.OUTCOMES[0].how,
      'telephoned Mr R',
    ]) {
      expect(words).toContain(said);
    }
    // Labels only: whoever is named in the papers is not named here.
    expect(words).not.toContain('Renshall');
    expect(words).not.toContain('Postgate');
  });

  test('the Independent Person’s report is complete, is signed and is then no draft', async () => {
    await showDocument(page, INDEPENDENT);
    await sign(page);
    const words = await wordsOf(await saveAsWord(running.app, page, saved, INDEPENDENT));
    expect(words).not.toContain('DRAFT');
    expect(words).toContain('The late record weighs against the word used [E6]');
    expect(words).toContain('I support the recommendation.');
  });

  test('the panel’s report says what it changed and why', async () => {
    await showDocument(page, PANELS);
    const words = await wordsOf(await saveAsWord(running.app, page, saved, PANELS));
    expect(words).toContain('DRAFT. This document is not final');
    for (const said of [
      'Partially upheld',
      'A word of judgement, written late, should not stand alone.',
      'A record made seven working days later is weaker [E6]',
      'Did anyone open the photograph?',
      mrR.PANELS_REMEDY.action,
      'It answers point 1.',
    ]) {
      expect(words).toContain(said);
    }
  });
});

describe('a power cut', () => {
  test('takes nothing of what was kept safely', async () => {
    const before = await everythingShown(page);
    await keptSafely(page);
    await running.kill();
    await start();
    await openCase(page, mrR.TITLE);
    const after = await everythingShown(page);
    for (const [screen, words] of before) {
      // The trail goes on: it says that the case was opened again.
      if (screen === 'Log > Audit trail') expect(after.get(screen)).toContain('as they were written');
      else expect(after.get(screen), screen).toBe(words);
    }
    expect(before.size).toBeGreaterThan(50);
  });

  test('leaves the evidence readable and the last change undoable', async () => {
    await goTo(page, 'Findings');
    await openAtTheSide(page, 'E3');
    await shownPage(page, 1).getByText('HISTORY OF DOMESTIC ABUSE').waitFor();

    await goTo(page, 'Overview');
    await page.keyboard.press('Control+z');
    await page.getByText(/^Undone: /).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText(/^Done again: /).waitFor();
    await keptSafely(page);
  });
});
