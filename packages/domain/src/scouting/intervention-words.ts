import table from '../../../../data/scouting/intervention-words.json' with { type: 'json' };

/** What the name of an intervention and the title of its trial tell, by the table `data/scouting/intervention-words.json`. */

const PLACEBO = table.placebo.map(({ pattern, reason }) => ({ test: new RegExp(pattern, 'iu'), reason }));
const PARTNERS = table.partners.map((row) => ({
  ...row,
  test: new RegExp(row.pattern, 'iu'),
  weak: row.weak === true,
}));
const CODE = new RegExp(table.code.pattern, 'u');
const CONNECTORS = table.connectors.map(({ means, pattern }) => ({ means, test: new RegExp(pattern, 'giu') }));

/** Why the name is a placebo, or null. */
export function placeboReason(name: string): string | null {
  return PLACEBO.find(({ test }) => test.test(plain(name)))?.reason ?? null;
}

export interface UsualPartner {
  readonly role: 'combination' | 'background';
  /** Weak: it may well be what the trial is about, when nothing beside it is. */
  readonly weak: boolean;
  readonly reason: string;
}

/** What a name usually does beside a new drug, or null. */
export function usualPartner(name: string): UsualPartner | null {
  const found = PARTNERS.find(({ test }) => test.test(plain(name)));
  return found ? { role: found.role as UsualPartner['role'], weak: found.weak, reason: found.reason } : null;
}

/** The development code in one of the names, or null. */
export function codeIn(names: readonly string[]): string | null {
  const found = names.flatMap((name) => CODE.exec(name.normalize('NFKC'))?.[0] ?? [])[0];
  return found?.replace(/^[^A-Za-z0-9]/, '') ?? null;
}

/** - `first`: before any connector - `with`: behind “combined with” - `against`: behind “versus” - null: not in the title */
export type PlaceInTitle = 'first' | 'with' | 'against' | null;

/** Where a title names the product, by any of its names. */
export function placeInTitle(title: string, names: readonly string[]): PlaceInTitle {
  const text = plain(title);
  const at = Math.min(...names.flatMap(variants).map((name) => positionOf(text, name)));
  if (at === Number.POSITIVE_INFINITY) return null;
  const before = CONNECTORS.flatMap(({ means, test }) =>
    [...text.slice(0, at).matchAll(test)].map((match) => ({ means, at: match.index })),
  );
  const last = before.toSorted((a, b) => b.at - a.at)[0];
  return (last?.means ?? 'first') as PlaceInTitle;
}

function positionOf(text: string, name: string): number {
  const at = text.indexOf(name);
  const alone = at !== -1 && !/[a-z0-9]/.test((text[at - 1] ?? '') + (text[at + name.length] ?? ''));
  return alone ? at : Number.POSITIVE_INFINITY;
}

const FORM =
  /\b(?:injection|tablets?|capsules?|infusion|oral|solution|suspension|for injection|monotherapy|\d+(?:\.\d+)? ?(?:mg|g|µg|ug|ml|mcg)(?:\/\w+)?|sc|iv)\b|注射液|注射用|胶囊|片$/giu;

/** A name, its words without form and strength, and what stands in brackets. */
function variants(name: string): string[] {
  const text = plain(name);
  const bracketed = [...text.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  const outside = text.replace(/\([^)]*\)/g, ' ');
  return [text, outside, outside.replace(FORM, ' '), ...bracketed]
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one.length >= 3 || /\p{Script=Han}{2}/u.test(one));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[®™©]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
