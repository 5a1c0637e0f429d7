import type { UsApplication, UsLabel } from '../approval.ts';
import type { Filing } from '../filing.ts';
import type { Paper } from '../paper.ts';
import type { FoundFacts } from './facts.ts';
import { companyKey, countryKey, drugKey, numberKey } from './found-keys.ts';

export function factsOfPaper({
  id,
  ids,
  title,
  journal,
  firstSeen,
  published,
  affiliations,
  codes,
}: Paper): FoundFacts {
  const countries = (affiliations ?? []).flatMap((affiliation) => affiliation.countries);
  const numbers = [ids.pmid, ids.pmcid, ids.doi, ids.preprint].filter((number) => number !== null);
  return {
    day: firstSeen.value ?? published,
    title: title ?? id,
    url: urlOf(ids),
    texts: [id, ...numbers, title ?? '', journal ?? '', ...codes.map(({ text }) => text)],
    keys: [...codes.map(({ text }) => drugKey(text)), ...countries.map(countryKey), ...numbers.map(numberKey)],
  };
}

function urlOf({ pmid, doi }: Paper['ids']): string | null {
  if (pmid !== null) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return doi === null ? null : `https://doi.org/${doi}`;
}

export function factsOfFiling({ accession, form, filers, filedOn, documents }: Filing): FoundFacts {
  const names = filers.flatMap(({ name, formerNames, tickers }) => [
    ...(name ? [name] : []),
    ...formerNames,
    ...tickers,
  ]);
  const [filer] = filers;
  const kinds = [form, ...documents.map(({ type }) => type)].filter((kind) => kind !== null);
  return {
    day: filedOn,
    title: [form, filer?.name ?? filer?.cik].filter(Boolean).join(' · ') || (accession ?? 'a filing'),
    url: documents.find(({ url }) => url !== null)?.url ?? null,
    texts: [accession ?? '', ...kinds, ...names, ...documents.map(({ description }) => description ?? '')],
    keys: [...names.map(companyKey), ...(accession ? [numberKey(accession)] : [])],
  };
}

export function factsOfApproval({ id, sponsor, products, submissions, approvedOn }: UsApplication): FoundFacts {
  const names = products.flatMap(({ brand, ingredients }) => [...(brand ? [brand] : []), ...ingredients]);
  const days = submissions.flatMap(({ date }) => (date === null ? [] : [date]));
  return {
    day: days.sort().at(-1) ?? approvedOn.value,
    title: [id, names[0]].filter(Boolean).join(' · '),
    url: null,
    texts: [id, sponsor ?? '', ...names],
    keys: [...names.map(drugKey), ...(sponsor ? [companyKey(sponsor)] : []), countryKey('US'), numberKey(id)],
  };
}

export function factsOfLabel({
  setId,
  effectiveOn,
  brands,
  generics,
  manufacturers,
  applications,
}: UsLabel): FoundFacts {
  const names = [...brands, ...generics];
  return {
    day: effectiveOn,
    title: names[0] ?? setId,
    url: null,
    texts: [setId, ...names, ...manufacturers],
    keys: [
      ...names.map(drugKey),
      ...manufacturers.map(companyKey),
      countryKey('US'),
      ...[setId, ...applications].map(numberKey),
    ],
  };
}
