import type { ListedName } from '../../parties/listed-name.ts';
import type { Announcement } from '../announcement.ts';
import type { Award } from '../award.ts';
import type { VendorEntry } from '../vendor-entry.ts';
import type { FoundFacts } from './facts.ts';
import { companyKey, countryKey, drugKey, numberKey, targetWordKey } from './found-keys.ts';

export function factsOfAward({
  id,
  title,
  programme,
  institution,
  partners,
  awarded,
  from,
  keywords,
}: Award): FoundFacts {
  const institutions = [...(institution ? [institution] : []), ...partners];
  return {
    day: awarded ?? from,
    title,
    url: null,
    texts: [id, title, programme ?? '', ...institutions, ...keywords],
    keys: [...institutions.map(companyKey), numberKey(id)],
  };
}

export function factsOfAnnouncement(announcement: Announcement): FoundFacts {
  const { title, url, published, issuer, stockCode, categories, summary } = announcement;
  return {
    day: published,
    title,
    url,
    texts: [title, issuer ?? '', stockCode ?? '', ...categories, summary ?? ''],
    keys: [...(issuer ? [companyKey(issuer)] : []), ...(stockCode ? [numberKey(stockCode)] : [])],
  };
}

export function factsOfVendorEntry({
  id,
  names,
  companies,
  targets,
  indications,
  updated,
  exportedOn,
}: VendorEntry): FoundFacts {
  return {
    day: updated ?? exportedOn,
    title: names[0] ?? id,
    url: null,
    texts: [id, ...names, ...companies, ...targets, ...indications],
    keys: [...names.map(drugKey), ...companies.map(companyKey), ...targets.map(targetWordKey), numberKey(id)],
  };
}

export function factsOfListedName(listed: ListedName): FoundFacts {
  const { name, altNames, addresses, startDate, sourceUrl, listCode, list, ids } = listed;
  const countries = addresses.flatMap(({ country }) => (country === null ? [] : [country]));
  const names = [name, ...altNames];
  return {
    day: startDate,
    title: `${name} · ${listCode ?? list}`,
    url: sourceUrl,
    texts: [...names, ...ids, list],
    keys: [...names.map(companyKey), ...countries.map(countryKey)],
  };
}
