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

type Words = Omit<Speaking, 'ref' | 'kind'>;
const NO_WORDS = { url: null, names: [], texts: [], companies: [] };

const WORDS: { readonly [K in SpeakingRecord['kind']]: (content: Found<K>['content'], id: string) => Words } = {
  paper: ({ title, codes, firstSeen, published }, id) => {
    const texts = [title ?? '', ...codes.map(({ text }) => text)];
    return { ...NO_WORDS, title: title ?? id, day: firstSeen.value ?? published, texts };
  },
  patent: ({ titles, claims, members, applicants }, id) => {
    const texts = [...Object.values(titles), ...claims.map(({ opening }) => opening)];
    const companies = applicants.map(({ name }) => ({ name, as: 'applicant' as const }));
    const title = titles.en ?? Object.values(titles)[0] ?? id;
    return { ...NO_WORDS, title, day: earliest(members.map(({ date }) => date)), texts, companies };
  },
  approval: ({ id, products, sponsor, approvedOn, kind }) => {
    // A product of several ingredients is none of them.
    const single = products.filter(({ ingredients }) => ingredients.length === 1);
    const names = present(single.flatMap(({ brand, ingredients }) => [brand, ...ingredients]));
    const companies = sponsor === null ? [] : [{ name: sponsor, as: 'holder' as const }];
    return { ...NO_WORDS, title: `${kind} ${id}`, day: approvedOn.value, names, companies };
  },
  label: ({ brands, generics, effectiveOn, setId }) => {
    const names = generics.length === 1 ? [...brands, ...generics] : [];
    return { ...NO_WORDS, title: brands[0] ?? generics[0] ?? setId, day: effectiveOn, names };
  },
  filing: ({ form, filers, documents, filedOn }) => {
    const title = `${form ?? 'filing'} of ${filers[0]?.name ?? 'an unknown filer'}`;
    return { ...NO_WORDS, title, day: filedOn, texts: present(documents.map(({ description }) => description)) };
  },
  award: ({ title, keywords, institution, awarded, from }) => {
    const companies = institution === null ? [] : [{ name: institution, as: 'awardee' as const }];
    return { ...NO_WORDS, title, day: awarded ?? from, texts: [title, ...keywords], companies };
  },
  announcement: ({ title, url, published, summary }) => ({
    ...NO_WORDS,
    title,
    url,
    day: published,
    texts: present([title, summary]),
  }),
};

export function speaking(found: SpeakingRecord): Speaking {
  // The kind and the content of a record belong together, which a union of kinds cannot say in a call.
  const words = WORDS[found.kind] as (content: SpeakingRecord['content'], id: string) => Words;
  return { ref: foundRef(found), kind: found.kind, ...words(found.content, found.id) };
}

function present(texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null);
}

function earliest(days: readonly (PartialDate | null)[]): PartialDate | null {
  const known = days.filter((day) => day !== null);
  return known.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))[0] ?? null;
}
