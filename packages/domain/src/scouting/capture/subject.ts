import type { AssetRecord } from '../../assets/asset.ts';
import type { CodeHint } from '../asset-codes.ts';
import type { Known } from './known.ts';
import type { PageRead } from './page-read.ts';

/** Which drug a document is about. Several are asked about, never chosen among. */

export interface SubjectCandidate {
  readonly asset: string;
  readonly name: string;
  /** Places that name it, by names of its own and by names that others bear too. */
  readonly mentions: number;
  readonly inTitle: boolean;
  /** False when every name that stands there is borne by other drugs too. */
  readonly certain: boolean;
  readonly because: string;
}

export interface Subject {
  /**
   * - `one`: settled - `told`: the user said so - `ask`: several, and a person must say which
   * - `needs-context`: named only by names that other drugs bear too - `none`: no drug on record is named
   */
  readonly verdict: 'one' | 'told' | 'ask' | 'needs-context' | 'none';
  /** Null unless the verdict is `one` or `told`. */
  readonly asset: string | null;
  /** Most named first. */
  readonly candidates: readonly SubjectCandidate[];
  /** Codes in the text that are no drug on record: perhaps a new one. Each once. */
  readonly unknownCodes: readonly (CodeHint & { readonly page: number })[];
  readonly because: string;
}

/** @param told id of the asset that the user chose after being asked */
export function subjectOf(pages: readonly PageRead[], known: Known, told: string | null): Subject {
  const candidates = candidatesIn(pages, known);
  const unknownCodes = codesIn(pages, known);
  const answer = (verdict: Subject['verdict'], asset: string | null, because: string): Subject => ({
    verdict,
    asset,
    candidates,
    unknownCodes,
    because,
  });
  const chosen = told === null ? null : known.asset(told);
  if (chosen) return answer('told', chosen.id, `you said that it is about ${chosen.name}`);
  const sure = candidates.filter(({ certain }) => certain);
  const codes = unknownCodes.map(({ text }) => text).join(', ');
  const besides = codes === '' ? '' : `; codes that are no drug on record: ${codes}`;
  const titled = sure.filter(({ inTitle }) => inTitle);
  const [only] = titled.length > 0 ? titled : sure;
  if (!only) {
    const needs = candidates.length > 0;
    return answer(needs ? 'needs-context' : 'none', null, needs ? SHARED_NAME : 'no drug on record is named in it');
  }
  if (titled.length === 1)
    return answer('one', only.asset, `the title names ${only.name} and no other drug on record${besides}`);
  if (sure.length === 1)
    return answer('one', only.asset, `it names ${only.name} and no other drug on record${besides}`);
  const names = (titled.length > 1 ? titled : sure).map(({ name }) => name).join(', ');
  const where = titled.length > 1 ? 'the title' : 'it';
  return answer('ask', null, `${where} names several drugs on record: ${names}. Say which one it is about`);
}

const SHARED_NAME = 'it is named only by a name that other drugs bear too';

function candidatesIn(pages: readonly PageRead[], known: Known): SubjectCandidate[] {
  const found = new Map<
    string,
    { asset: AssetRecord; names: Map<string, number>; certain: boolean; inTitle: boolean }
  >();
  for (const { number, mentions } of pages)
    for (const { ids, text, certain } of mentions)
      for (const id of ids) {
        const asset = known.asset(id);
        if (!asset) continue;
        const one = found.get(id) ?? { asset, names: new Map(), certain: false, inTitle: false };
        one.names.set(text, (one.names.get(text) ?? 0) + 1);
        found.set(id, { ...one, certain: one.certain || certain, inTitle: one.inTitle || (number === 0 && certain) });
      }
  const candidates = [...found.values()].map(({ asset, names, certain, inTitle }) => {
    const told = [...names].map(([name, times]) => `“${name}” ${times === 1 ? 'once' : `${times} times`}`).join(', ');
    const mentions = [...names.values()].reduce((sum, times) => sum + times, 0);
    const because = certain ? `named as ${told}${inTitle ? '; it stands in the title' : ''}` : SHARED_NAME;
    return { asset: asset.id, name: asset.name, mentions, inTitle, certain, because };
  });
  return candidates.sort((a, b) => b.mentions - a.mentions || (a.asset < b.asset ? -1 : 1));
}

function codesIn(pages: readonly PageRead[], known: Known): Subject['unknownCodes'] {
  const seen = new Set<string>();
  return pages.flatMap((page) =>
    known.codes
      .find(page.text, `page ${page.number}`)
      .filter(({ start, end }) => !page.mentions.some((mention) => mention.start < end && start < mention.end))
      .filter(({ text }) => !seen.has(text) && seen.add(text))
      .map((hint) => ({ ...hint, page: page.number })),
  );
}
