import table from '../../../../../data/scouting/drug-form-words.json' with { type: 'json' };
import { drugName, outsideBrackets } from './drug-name.ts';
import { isInnLike } from './drugs-joined.ts';
import type { Mention } from './mentions.ts';

/** Products that bear the INN of another maker's drug, by `biosimilar` of `data/scouting/drug-form-words.json`. */

const NAME = new RegExp(table.biosimilar.name.pattern, 'iu');
const TITLE = new RegExp(table.biosimilar.title.pattern, 'iu');
const REFERENCE = new RegExp(table.biosimilar.reference.pattern, 'iu');
const LEAST_LETTERS = 5;

/**
 * True where its own name says that it is a copy, where the trial compares it with a reference, or where its maker stands beside the
 * INN: `Omalizumab (CinnaGen)` of CinnaGen is not Omalizumab.
 */
export function isCopy({ names: [first, ...others], found }: Mention): boolean {
  // Public files list every copy among the other names of the original.
  if (NAME.test(first) || (others.length > 0 && others.every((name) => NAME.test(name)))) return true;
  if (found.kind !== 'trial') return false;
  const { titles, sponsors } = found.content;
  if (
    isMadeBySponsor(
      first,
      (sponsors ?? []).map(({ name }) => name),
    )
  )
    return true;
  return titles.some(({ text }) => TITLE.test(text)) && !REFERENCE.test(first);
}

function isMadeBySponsor(printed: string, sponsors: readonly string[]): boolean {
  const { plain } = drugName(printed);
  const outside = outsideBrackets(plain);
  const inn = outside.split(' ').find(isInnLike);
  if (inn === undefined) return false;
  const rest = plain.replace(inn, ' ').toLowerCase();
  const words = sponsors.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []);
  return words.some((word) => word.length >= LEAST_LETTERS && rest.includes(word));
}
