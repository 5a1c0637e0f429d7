import type { AssetRecord } from '@beringia/domain/assets/asset';
import { type AssetAnswer, findAsset } from '@beringia/domain/assets/asset-index';
import { type Problem, Refusal } from '@beringia/domain/basics/errors';
import type { Library } from '../../files/library.ts';

/**
 * The one asset that an id or a name means.
 * @throws Refusal `not-found` with the names that a typing mistake may have meant; `bad-input` naming each record where
 *   the name is shared
 */
export function assetOf(library: Library, idOrName: string): AssetRecord {
  const answer = findAsset(library.assetIndex(), idOrName);
  const [only, another] = answer.matches;
  if (only && !another) return only.asset;
  throw another ? new Refusal('bad-input', [shared(answer)]) : new Refusal('not-found', [missing(answer)]);
}

function shared({ query, matches, because }: AssetAnswer): Problem {
  return {
    field: 'asset',
    wrong: `"${query}" names several assets. ${because}`,
    expected: `one of ${matches.map(({ asset }) => asset.id).join(', ')}`,
    next: 'Give the id.',
  };
}

function missing({ query, suggestions }: AssetAnswer): Problem {
  const near = [...new Set(suggestions.map(({ name }) => name.text))].join(', ');
  return {
    field: 'asset',
    wrong: `no asset bears the name or id "${query}".`,
    expected: near === '' ? 'an id, a code, an English, Chinese or brand name' : `perhaps ${near}`,
    next: 'Search the assets by target or by company.',
  };
}
