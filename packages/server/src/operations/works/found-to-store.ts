import { createHash } from 'node:crypto';
import { sortKey } from '@beringia/domain/basics/partial-date';
import type { Found } from '@beringia/domain/scouting/found';
import { factsOf } from '@beringia/domain/scouting/found-facts/facts-of';
import type { FoundToStore } from '../../database/queries/put-found.ts';
import { searchWords } from '../../database/search-words.ts';

/** Halves of a sign, and zero bytes: JSON may write them, no PostgreSQL text may hold them. */
const UNSTORABLE = /(?<=(?:^|[^\\])(?:\\\\)*)\\u(?:0000|[dD][89a-fA-F][\da-fA-F]{2})/g;

const LONE_HALF = /[\uD800-\uDFFF]/gu;

/** @param answer hash of the kept answer it was read from @param place number of the record in it */
export function foundToStore(found: Found, answer: string, place: number): FoundToStore {
  const { day, title, url, texts, keys } = factsOf(found);
  const content = storable(JSON.stringify(found.content));
  return {
    source: found.source,
    id: clean(found.id),
    kind: found.kind,
    day: day === null ? null : sortKey(day),
    title: clean(title),
    url: url === null ? null : clean(url),
    digest: createHash('sha256').update(content).digest('base64url'),
    content,
    words: searchWords(texts).map(clean),
    keys: keys.map(clean),
    answer,
    place,
  };
}

/** A sign lost is shown as lost. */
function storable(json: string): string {
  return json.includes('\\u') ? json.replace(UNSTORABLE, '\uFFFD') : json;
}

function clean(text: string): string {
  return text.replaceAll('\0', '\uFFFD').replace(LONE_HALF, '\uFFFD');
}
