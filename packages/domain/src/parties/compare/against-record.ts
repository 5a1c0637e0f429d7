import type { RecordFacts } from '../index/name-index.ts';
import { LIES_IN } from '../names/lexicon.ts';
import type { NameForm } from '../names/name-form.ts';
import type { Finding } from './verdict.ts';

/**
 * Puts findings about one stored name right by what all names of its record say together: 江西恒瑞医药 fits the short name 恒瑞医药
 * of a record whose other names say 江苏; 军实 sounds like Junshi, whose record writes 君实.
 */
export function againstRecord(
  found: readonly Finding[],
  query: NameForm,
  stored: NameForm,
  facts: RecordFacts,
): Finding[] {
  return [...knownPlaces(found, query, stored, facts), ...otherCharacters(query, stored, facts)];
}

/** A place that the stored name lacks weighs less when the record knows it, and more when the record knows only others. */
function knownPlaces(found: readonly Finding[], query: NameForm, stored: NameForm, { places }: RecordFacts): Finding[] {
  const lacked = found.filter(({ feature }) => MISSING.has(feature));
  const more = query.words.filter(({ kind, means }) => kind === 'place' && !hasPlace(stored, means));
  if (places.size === 0 || lacked.length === 0 || more.length === 0) return [...found];
  const strange = more.filter(({ means }) => !means.some((id) => places.has(id) || places.has(LIES_IN.get(id) ?? id)));
  const feature = strange.length > 0 ? 'place_not_on_record' : 'place_on_record';
  const detail = (strange.length > 0 ? strange : more).map(({ text }) => text).join(', ');
  return [...found.filter((each) => !lacked.includes(each)), { feature, detail, amount: 1 }];
}

const MISSING = new Set(['place_missing', 'country_missing', 'leading_place_missing']);

function hasPlace({ words }: NameForm, ids: readonly string[]): boolean {
  return words.some(({ kind, means }) => kind === 'place' && means.some((id) => ids.includes(id)));
}

function otherCharacters(query: NameForm, stored: NameForm, { brands }: RecordFacts): Finding[] {
  if (brands.size === 0 || stored.words.some(({ han }) => han !== null)) return [];
  const strange = query.words.flatMap(({ han }) => (han === null || brands.has(han) ? [] : [han]));
  if (strange.length === 0) return [];
  return [{ feature: 'characters_not_on_record', detail: strange.join(', '), amount: 1 }];
}
