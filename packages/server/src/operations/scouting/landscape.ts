import type { OutputOf } from '@beringia/contract/operation';
import type { showLandscape } from '@beringia/contract/scouting/landscape';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { Candidate } from '@beringia/domain/scouting/candidate';
import type { Found } from '@beringia/domain/scouting/found';
import { crowdingByYear, entriesOf } from '@beringia/domain/scouting/landscape/entries';
import { heatMap } from '@beringia/domain/scouting/landscape/heat-map';
import { readOutTable } from '@beringia/domain/scouting/landscape/read-out-table';
import { targetId } from '@beringia/domain/scouting/mandates/words';
import type { Context, Handler } from '../handler.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { coverage } from './coverage-of.ts';
import { gather, readOutsOf } from './gathered.ts';
import { lookUp } from './look-up.ts';

/** Drugs of a class from which read-outs are laid beside each other; more would be a list that nobody compares. */
const MOST_COMPARED = 60;

export const showLandscapeHandler: Handler<typeof showLandscape> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const looked = await lookUp(context, null);
  const scouted = await gather(context, looked, asOf);
  const { words } = scouted.scouting;
  const target = input.target === undefined ? null : targetId(input.target, 'target', words);
  const inGroup = (id: string) => target === null || words.targets.withGroups(id).includes(target);
  const shown = scouted.candidates.filter(
    ({ targets, modality, area }) =>
      (target === null || (targets.value?.some(inGroup) ?? false)) &&
      (input.modality === undefined || modality.value === input.modality) &&
      (input.area === undefined || area.value === input.area),
  );
  const entered = entriesOf(shown, scouted.firstTrials);
  const map = heatMap(shown, input.region);
  return {
    ...(await stampOf(context, asOf)),
    region: input.region,
    drugs: Object.fromEntries(shown.map(({ id, name, asset }) => [id, { name, asset }])),
    map: { ...map, rows: map.rows.map((row) => ({ ...row, label: labelOf(row.targets, context) })) },
    ...entered,
    crowding: entered.entries.length === 0 ? [] : crowdingByYear(entered),
    readOuts: await readOutsBeside(shown, looked.found, context, asOf, target !== null),
    coverage: await coverage(context, looked, shown, {
      wanted: null,
      since: null,
      deals: context.shipped.deals.length,
    }),
  } as unknown as OutputOf<typeof showLandscape>;
};

function labelOf(targets: readonly string[], { library }: Context): string {
  return targets.map((id) => library.targetRows().get(id)?.display ?? id).join(' + ');
}

async function readOutsBeside(
  shown: readonly Candidate[],
  found: readonly Found[],
  context: Context,
  asOf: Day,
  narrowed: boolean,
) {
  if (!narrowed || shown.length > MOST_COMPARED) {
    return { because: `read-outs are laid beside each other for one target and at most ${MOST_COMPARED} drugs` };
  }
  const stored = await readOutsOf(context, shown, found, asOf);
  return readOutTable(shown, stored);
}
