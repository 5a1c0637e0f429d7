import { countryName } from '@beringia/domain/territory/countries';
import type { ShownDeal } from '../../api.ts';
import type { Language } from '../../parts/language.tsx';
import type { Text } from '../../text/en.ts';

type Territory = ShownDeal['territories'][number];

/** How the words of a grant end where the grant itself says no more, and what they are where it says nothing at all. */
const OPEN: Record<Language, { readonly rest: string; readonly all: string }> = {
  en: { rest: '; the rest not stated', all: 'not stated' },
  zh: { rest: '；其余未说明', all: '未说明' },
};

/** As many countries as are named rather than counted. */
const FEW = 4;

/**
 * The words of a territory beside what the deal keeps out of it. The grant alone may leave the rest unsaid while a retention of
 * the same deal keeps it, and then "the rest not stated" would contradict the map below the words.
 */
export function wordsWithKept(territory: Territory, text: Text, language: Language): string {
  const words = territory[language];
  const { rest, all } = OPEN[language];
  const isOpen = words === all || words.endsWith(rest);
  // The words themselves name what is out, so that it need not be told again.
  if (!isOpen || territory.out.length === 0 || words.includes(NAMED[language])) return words;
  const given = words === all ? [] : [words.slice(0, -rest.length)];
  return [...given, keptWords(territory, text, language)].join(language === 'zh' ? '；' : '; ');
}

/** The word by which a description names what is out. */
const NAMED: Record<Language, string> = { en: ' not included', zh: '不在其内' };

function keptWords({ out, notStated }: Territory, { deal, rights }: Text, language: Language): string {
  if (notStated.length === 0) return deal.restKept;
  const few = out.length <= FEW;
  const names = few ? out.map((code) => countryName(code, language)).join(language === 'zh' ? '、' : ', ') : '';
  return deal.keptBeside(few ? names : rights.countryCount(out.length), notStated.length);
}
