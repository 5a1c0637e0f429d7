import type { OutputOf } from '@beringia/contract/operation';
import { MOST_SCREENED, type screenRegisters } from '@beringia/contract/registers/screen-names';
import { refuse } from '@beringia/domain/basics/errors';
import type { Register } from '@beringia/domain/registers/register';
import { type Hit, type Screened, screen } from '@beringia/domain/registers/screen';
import { SCREEN_RESULTS } from '@beringia/domain/registers/screen-result';
import type { Handler } from '../handler.ts';
import { askedRegister } from './asked-register.ts';
import { namesGiven } from './names-given.ts';
import { checkedView, effectView, overlayView, reasons, relativeView } from './views.ts';

type Answer = OutputOf<typeof screenRegisters>;
type Item = Answer['items'][number];

export const screenHandler: Handler<typeof screenRegisters> = async (input, context) => {
  const names = namesGiven(input);
  if (names.length > MOST_SCREENED) throw tooMany(names.length);
  const { register, asOf, names: known, thresholds, stamp } = await askedRegister(context, input);
  const question = { names, asOf, scope: input.scope, ...(input.lists ? { lists: input.lists } : {}) };
  const screening = screen(register, question, known.match, thresholds);
  const checked = screening.checked.map((one) => checkedView(register, one));
  const short = checked.map(({ list, edition, published, stale, coverage }) => {
    return { list, edition, published, stale, coverage };
  });
  return {
    ...stamp,
    items: screening.items.map((one) => ({ ...itemOf(register, one), checked: short })),
    total: screening.items.length,
    cap: MOST_SCREENED,
    next: null,
    scope: input.scope,
    counts: countsOf(screening.items),
    checked,
  };
};

function itemOf(register: Register, one: Screened): Omit<Item, 'checked'> {
  const { query, result, hits, relatives, explains, because } = one;
  return {
    query,
    result,
    hits: hits.map((hit) => ({ ...hitOf(hit), role: register.list.get(hit.list)?.role ?? 'legal' })),
    because: [...because],
    relatives: relatives.map(relativeView),
    explains: explains.map((bill) => ({ ...bill })),
  };
}

function hitOf({
  list,
  edition,
  row,
  name,
  match,
  features,
  membership,
  effects,
}: Hit): Omit<Item['hits'][number], 'role'> {
  const { entity, state, firstListed, overlay, remarks, because } = membership;
  return {
    list,
    edition,
    row,
    entity,
    name,
    match,
    features: [...features],
    state,
    firstListed,
    overlay: overlayView(overlay),
    remarks: [...remarks],
    effects: effects.map(effectView),
    because: reasons(because),
  };
}

function countsOf(items: readonly Screened[]): Answer['counts'] {
  const count = (wanted: string) => items.filter(({ result }) => result === wanted).length;
  return Object.fromEntries(SCREEN_RESULTS.map((one) => [one, count(one)])) as Answer['counts'];
}

function tooMany(names: number) {
  return refuse('bad-input', {
    field: 'names',
    wrong: `${names} names were given.`,
    expected: `at most ${MOST_SCREENED}`,
    next: 'Ask in parts.',
  });
}
