import type { AssetRecord } from '../../assets/asset.ts';
import { type AliasIndex, type AliasRow, aliasIndex } from '../../assets/find-aliases.ts';
import type { IndicationReader } from '../../assets/indication-reader.ts';
import { nameKey } from '../../assets/name-key.ts';
import type { TargetReader } from '../../assets/targets.ts';
import type { Modality } from '../../assets/vocabulary.ts';
import { type Company, namesOf } from '../../parties/company.ts';
import type { Candidate } from '../../parties/match-names.ts';
import type { AssetCodeReader } from '../asset-codes.ts';
import type { CapturePatterns } from './patterns.ts';

/** What a text is read against. Made once and used for every text. */
export interface Known {
  /** Names of drugs, for finding them inside a text: see {@link assetNames}. */
  readonly assetNames: AliasIndex;
  readonly asset: (id: string) => AssetRecord | null;
  readonly targets: TargetReader;
  readonly indications: IndicationReader;
  /** Words for kinds of drugs; of two in one sentence the earlier row is meant. */
  readonly modalities: ModalityWords;
  /** Names of companies, for finding them inside a text: see {@link companyNames}. */
  readonly companyNames: AliasIndex;
  readonly companyName: (id: string) => string | null;
  /** Looks a printed name up that is none of these, such as one with its legal form. */
  readonly matchCompany: (printed: string) => readonly Pick<Candidate, 'id' | 'name' | 'verdict'>[];
  readonly codes: AssetCodeReader;
  readonly patterns: CapturePatterns;
}

/** Index of the names of drugs. The id of a record counts as no name: it is often an ordinary word. */
export function assetNames(assets: readonly AssetRecord[]): AliasIndex {
  return aliasIndex(
    assets.map(({ id, name, names, ambiguous }) => ({
      ...row(
        id,
        name,
        names.map(({ text }) => text),
      ),
      ambiguous: ambiguous.map(({ text }) => text),
    })),
  );
}

/** Index of the names of companies. Names as short as a word of their own need capitals and are a question. */
export function companyNames(companies: readonly Company[]): AliasIndex {
  return aliasIndex(
    companies.map((company) => {
      const names = namesOf(company);
      return { ...row(company.id, company.name, names), ambiguous: names.filter(isShort) };
    }),
  );
}

function row(id: string, display: string, names: readonly string[]): AliasRow {
  return { id, display, aliases: names, zh: [], ambiguous: [] };
}

/** `AZ`, `ICT`, `德琪`: three Latin letters or two characters at most. */
function isShort(name: string): boolean {
  const key = nameKey(name);
  return /\p{Script=Han}/u.test(key) ? key.length <= 2 : key.length <= 3;
}

export interface ModalityRow {
  readonly id: Modality;
  readonly display: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  /** Lower wins. */
  readonly precedence: number;
}

export interface ModalityWords {
  readonly index: AliasIndex;
  readonly precedence: ReadonlyMap<string, number>;
}

/** Words for a platform or for "other" say nothing of one drug, so they are left out. */
export function modalityWords(rows: readonly ModalityRow[]): ModalityWords {
  const kept = rows.filter(({ id }) => id !== 'platform' && id !== 'other');
  const index = aliasIndex(kept.map(({ id, display, en, zh }) => ({ id, display, aliases: en, zh, ambiguous: [] })));
  return { index, precedence: new Map(kept.map(({ id, precedence }) => [id, precedence])) };
}
