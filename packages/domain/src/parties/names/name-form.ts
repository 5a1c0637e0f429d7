import { hasHan } from '../script.ts';
import { fold } from './fold.ts';
import { hanWords } from './han-words.ts';
import { latinWords } from './latin-words.ts';
import { coreWord, type Word } from './word.ts';

/** A company's name taken apart: what tells it from others, and what only describes it. */
export interface NameForm {
  readonly text: string;
  /** In the order of the name. Sorts of institution and numbers go last: "Institute of Biology" is 生物研究所. */
  readonly words: readonly Word[];
  /** Words that tell companies apart. Where there is no brand, place and trade words have to. */
  readonly telling: readonly Word[];
  /** Whether a brand is among the telling words. */
  readonly branded: boolean;
  /** A name all in Chinese is the company's own rather than a translation; `mixed` holds Latin words too. */
  readonly script: 'chinese' | 'mixed' | 'latin';
  /** First letters of the words, and capital letters inside them: the abbreviations this name may have. */
  readonly initials: readonly string[];
  /** Latin words but form and size in one piece: Zailab is Zai Lab. Empty for Chinese. */
  readonly solid: string;
  /** Ids of a place that is written as a brand, with a capital inside: WuXi, not Wuxi. */
  readonly placeBrand: readonly string[];
  /** Two names with one key say the same, whatever the spelling, the spaces and the legal form. */
  readonly key: string;
}

const SEGMENT = /([()[\]{}【】〔〕《》「」『』<>"]+)/u;
/** Spaces and `&` between Chinese characters. */
const BETWEEN_HAN = /(?<=\p{Script=Han})\s*[&+·•・]\s*(?=\p{Script=Han})|\s+(?=\p{Script=Han})/gu;
const HAN_RUN = /(\p{Script=Han}[\p{Script=Han}\d\s]*)/u;

/** Takes a name apart; an empty or unreadable name has no words. */
export function readName(text: string): NameForm {
  const words = withName(arrange(wordsOf(fold(text))));
  const brands = words.filter(({ kind }) => kind === 'core' || kind === 'common');
  const branded = brands.some(({ kind, bracketed }) => kind === 'core' && !bracketed);
  const generic = words.filter(({ kind }) => TELLING_WITHOUT_BRAND.has(kind));
  const telling = branded ? brands : generic.length > 0 ? generic : words.filter(({ kind }) => kind === 'number');
  const script = !hasHan(text) ? 'latin' : /[a-z]{2}/i.test(text.normalize('NFKC')) ? 'mixed' : 'chinese';
  return {
    text,
    words,
    telling,
    branded,
    script,
    initials: initialsOf(text, words),
    solid: solidOf(words),
    placeBrand: placeBrandOf(text, words),
    key: words.map(keyOf).join(''),
  };
}

const CAPITAL_INSIDE = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+\b/u;

function placeBrandOf(text: string, [first]: readonly Word[]): readonly string[] {
  return first?.kind === 'place' && CAPITAL_INSIDE.test(text.trim()) ? first.means : [];
}

/** A name that is nothing but a legal form, as SE or AG, is a brand after all. */
function withName(words: readonly Word[]): Word[] {
  const onlyForms = words.every(({ kind }) => kind === 'legal');
  return onlyForms ? words.map(({ text }) => coreWord(text)) : [...words];
}

const TELLING_WITHOUT_BRAND = new Set(['core', 'common', 'place', 'trade', 'unit']);

/** ", a Pfizer company" stands aside like a bracket. */
const ASIDE = /[,\s]+(an?\s+(?:[\p{L}\d&.-]+\s+){1,3}(?:company|corporation|subsidiary))\s*$/u;

function wordsOf(folded: string): Word[] {
  let depth = 0;
  return folded
    .replace(ASIDE, ' ($1)')
    .split(SEGMENT)
    .flatMap((segment, at) => {
      if (at % 2 === 1) {
        depth = /[([{【〔《「『<]/u.test(segment) ? 1 : 0;
        return [];
      }
      return segmentWords(segment, depth > 0 && at > 1);
    });
}

function segmentWords(segment: string, bracketed: boolean): Word[] {
  if (!hasHan(segment)) return latinWords(segment, bracketed);
  const runs = segment.replace(BETWEEN_HAN, '').split(HAN_RUN);
  return runs.flatMap((run, at) => {
    if (run.trim() === '') return [];
    return at % 2 === 1 ? hanWords(run.replace(/\s+/g, ' ').trim(), bracketed) : latinWords(run, bracketed);
  });
}

function arrange(words: readonly Word[]): Word[] {
  const rank = ({ kind }: Word) => (kind === 'number' ? 2 : kind === 'unit' ? 1 : 0);
  return words.some((each) => rank(each) > 0) ? [...words].sort((a, b) => rank(a) - rank(b)) : [...words];
}

function keyOf({ kind, text, means, han }: Word): string {
  if (kind === 'legal') return '';
  if (kind === 'core' || kind === 'common') return han ?? text;
  return `<${means.join('+')}>`;
}

const BEFORE_LEGAL = /[\s,(]+(?:co|ltd|limited|company|inc|corp|corporation|llc|gmbh|plc|lp|ag|sa)\b.*$/i;

const SOLID = new Set(['core', 'common', 'trade', 'unit', 'place']);

function solidOf(words: readonly Word[]): string {
  const kept = words.filter(({ kind, sounds }) => sounds.length === 0 && SOLID.has(kind));
  return kept.map(({ text }) => text.replaceAll(' ', '')).join('');
}

function initialsOf(text: string, words: readonly Word[]): string[] {
  const letters = words
    .filter(({ kind }) => kind !== 'legal' && kind !== 'number')
    .map(({ text: each, sounds }) => firstLetters(sounds.length > 0 ? sounds : each.split(' ')));
  const name = text.replace(BEFORE_LEGAL, '');
  const capitals = /[a-z]/.test(name) ? (name.match(/[A-Z]/g) ?? []).join('').toLowerCase() : '';
  return [...new Set([letters.join(''), capitals])].filter((each) => each.length > 1 && each.length < 9);
}

function firstLetters(words: readonly string[]): string {
  return words.map((each) => each.charAt(0)).join('');
}
