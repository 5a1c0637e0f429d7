import { countryName } from './countries.ts';
import { type Cover, coreWithin, coreWithRim, coverOf, wholeWithin, withExceptions } from './cover.ts';
import { parseTerritory } from './parse.ts';
import { regionOf } from './regions.ts';
import { ALL, type Mask, notStated, sameTerritory, type Territory } from './territory.ts';

/**
 * A territory in the shortest words that say exactly it, so that reading them gives the same three sets again:
 * "worldwide outside Greater China"; "United States, Canada and Japan; the rest not stated"; "仅日本".
 */
export type Language = 'en' | 'zh';

interface Wording {
  readonly names: number;
  readonly text: string;
}

export function describeTerritory(territory: Territory, language: Language): string {
  if (territory.in === ALL) return WORDS[language].everywhere;
  if (territory.out === ALL) return WORDS[language].nowhere;
  if ((territory.in | territory.out) === 0n) return WORDS[language].nothing;
  const [first, ...others] = wordings(territory, language);
  // Two names side by side can be a third one ("Middle East" and "North Africa"), so each wording is read back first.
  const exact = [first, ...others].find((one) => one && sameTerritory(parseTerritory(one.text).territory, territory));
  if (exact) return exact.text;
  throw new Error(`no wording reads back as the territory: ${first?.text}`);
}

/** Every way to say it, shortest first. */
function wordings(territory: Territory, language: Language): Wording[] {
  const ways = [true, false].flatMap((regions) => [
    restIn(territory, language, regions),
    restOpen(territory, language, regions),
    restOut(territory, language, regions),
  ]);
  return ways.sort((a, b) => a.names - b.names || a.text.length - b.text.length);
}

function restIn(territory: Territory, language: Language, regions: boolean): Wording {
  const open = notStated(territory);
  const out = coverOf(territory.out, regions ? withExceptions(territory.in, open) : null, open);
  const back = coverOf(out.exceptions, regions ? coreWithin(territory.in) : null);
  const unstated = openCover(open & ~out.reached, open, regions);
  const words = WORDS[language];
  const outside = out.codes.length > 0 ? words.outside(list(out, language)) : words.everywhere;
  const head = back.codes.length > 0 ? words.including(outside, list(back, language)) : outside;
  return wording([out, back, unstated], [head, ...openWords(unstated, language)], language);
}

function restOpen(territory: Territory, language: Language, regions: boolean): Wording {
  const inside = coverOf(territory.in, regions ? coreWithin(territory.in) : null);
  const out = coverOf(territory.out, regions ? coreWithRim(territory.out, territory.in, 0n) : null);
  const words = WORDS[language];
  const parts = [
    ...(inside.codes.length > 0 ? [list(inside, language)] : []),
    ...(out.codes.length > 0 ? [words.notIncluded(list(out, language))] : []),
    words.restOpen,
  ];
  return wording([inside, out], parts, language);
}

function restOut(territory: Territory, language: Language, regions: boolean): Wording {
  const open = notStated(territory);
  const inside = coverOf(territory.in, regions ? coreWithRim(territory.in, territory.out, open) : null, open);
  const unstated = openCover(open & ~inside.reached, open, regions);
  const words = WORDS[language];
  const parts =
    inside.codes.length > 0
      ? [words.only(list(inside, language)), ...openWords(unstated, language)]
      : [...openWords(unstated, language), words.nowhereElse];
  return wording([inside, unstated], parts, language);
}

function openCover(must: Mask, open: Mask, regions: boolean): Cover {
  return coverOf(must, regions && must !== 0n ? wholeWithin(open) : null);
}

function openWords(cover: Cover, language: Language): string[] {
  return cover.codes.length > 0 ? [WORDS[language].open(list(cover, language))] : [];
}

function wording(covers: readonly Cover[], parts: readonly string[], language: Language): Wording {
  const names = covers.reduce((sum, cover) => sum + cover.codes.length, 0);
  return { names, text: parts.join(WORDS[language].semicolon) };
}

function list({ codes }: Cover, language: Language): string {
  const names = codes.map((code) => regionOf(code)?.[language] ?? countryName(code, language));
  const last = names.pop() ?? '';
  const { comma, and } = WORDS[language];
  return names.length > 0 ? names.join(comma) + and + last : last;
}

/** The sentence pieces; `data/territories/phrases.json` reads each of them. */
const WORDS = {
  en: {
    everywhere: 'worldwide',
    nowhere: 'nowhere',
    nothing: 'not stated',
    restOpen: 'the rest not stated',
    nowhereElse: 'nowhere else',
    outside: (names: string) => `worldwide outside ${names}`,
    including: (head: string, names: string) => `${head} but including ${names}`,
    only: (names: string) => `${names} only`,
    open: (names: string) => `${names} not stated`,
    notIncluded: (names: string) => `${names} not included`,
    semicolon: '; ',
    comma: ', ',
    and: ' and ',
  },
  zh: {
    everywhere: '全球',
    nowhere: '无任何地区',
    nothing: '未说明',
    restOpen: '其余未说明',
    nowhereElse: '其他地区均不包括',
    outside: (names: string) => `${names}以外的全球`,
    including: (head: string, names: string) => `${head}，但包括${names}`,
    only: (names: string) => `仅${names}`,
    open: (names: string) => `${names}未说明`,
    notIncluded: (names: string) => `${names}不在其内`,
    semicolon: '；',
    comma: '、',
    and: '和',
  },
} as const;
