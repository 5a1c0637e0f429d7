import type {
  checkedShape,
  effectShape,
  overlayShape,
  registerReason,
} from '@beringia/contract/registers/register-shapes';
import type { CheckedList } from '@beringia/domain/registers/checked';
import type { EffectAt } from '@beringia/domain/registers/effects';
import type { Overlay } from '@beringia/domain/registers/overlay';
import type { Because } from '@beringia/domain/registers/provenance';
import type { Register } from '@beringia/domain/registers/register';
import type { ListedRelative } from '@beringia/domain/registers/relatives';
import type { z } from 'zod';

/** Records of the registers as answers show them. */

export type Reason = z.infer<typeof registerReason>;

export function reasons(because: readonly Because[]): Reason[] {
  return because.map(({ kind, record, says, sources, grade }) => ({
    kind,
    record,
    says,
    sources: [...sources],
    grade,
  }));
}

export function overlayView(overlay: Overlay | null): z.infer<typeof overlayShape> | null {
  if (overlay === null) return null;
  const { id, kind, from, to, what, ask, confirmedOn, sources, grade } = overlay;
  return { id, kind, from, to, what, ask, confirmedOn, sources: [...sources], grade };
}

export function effectView({ effect, state, start, because }: EffectAt): z.infer<typeof effectShape> {
  const { id, law, what, reach, nexus, exceptions, grade } = effect;
  const { on, by, says } = start;
  return {
    id,
    law,
    what,
    state,
    on,
    by,
    says,
    reach,
    nexus,
    exceptions: [...exceptions],
    grade,
    because: reasons(because),
  };
}

export function checkedView(register: Register, one: CheckedList): z.infer<typeof checkedShape> {
  const { list, role, edition, published, coverage, stale, answers, says } = one;
  const name = register.list.get(list)?.name.en ?? list;
  return { list, name, role, edition, published, stale, coverage, answers, says };
}

export function relativeView({ entity, list, relation, path }: ListedRelative) {
  return { entity, list, relation, path: [...path] };
}

/** The name under which an entity was entered last; the id where no list names it. */
export function nameOfEntity({ entriesOf }: Register, entity: string): string {
  return entriesOf.get(entity)?.at(-1)?.name ?? entity;
}
