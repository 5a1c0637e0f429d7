import { createHash } from 'node:crypto';
import { sortKey } from '@beringia/domain/basics/partial-date';
import type { Found } from '@beringia/domain/scouting/found';
import { factsOf } from '@beringia/domain/scouting/found-facts/facts-of';
import type { FoundToStore } from '../../database/queries/put-found.ts';
import { searchWords } from '../../database/search-words.ts';
import { storableJson, storableText, storableTexts } from '../../database/storable.ts';

/** @param answer hash of the kept answer it was read from @param place number of the record in it */
export function foundToStore(found: Found, answer: string, place: number): FoundToStore {
  const { day, title, url, texts, keys } = factsOf(found);
  const content = storableJson(found.content);
  return {
    source: found.source,
    id: storableText(found.id),
    kind: found.kind,
    day: day === null ? null : sortKey(day),
    title: storableText(title),
    url: url === null ? null : storableText(url),
    digest: createHash('sha256').update(content).digest('base64url'),
    content,
    words: storableTexts(searchWords(texts)),
    keys: storableTexts(keys),
    answer,
    place,
  };
}
