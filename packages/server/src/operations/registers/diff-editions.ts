import type { OutputOf } from '@beringia/contract/operation';
import { type diffRegisters, MOST_CHANGES } from '@beringia/contract/registers/diff-editions';
import { type AsStored, type ChangedMembership, changedMemberships } from '@beringia/domain/registers/edition-diff';
import type { Membership } from '@beringia/domain/registers/membership';
import type { Register } from '@beringia/domain/registers/register';
import type { Handler } from '../handler.ts';
import { askedRegister, knownBy } from './asked-register.ts';
import { type ComparedSide, listsCompared, sideOf } from './compared-sides.ts';
import { nameOfEntity, overlayView, reasons } from './views.ts';

type Item = OutputOf<typeof diffRegisters>['items'][number];

export const diffHandler: Handler<typeof diffRegisters> = async (input, context) => {
  const { stored, stamp } = await askedRegister(context, {});
  const [a, b] = [sideOf(stored, input.a, 'a', input.knownA), sideOf(stored, input.b, 'b', input.knownB)];
  const lists = listsCompared(stored, [a, b], input.list);
  const [before, after] = [asStored(stored, a, lists), asStored(stored, b, lists)];
  const changes = lists.flatMap((list) => changedMemberships(before, after, list));
  return {
    ...stamp,
    asOf: b.day,
    a,
    b,
    lists,
    items: changes.slice(0, MOST_CHANGES).map((one) => changeView(stored, one)),
    total: changes.length,
    cap: MOST_CHANGES,
    next: null,
  };
};

function asStored(stored: Register, { day, known }: ComparedSide, lists: readonly string[]): AsStored {
  return { register: knownBy(stored, known ?? undefined, lists), asOf: day };
}

function changeView(register: Register, { list, entity, before, after }: ChangedMembership): Item {
  return {
    list,
    entity,
    name: nameOfEntity(register, entity),
    before: standing(before),
    after: standing(after),
    because: reasons(after.because),
  };
}

function standing({ state, edition, entry, overlay }: Membership): Item['before'] {
  return { state, edition: edition?.id ?? null, name: entry?.name ?? null, overlay: overlayView(overlay) };
}
