import { hasHan } from '../script.ts';
import { hasHospital, isAside, type Part, withoutCampus, withoutDepartments } from './departments.ts';
import { hanTokens } from './han-tokens.ts';
import { latinTokens } from './latin-tokens.ts';
import { placeSound } from './places.ts';
import { joinSchools } from './school-tokens.ts';
import { cleaned, isAddress, segmentsOf, withoutTail } from './segments.ts';
import { foldName } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { HospitalName, Role, Token, Word } from './word.ts';

const ROLES: ReadonlySet<string> = new Set<Role>(['place', 'school', 'number', 'kind', 'type', 'name', 'branch']);

/** A listed name counts with every word; of a site string only what tells the hospital does. */
export type Reading = 'whole' | 'hospital';

/**
 * Takes a site string apart, English or Chinese or both: site numbers, departments and addresses out, misprints read, then
 * words by what they do. Order and punctuation do not matter afterwards.
 */
export function readHospitalName(text: string, vocabulary: Vocabulary, reading: Reading = 'hospital'): HospitalName {
  const segments = segmentsOf(cleaned(text));
  const whole = reading === 'whole';
  const streets = whole ? [] : segments.filter(isAddress);
  const all = segments
    .filter((segment) => !streets.includes(segment))
    .map((segment) => partOf(whole ? segment : withoutTail(segment), vocabulary));
  const aside = whole ? [] : all.filter((part) => isAside(part, all));
  const kept = all.filter((part) => !aside.includes(part));
  const parts = whole ? kept : kept.map((part) => ({ ...part, tokens: withoutDepartments(part.tokens) }));
  return { ...nameOf(text, parts), asides: [...streets, ...aside.map((part) => part.text)] };
}

const BOTH = /\s(?:and|&)\s|[和及与]/i;

/** The parts that hold a word for a hospital, each read by itself: for strings that name several. */
export function partsOf(text: string, vocabulary: Vocabulary): readonly HospitalName[] {
  const pieces = segmentsOf(cleaned(text)).flatMap((segment) => segment.split(BOTH));
  const parts = pieces.map((piece) => partOf(piece, vocabulary));
  return parts.filter(hasHospital).map((part) => ({ ...nameOf(part.text, [part]), asides: [] }));
}

function partOf(segment: string, vocabulary: Vocabulary): Part {
  const pieces =
    foldName(segment).match(/[\p{Script=Han}\d〇○]*\p{Script=Han}[\p{Script=Han}\d〇○]*|[^\p{Script=Han}]+/gu) ?? [];
  const tokens = pieces.flatMap((piece) =>
    hasHan(piece) ? hanTokens(piece, vocabulary) : latinTokens(hasHan(segment) ? piece : segment, vocabulary),
  );
  return { text: segment, tokens: withLevels(joinSchools(withCentral(withoutCampus(tokens, vocabulary.names)))) };
}

function nameOf(text: string, parts: readonly Part[]): Omit<HospitalName, 'asides'> {
  const hospital = parts.some(({ tokens }) => tokens.some(({ keys }) => keys[0] === 'u:hospital'));
  const read = parts.flatMap((part) => {
    const beside = hospital && !hasHospital(part) && isInstitute(part);
    return part.tokens.map((token) => ({ token, optional: beside && isLoose(token) }));
  });
  const words = read.filter(({ token }) => ROLES.has(token.role)).map(({ token, optional }) => wordOf(token, optional));
  const levels = read.filter(({ token }) => token.role === 'level').flatMap(({ token }) => token.keys);
  const forms = read.filter(
    ({ token }) => token.role === 'unit' || token.text === 'affiliated' || token.text === '附属',
  );
  return {
    text,
    words: distinct(words),
    unit: parts.some(hasHospital),
    levels: [...new Set(levels)],
    forms: [...new Set(forms.map(({ token }) => token.keys[0] ?? 'affiliated'))],
  };
}

/** An institute or laboratory beside the hospital is a part of it or of its university. */
function isInstitute({ tokens }: Part): boolean {
  return tokens.some(({ role }) => role === 'unit');
}

function isLoose({ role }: Token): boolean {
  return role === 'name' || role === 'kind' || role === 'type';
}

function wordOf({ role, keys, text, college, slip, known }: Token, optional: boolean): Word {
  const sounds =
    role === 'place' ? keys.filter((key) => !key.startsWith('n:')).map((key) => `n:${placeSound(key)}`) : [];
  return { role: role as Role, keys: [...new Set([...keys, ...sounds])], text, college, optional, slip, known };
}

/** A word written twice counts once; the firmer one stays. */
function distinct(words: readonly Word[]): readonly Word[] {
  const found = new Map<string, Word>();
  for (const word of words) {
    const key = `${word.role} ${word.keys.join(' ')}`;
    const known = found.get(key);
    if (!known || (known.optional && !word.optional) || (known.slip && !word.slip)) found.set(key, word);
  }
  return [...found.values()];
}

/** `Fourth Center Hospital` is the central hospital. */
function withCentral(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const central = /^cent(?:er|re)$/.test(token.text) && tokens[at + 1]?.keys[0] === 'u:hospital';
    return central ? { ...token, role: 'type', keys: ['t:central'] } : token;
  });
}

const PROVINCIAL = /^l:(?:province|region)$/;

/** `Jilin Province` is not `Jilin City`: a level behind a place chooses among the places of one spelling. */
function withLevels(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    const next = tokens[at + 1];
    if (token.role !== 'place' || next?.role !== 'level') return token;
    const wanted = PROVINCIAL.test(next.keys[0] ?? '') ? 'P:' : next.keys[0] === 'l:city' ? 'C:' : null;
    const keys = token.keys.filter((key) => wanted !== null && key.startsWith(wanted));
    return keys.length > 0 ? { ...token, keys } : token;
  });
}
