import ordinals from '../../../../../data/hospitals/ordinals.json' with { type: 'json' };
import schools from '../../../../../data/hospitals/schools.json' with { type: 'json' };
import words from '../../../../../data/hospitals/words.json' with { type: 'json' };
import { hasHan } from '../script.ts';
import { PLACE_SPELLINGS } from './places.ts';
import { foldName, lettersOf } from './spelling.ts';
import { type Token, token } from './word.ts';

/** Every phrase that the tables know, and the names that the listed hospitals add. */
export interface Vocabulary {
  /** Letters of a phrase, spaces left out → what it means; several for the roles that may stand together. */
  readonly latin: ReadonlyMap<string, Token>;
  readonly han: ReadonlyMap<string, readonly Token[]>;
  /** Letters that are brand names of listed hospitals. */
  readonly names: ReadonlySet<string>;
}

const ROLES: Readonly<Record<string, Token['role']>> = { school: 'degree' };

const SIDE = /west|east|south|north|西|东|南|北/;
const SIDES: Readonly<Record<string, string>> = { 西: 'west', 东: 'east', 南: 'south', 北: 'north' };

/** The tables alone. */
export const TABLES: Vocabulary = build(schools);
/** The tables without whole names of schools, to take those apart. */
export const WITHOUT_SCHOOLS: Vocabulary = build([]);

/** The tables with brand names; a phrase of the tables wins over a name spelled alike. */
export function withNames(names: ReadonlySet<string>): Vocabulary {
  const latin = new Map(TABLES.latin);
  for (const name of names) if (!latin.has(name)) latin.set(name, token('name', [`n:${name}`], name));
  return { latin, han: TABLES.han, names };
}

function build(whole: typeof schools): Vocabulary {
  const latin = new Map<string, Token>();
  const han = new Map<string, Token[]>();
  const add = (text: string, made: Token) => {
    if (hasHan(text)) han.set(text, [...(han.get(text) ?? []), made]);
    else latin.set(lettersOf(text), merged(latin.get(lettersOf(text)), made));
  };
  for (const [text, ids] of PLACE_SPELLINGS) add(text, token('place', ids, text));
  for (const row of words) for (const text of [...row.en, ...row.zh]) add(foldName(text), tokenOf(row, text));
  for (const row of ordinals)
    for (const text of [...row.en, ...row.zh]) add(text, token('number', [`no:${row.number}`], text));
  for (const row of whole) {
    for (const text of [...row.en, ...row.zh]) add(foldName(text), token('school', [`s:${row.id}`], text));
  }
  for (const word of schools.flatMap(({ en }) => en.flatMap((text) => text.split(' ')))) {
    if (word.length >= 4 && !latin.has(word)) add(word, token('name', [`n:${word}`], word));
  }
  return { latin, han, names: new Set() };
}

/** One spelling in two rows: a kind that is also a discipline keeps both; a place that is also a name stays a place. */
function merged(known: Token | undefined, made: Token): Token {
  if (!known) return made;
  const disciplines = [...known.disciplines, ...made.disciplines];
  const role = known.role === 'discipline' ? made.role : known.role;
  const keys = role === 'discipline' || role === known.role ? known.keys : made.keys;
  const places = made.role === known.role && role === 'place' ? [...new Set([...known.keys, ...made.keys])] : keys;
  return { ...known, role, keys: places, disciplines };
}

interface WordRow {
  readonly id: string;
  readonly role: string;
  /** Of a short word that says two things at once: 医大 is 医科 and 大学. */
  readonly discipline?: string;
}

function tokenOf({ id, role, discipline }: WordRow, text: string): Token {
  if (role === 'branch') {
    const side = SIDE.exec(text)?.[0];
    return side ? token('branch', [`b:${SIDES[side] ?? side}`], text) : token('aside', [], text);
  }
  const kept = ROLES[role] ?? (role as Token['role']);
  const disciplines = role === 'discipline' ? [id] : discipline === undefined ? [] : [discipline];
  const key = { kind: 'k', type: 't', name: 'n', unit: 'u', level: 'l' }[role];
  const keys = key ? [`${key}:${id}`] : [];
  return token(kept, keys, text, { disciplines, college: id === 'college' });
}
