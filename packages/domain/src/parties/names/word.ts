/**
 * What a word does in a company's name:
 *
 * - `core` tells companies apart (Hengrui, 恒瑞); `common` does so weakly (New, United)
 * - `trade` says the line of business, `unit` the sort of institution (University, 医院)
 * - `group` says size or position (Group, 控股), `branch` a part of a company
 * - `place` is a country, province or city; `number` an ordinal, a roman number or a series letter
 * - `legal` is the legal form
 */
export type WordKind = 'core' | 'common' | 'trade' | 'unit' | 'group' | 'branch' | 'place' | 'number' | 'legal';

export interface Word {
  /** Folded text; pinyin in one piece for a Chinese core. */
  readonly text: string;
  readonly kind: WordKind;
  /** Language-free meanings: `['bio', 'tech']` for biotech and 生物科技, ids of places, a class of legal forms, a number. */
  readonly means: readonly string[];
  /** Line of business of a trade word or an institution; null for other words. */
  readonly field: string | null;
  /** Characters of a Chinese core and their syllables. */
  readonly han: string | null;
  readonly sounds: readonly string[];
  /** Whether it may be left out of a short name: a Chinese province or city in front. */
  readonly leading: boolean;
  readonly bracketed: boolean;
}

/** What a table says a phrase means. */
export type Meaning = Pick<Word, 'kind' | 'means' | 'field'>;

export function word(text: string, meaning: Meaning, more: Partial<Word> = {}): Word {
  return { text, ...meaning, han: null, sounds: [], leading: false, bracketed: false, ...more };
}

const CORE: Meaning = { kind: 'core', means: [], field: null };

export function coreWord(text: string, more: Partial<Word> = {}): Word {
  return word(text, CORE, more);
}
