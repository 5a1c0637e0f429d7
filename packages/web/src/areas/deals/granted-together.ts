import { grantsToLicensee } from '@beringia/domain/deals/granted';
import type { ShownDeal } from '../../api.ts';

type Territory = ShownDeal['territories'][number];

/** Stands for all grants in the choice of one. */
export const TOGETHER = '';

/**
 * What the licensee was granted at signing and later, as one territory, so that a country added by an amendment is not shown as
 * kept out. @returns null where nothing was added later, or where grants of other assets or fields would be mixed
 */
export function grantedTogether({ deal, territories }: Pick<ShownDeal, 'deal' | 'territories'>): Territory | null {
  const dated = grantsToLicensee(deal);
  const entries = territories.filter(({ grant }) => dated.some(({ key }) => key === grant));
  const every = deal.assets.map(({ key }) => key);
  // A grant that names no asset is of all of them.
  const kindOf = (assets: readonly string[]) => [...(assets.length === 0 ? every : assets)].sort().join(' ');
  const kinds = new Set(dated.map(({ grant: { assets, field } }) => JSON.stringify([kindOf(assets), field])));
  if (entries.length < 2 || kinds.size > 1 || dated.every(({ event }) => event === null)) return null;
  const granted = new Set(entries.flatMap((entry) => entry.in));
  const out = new Set(entries.flatMap((entry) => entry.out).filter((code) => !granted.has(code)));
  const rest = entries.flatMap((entry) => entry.notStated).filter((code) => !granted.has(code) && !out.has(code));
  return {
    grant: TOGETHER,
    on: null,
    event: null,
    en: entries.map(({ en }) => en.replace(/; the rest not stated$/, '')).join('; '),
    zh: entries.map(({ zh }) => zh.replace(/；其余未说明$/, '')).join('；'),
    in: [...granted],
    out: [...out],
    notStated: [...new Set(rest)],
  };
}
