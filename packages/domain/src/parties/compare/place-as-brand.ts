import type { NameForm } from '../names/name-form.ts';
import type { Finding } from './verdict.ts';

/** A question that is nothing but a place, put to a name that bears this place as its brand; null for any other pair. */
export function placeAsBrand(query: NameForm, stored: NameForm): Finding | null {
  const alone = query.words.length > 0 && query.words.every(({ kind }) => kind === 'place');
  const places = query.words.flatMap(({ means }) => means);
  if (!alone || query.key === stored.key || !stored.placeBrand.some((place) => places.includes(place))) return null;
  return { feature: 'brand_that_is_a_place', detail: `${query.text} = ${stored.text}`, amount: 1 };
}
