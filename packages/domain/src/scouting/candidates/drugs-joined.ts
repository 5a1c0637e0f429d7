import table from '../../../../../data/scouting/drug-form-words.json' with { type: 'json' };
import { nameKey } from '../../assets/name-key.ts';
import { codeIn } from '../intervention-words.ts';
import { drugName, outsideBrackets } from './drug-name.ts';

/** Drugs that one intervention joins, by `between` and `betweenNames` of `data/scouting/drug-form-words.json`. */

const BETWEEN = new RegExp(table.between.map(({ pattern }) => pattern).join('|'), 'giu');
const BETWEEN_NAMES = table.betweenNames.map(({ pattern, may }) => ({ sign: new RegExp(pattern, 'giu'), may }));
const INN_LIKE = new RegExp(table.innLike.pattern, 'iu');

/** `IBI939+Sintilimab` is two. What stands in brackets is one with the name before it. */
export function drugsJoined(printed: string): string[] {
  const parts = cut(printed, BETWEEN);
  const whole = parts.every((part) => nameKey(part).length >= table.leastLetters.value);
  return (whole ? parts : [printed]).flatMap(listedNames);
}

/** `PM1021, PM8001` is two; words without a name of their own stay together. */
function listedNames(text: string): string[] {
  for (const { sign, may } of BETWEEN_NAMES) {
    const parts = cut(text, sign);
    const kinds = new Set(parts.map(kindOf));
    const fits = may === 'any' || (kinds.size === 1 && (may === 'alike' || kinds.has('inn')));
    if (parts.length > 1 && fits && !kinds.has(null)) return parts.flatMap(listedNames);
  }
  return [text];
}

/** What a name is that can be nothing but the name of a drug; null for other words. */
function kindOf(name: string): 'code' | 'inn' | null {
  const plain = outsideBrackets(drugName(name).plain);
  if (isInnLike(plain)) return 'inn';
  return plain.split(' ').length <= 2 && codeIn([plain]) !== null ? 'code' : null;
}

/** By its ending: `saruparib`, `telisotuzumab vedotin`. */
export function isInnLike(plain: string): boolean {
  return INN_LIKE.test(plain);
}

/** Cuts at the signs that stand outside brackets. */
function cut(text: string, sign: RegExp): string[] {
  const hidden = text.replace(/[（(][^()（）]*[)）]/gu, (inside) => '\u0000'.repeat(inside.length));
  const parts: string[] = [];
  let from = 0;
  for (const match of hidden.matchAll(sign)) {
    parts.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)].map((part) => part.trim());
}
