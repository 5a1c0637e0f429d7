import type { AssetRecord } from '@beringia/domain/assets/asset';
import { type AssetAnswer, findAsset } from '@beringia/domain/assets/asset-index';
import { type Problem, refuse } from '@beringia/domain/basics/errors';
import type { Library } from '../../files/library.ts';

/**
 * The one asset that an id or a name means.
 * @throws Refusal `not-found` with the names that a typing mistake may have meant; `bad-input` naming each record where
 *   the name is shared, or is one that other drugs bear too
 */
export function assetOf(library: Library, idOrName: string): AssetRecord {
  const byId = library.assets().find(({ id }) => id === idOrName);
  if (byId) return byId;
  const answer = findAsset(library.assetIndex(), idOrName);
  const [only] = answer.matches;
  if (answer.verdict === 'one' && only) return only.asset;
  throw only ? refuse('bad-input', unsettled(answer)) : refuse('not-found', missing(answer));
}

function unsettled({ query, matches, because }: AssetAnswer): Problem {
  const several = matches.length > 1;
  return {
    field: 'asset',
    wrong: `"${query}" ${several ? 'names several assets' : 'does not settle which asset is meant'}. ${because}`,
    expected: `${several ? 'one of ' : 'the id, perhaps '}${matches.map(({ asset }) => asset.id).join(', ')}`,
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
