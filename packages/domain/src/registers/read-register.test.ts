import { describe, expect, it } from 'vitest';
import { readRegister } from './read-register.ts';

const EMPTY = { lists: '', editions: '', entries: '', notices: '', overlays: '', effects: '', laws: '', ownership: '' };
const stamp = { sources: ['example'], grade: 'S', recordedOn: '2026-11-25', reason: 'Invented.' };
const list = {
  id: 'a-list',
  name: { en: 'A list', zh: null },
  authority: 'Somebody',
  role: 'legal',
  editions: 'whole',
  effects: [],
  ...stamp,
};
const line = (...records: readonly object[]) => records.map((one) => JSON.stringify(one)).join('\n');

describe('files of registers', () => {
  it('say which line of which file does not fit, and read the rest', () => {
    const { records, problems } = readRegister({
      ...EMPTY,
      lists: line(list, { ...list, id: 'other', role: 'harmless' }),
    });
    expect(records.lists.map(({ id }) => id)).toEqual(['a-list']);
    expect(problems.map(({ file, line: at, field }) => [file, at, field])).toEqual([['lists.jsonl', 2, 'role']]);
  });

  it('ask for a source, unless the record is from memory', () => {
    const { problems } = readRegister({
      ...EMPTY,
      lists: line({ ...list, sources: [] }, { ...list, id: 'other', sources: [], grade: 'B' }),
    });
    expect(problems.map(({ line: at, field }) => [at, field])).toEqual([[1, 'sources']]);
  });

  it('name links that lead nowhere and ids that stand twice', () => {
    const { problems } = readRegister({ ...EMPTY, lists: line(list, { ...list, effects: ['nothing'] }) });
    expect(problems.map(({ wrong }) => wrong)).toEqual(['nothing is not among the effects.', 'a-list stands twice.']);
  });
});
