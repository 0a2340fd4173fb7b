import { caseCalendar } from '@shared/domain/case-calendar';
import { caseClock } from '@shared/domain/case-clock';
import { matterSchema } from '@shared/domain/matter';
import { checkCalendarOptions, withBankHolidaysOf } from '@shared/procedure/calendar-options';
import { ENGLAND_CALENDAR } from '@shared/procedure/working-days';
import { describe, expect, it } from 'vitest';

const matter = (given: object = {}) =>
  matterSchema.parse({
    id: 'm',
    title: 'Mrs G',
    procedure: 'children',
    userRole: 'investigating-officer',
    createdOn: '2027-05-01',
    events: { 'stage-3-requested': '2027-05-24' },
    ...given,
  });
const panelBy = (given: object = {}) =>
  caseClock({ ...matter(given), respondBy: null }, '2027-05-25').deadlines.find(
    (each) => each.ruleId === 'ch-s3-panel',
  )?.dueOn;

describe('the working days of a case', () => {
  it('are those of England and Wales until the case adds to them', () => {
    expect(caseCalendar(matter())).toBe(ENGLAND_CALENDAR);
    expect(panelBy()).toBe('2027-07-06');
  });

  it('move a deadline by a bank holiday that the case adds, and name it', () => {
    const calendar = { extraDays: [{ date: '2027-06-11', name: 'Royal event' }] };
    expect(panelBy({ calendar })).toBe('2027-07-07');
    const { deadlines } = caseClock({ ...matter({ calendar }), respondBy: null }, '2027-05-25');
    const words = deadlines
      .find((each) => each.ruleId === 'ch-s3-panel')
      ?.arithmetic.map((each) => each.words);
    expect(words).toContain('Friday 11 June 2027: not counted (Royal event)');
  });

  it('leave a local closing day a working day unless it is chosen to count', () => {
    const localClosingDays = [{ date: '2027-06-14', name: 'Shut' }];
    expect(panelBy({ calendar: { localClosingDays } })).toBe('2027-07-06');
    expect(panelBy({ calendar: { localClosingDays, observeLocalClosingDays: true } })).toBe('2027-07-07');
  });

  it('keep the good days of a list with slips in it, and keep the slips to be mended', () => {
    const extraDays = [
      { date: '2027-06-11', name: 'Royal event' },
      { date: '2027-06-11', name: 'Entered again' },
      { date: '31 February', name: 'Nonsense' },
      { date: '', name: '' },
    ];
    expect(panelBy({ calendar: { extraDays } })).toBe('2027-07-07');
    const { calendar } = matter({ calendar: { extraDays } });
    expect(calendar.extraDays).toEqual(extraDays);
    expect(
      checkCalendarOptions(calendar).map(({ severity, code, index }) => [severity, code, index]),
    ).toEqual([
      ['refused', 'twice', 1],
      ['refused', 'not-a-date', 2],
      ['refused', 'not-a-date', 3],
    ]);
  });

  it('point out a year that looks like a slip, and use the day all the same', () => {
    const { calendar } = matter({
      calendar: {
        extraDays: [
          { date: '2019-06-11', name: 'A past year' },
          { date: '2072-06-10', name: 'Far away' },
        ],
      },
    });
    expect(checkCalendarOptions(calendar).map(({ severity, message }) => [severity, message])).toEqual([
      ['note', expect.stringMatching(/11 June 2019 is past, and the bank holidays up to .* are already/)],
      ['note', expect.stringMatching(/10 June 2072 is outside 2012 to 2035/)],
    ]);
  });

  it('can take the bank holidays of another case, each once and without its slips or its council’s closing days', () => {
    const given = (calendar: object) => matter({ calendar }).calendar;
    const royal = { date: '2027-06-11', name: 'Royal event' };
    const taken = withBankHolidaysOf(
      given({ extraDays: [royal] }),
      given({
        extraDays: [
          { ...royal, name: 'The same' },
          { date: '2027-07-09', name: 'Another' },
          { date: 'soon', name: '' },
        ],
        movedDays: [{ from: '2030-05-06', to: '2030-05-08', name: 'VE Day' }],
        localClosingDays: [{ date: '2027-12-30', name: 'Shut' }],
      }),
    );
    expect(taken.extraDays).toEqual([royal, { date: '2027-07-09', name: 'Another' }]);
    expect(taken.movedDays).toHaveLength(1);
    expect(taken.localClosingDays).toEqual([]);
  });
});
