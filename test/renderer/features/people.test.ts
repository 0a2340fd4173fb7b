import { peopleHeading, personGaps } from '@renderer/features/people/people-state';
import { suggestLabel } from '@renderer/features/people/suggest-label';
import { countOf, usesInWords, usesOf, usesOfPeople } from '@renderer/features/people/uses';
import { describe, expect, it } from 'vitest';
import { record, smallCase } from '../../builders/case-builder';

const person = (id: string, fields: object = {}) => record('people', { id, ...fields });

describe('a suggested label', () => {
  it.each([
    [{ name: 'Mr Robert Ryle', side: 'family', role: 'complainant' }, 'Mr R'],
    [{ name: 'ms. dana ellis', side: 'family', role: 'parent' }, 'Ms E'],
    [{ name: 'Leanne Postgate', side: 'council', role: 'social-worker' }, 'the Social Worker'],
    [
      { name: 'Gareth Willis', side: 'council', role: 'manager', position: 'team manager' },
      'the Team Manager',
    ],
    [
      { name: 'Head', side: 'council', role: 'other-staff', position: 'head of service' },
      'the Head of Service',
    ],
    [{ name: 'Imogen Ryle', side: 'family', role: 'child' }, 'the Child'],
    [{ name: 'Someone', side: 'other', role: 'other' }, ''],
  ])('%o: %s', (fields, label) => {
    expect(suggestLabel(person('new', fields), [])).toBe(label);
  });

  it('is nobody else’s: more of the surname for a family, a number for a post', () => {
    const mrR = person('r', { label: 'Mr R' });
    const worker = person('w', { label: 'The social worker' });
    const second = person('w2', { label: 'Social Worker 2' });
    const family = { name: 'Mr Peter Rowe', side: 'family', role: 'family-member' };
    const staff = { name: 'Craig Hollins', side: 'council', role: 'social-worker' };
    expect(suggestLabel(person('new', family), [mrR])).toBe('Mr Ro');
    expect(suggestLabel(person('new', staff), [worker])).toBe('Social Worker 2');
    expect(suggestLabel(person('new', staff), [worker, second])).toBe('Social Worker 3');
  });

  it('may keep a label that is the person’s own', () => {
    const own = person('r', { name: 'Mr Robert Ryle', side: 'family', label: 'Mr R' });
    expect(suggestLabel(own, [own])).toBe('Mr R');
  });
});

describe('what is missing about people', () => {
  it('says who has no label and who shares one', () => {
    const people = [
      person('a', { label: 'Mr R' }),
      person('b', { label: 'mr r ' }),
      person('c', { name: 'Ada' }),
      person('d'),
      person('e', { label: 'Ms D' }),
    ];
    const gaps = personGaps(people);
    expect(Object.fromEntries(gaps)).toEqual({
      a: 'same-label',
      b: 'same-label',
      c: 'no-label',
      d: 'nobody',
    });
    expect(peopleHeading(people, gaps)).toBe('2 people have no label yet');
    expect(peopleHeading(people.slice(0, 2), personGaps(people.slice(0, 2)))).toBe('2 people share a label');
    expect(peopleHeading([], new Map())).toBe('Who is in this case?');
  });
});

describe('where a person is named', () => {
  it('counts fields and texts alike, by part of the case', () => {
    const caseFile = smallCase();
    const letter = record('letters', { id: 'l', personId: 'sw' });
    const all = usesOfPeople({ ...caseFile, letters: [letter, { ...letter, id: 'l2' }] });
    expect(Object.fromEntries(usesOf(all, 'sw'))).toEqual({ findings: 1, letters: 2 });
    expect(countOf(usesOf(all, 'sw'))).toBe(3);
    expect(usesInWords(usesOf(all, 'sw'))).toBe('findings and letters (2)');
    expect(countOf(usesOf(all, 'nobody'))).toBe(0);
  });
});
