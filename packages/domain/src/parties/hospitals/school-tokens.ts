import schools from '../../../../../data/hospitals/schools.json' with { type: 'json' };
import { hasHan } from '../script.ts';
import { hanTokens } from './han-tokens.ts';
import { latinTokens } from './latin-tokens.ts';
import { placeSound } from './places.ts';
import { foldName } from './spelling.ts';
import { WITHOUT_SCHOOLS } from './vocabulary.ts';
import { type Token, token } from './word.ts';

/**
 * Universities and colleges inside a name become one token, so that their place, number and discipline are not taken for
 * those of the hospital: `Jinan University` is in Guangzhou, `Shandong First Medical University` has its own number.
 */
export function joinSchools(tokens: readonly Token[]): readonly Token[] {
  let list = [...tokens];
  for (let at = 0; at < list.length; at += 1) {
    if (list[at]?.role !== 'degree') continue;
    const { from, to, school } = schoolAt(list, at);
    list = [...list.slice(0, from), ...school, ...list.slice(to)];
    at = from + school.length - 1;
  }
  return list;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly school: readonly Token[];
}

function schoolAt(list: readonly Token[], at: number): Found {
  const degree = list[at] as Token;
  let from = at;
  while (from > 0 && isDiscipline(list[from - 1])) from -= 1;
  const start = from;
  if (start < at && list[from - 1]?.role === 'number') from -= 1;
  while (from > 0 && at - from < 6 && isHead(list[from - 1])) from -= 1;
  const heads = list.slice(from, start);
  if (heads.length === 0 && degree.college && belongsToNext(list, at)) return { from: start, to: at + 1, school: [] };
  let to = at + 1;
  const inner = list.slice(start, at);
  if (isOf(list[to])) {
    const found = rightOf(list, to + 1, heads.length === 0);
    if (found > to + 1 && (heads.length === 0 || inner.length === 0)) to = found;
  }
  const right = list.slice(at + 1, to);
  const all = [...heads, ...inner, ...right];
  const named = all.some((one) => ['place', 'name', 'number'].includes(one.role));
  if (!named) return { from: start, to, school: degree.college ? [] : [token('filler', [], degree.text)] };
  return { from, to, school: [schoolOf(all, degree)] };
}

/** `Medical School of Nanjing University`: the university follows and is the school. */
function belongsToNext(list: readonly Token[], at: number): boolean {
  const next = list.findIndex(({ role }, place) => place > at && role === 'degree');
  return next > at && list.slice(at + 1, next).every((one) => isOf(one) || isHead(one) || isDiscipline(one));
}

function rightOf(list: readonly Token[], start: number, heads: boolean): number {
  let to = start;
  while (isDiscipline(list[to]) || (heads && isHead(list[to])) || isJoint(list, to)) to += 1;
  return to;
}

function isJoint(list: readonly Token[], at: number): boolean {
  return list[at]?.text === 'and' && isDiscipline(list[at + 1]);
}

function isOf(one: Token | undefined): boolean {
  return one?.role === 'filler' && ['of', 'for', 'for the', 'of the'].includes(one.text);
}

function isDiscipline(one: Token | undefined): boolean {
  return one !== undefined && one.disciplines.length > 0;
}

function isHead(one: Token | undefined): boolean {
  return one !== undefined && (one.role === 'place' || one.role === 'name');
}

/** Head words by their sound, sorted, and the disciplines: the same for any order and either language. */
function schoolOf(parts: readonly Token[], degree: Token): Token {
  const heads = parts.filter(({ role }) => ['place', 'name', 'number'].includes(role)).map(soundsOf);
  const disciplines = [...new Set([...parts, degree].flatMap((part) => part.disciplines.slice(0, 1)))].sort();
  const composed = combined(heads).map((sounds) => [...new Set(sounds)].sort().concat(disciplines).join('+'));
  const keys = new Set(composed.map((key) => `s:${KNOWN.get(key) ?? key}`));
  const slip = parts.find((part) => part.slip)?.slip ?? null;
  const text = [...parts, degree].map((part) => part.text).join(hasHan(degree.text) ? '' : ' ');
  return token('school', [...keys], text, { college: degree.college, slip });
}

/** A misspelt head may be several places. */
function soundsOf({ role, keys }: Token): readonly string[] {
  const sounds = keys.map((key) =>
    role === 'place' && !key.startsWith('n:') ? placeSound(key) : key.replace(/^n:/, ''),
  );
  return [...new Set(sounds)];
}

function combined(heads: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return heads.reduce<readonly (readonly string[])[]>(
    (before, sounds) => before.flatMap((start) => sounds.map((sound) => [...start, sound])),
    [[]],
  );
}

/** What the schools of the table come to when put together from their words → id in the table. */
const KNOWN: Map<string, string> = new Map();
for (const { id, en, zh } of schools) {
  for (const text of [...en, ...zh]) {
    const composed = composedOf(foldName(text));
    if (composed !== null && !KNOWN.has(composed)) KNOWN.set(composed, id);
  }
}

function composedOf(text: string): string | null {
  const read = hasHan(text) ? hanTokens(text, WITHOUT_SCHOOLS) : latinTokens(text, WITHOUT_SCHOOLS);
  const [only, ...others] = joinSchools(read).filter(({ role }) => role !== 'filler');
  return only?.role === 'school' && others.length === 0 ? (only.keys[0] ?? '').slice(2) : null;
}
