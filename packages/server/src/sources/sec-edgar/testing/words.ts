import { readFileSync } from 'node:fs';
import { type FilingWordTable, filingWordTable } from '@beringia/domain/scouting/filing';

/** The table of words that ships. */
export function filingWords(): FilingWordTable {
  const file = new URL('../../../../../../data/scouting/filing-words.json', import.meta.url);
  return filingWordTable.parse(JSON.parse(readFileSync(file, 'utf8')));
}
