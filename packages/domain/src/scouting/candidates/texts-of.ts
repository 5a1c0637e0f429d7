import { type PartialDate, sortKey } from '../../basics/partial-date.ts';
import { type Found, foundRef } from '../found.ts';

/** What a record other than a trial says in words, by which a drug is found in it. */
export interface Speaking {
  readonly ref: string;
  readonly kind: SpeakingRecord['kind'];
  readonly title: string;
  readonly url: string | null;
  /** The day on which it was said or could first be read. */
  readonly day: PartialDate | null;
  /** Names that are the drug's and nothing else: ingredients, brands. */
  readonly names: readonly string[];
  /** Texts that may name the drug among other words. */
  readonly texts: readonly string[];
  /** Companies that stand behind the record, with what they are in it. */
  readonly companies: readonly { readonly name: string; readonly as: 'applicant' | 'awardee' | 'holder' }[];
}

/** Trials and rows of vendors make drugs of their own; the lists of governments name parties only. */
export type SpeakingRecord = Exclude<Found, { kind: 'trial' } | { kind: 'vendor' } | { kind: 'listed' }>;

export function isSpeaking(found: Found): found is SpeakingRecord {
  return found.kind !== 'trial' && found.kind !== 'vendor' && found.kind !== 'listed';
}

export function speaking(found: SpeakingRecord): Speaking {
  const base = { ref: foundRef(found), kind: found.kind, url: null, names: [], companies: [] };
  switch (found.kind) {
    case 'paper': {
      const { title, codes, firstSeen, published } = found.content;
      const texts = [title ?? '', ...codes.map(({ text }) => text)];
      return { ...base, title: title ?? found.id, day: firstSeen.value ?? published, texts };
    }
    case 'patent': {
      const { titles, claims, members, applicants } = found.content;
      const texts = [...Object.values(titles), ...claims.map(({ opening }) => opening)];
      const companies = applicants.map(({ name }) => ({ name, as: 'applicant' as const }));
      const title = titles.en ?? Object.values(titles)[0] ?? found.id;
      return { ...base, title, day: earliest(members.map(({ date }) => date)), texts, companies };
    }
    case 'approval': {
      const { id, products, sponsor, approvedOn, kind } = found.content;
      const names = products.flatMap(({ brand, ingredients }) =>
        ingredients.length === 1 ? [brand, ...ingredients] : [],
      );
      const companies = sponsor === null ? [] : [{ name: sponsor, as: 'holder' as const }];
      return { ...base, title: `${kind} ${id}`, day: approvedOn.value, names: present(names), texts: [], companies };
    }
    case 'label': {
      const { brands, generics, effectiveOn, setId } = found.content;
      const names = generics.length === 1 ? [...brands, ...generics] : [];
      return { ...base, title: brands[0] ?? generics[0] ?? setId, day: effectiveOn, names, texts: [] };
    }
    case 'filing': {
      const { form, filers, documents, filedOn } = found.content;
      const title = `${form ?? 'filing'} of ${filers[0]?.name ?? 'an unknown filer'}`;
      return { ...base, title, day: filedOn, texts: present(documents.map(({ description }) => description)) };
    }
    case 'award': {
      const { title, keywords, institution, awarded, from } = found.content;
      const companies = institution === null ? [] : [{ name: institution, as: 'awardee' as const }];
      return { ...base, title, day: awarded ?? from, texts: [title, ...keywords], companies };
    }
    case 'announcement': {
      const { title, url, published, summary } = found.content;
      return { ...base, title, url, day: published, texts: present([title, summary]) };
    }
  }
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}

function earliest(days: readonly (PartialDate | null)[]): PartialDate | null {
  const known = days.filter((day) => day !== null);
  return known.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))[0] ?? null;
}
