import type { OutputOf } from '@beringia/contract/operation';
import type { listLaws, showLaw } from '@beringia/contract/registers/show-law';
import { effectAt } from '@beringia/domain/registers/effects';
import { type LawAt, statusOfLaw } from '@beringia/domain/registers/law-status';
import type { Handler } from '../handler.ts';
import { type AskedRegister, askedRegister } from './asked-register.ts';
import { effectView, reasons } from './views.ts';

type Head = OutputOf<typeof showLaw>['law'];

/** Of laws that ship, nobody reads more; it bounds the answer. */
const CAP = 500;

export const listLawsHandler: Handler<typeof listLaws> = async (input, context) => {
  const { register, asOf, thresholds, stamp } = await askedRegister(context, input);
  const items = register.laws
    .map(({ id }) => headOf(statusOfLaw(register, id, asOf, thresholds)))
    .filter(({ status }) => input.status === undefined || status === input.status)
    .filter((head) => input.q === undefined || hasWords(head, input.q));
  return { ...stamp, items: items.slice(0, CAP), total: items.length, cap: CAP, next: null };
};

export const showLawHandler: Handler<typeof showLaw> = async (input, context) => {
  const asked = await askedRegister(context, input);
  const found = statusOfLaw(asked.register, input.id, asked.asOf, asked.thresholds);
  const { due, history, reason, sources } = found.law;
  return {
    ...asked.stamp,
    law: headOf(found),
    due,
    history: history.map((step) => ({ ...step })),
    freshness: found.staleness.says,
    effects: effectsOf(asked, input.id),
    reason,
    sources: [...sources],
    because: reasons(found.because),
  };
};

function headOf({ law, status, since, next, suspended, staleness }: LawAt): Head {
  const { id, name, kind, what, asOf, grade } = law;
  const told = { status, since, next, suspended, stale: staleness.stale, newest: asOf };
  return { id, name: name.en, nameZh: name.zh, kind, what, ...told, grade };
}

function effectsOf({ register, asOf }: AskedRegister, law: string): OutputOf<typeof showLaw>['effects'] {
  return register.effects
    .filter((effect) => effect.law === law)
    .flatMap(({ id }) => effectAt(register, id, asOf) ?? [])
    .map((found) => {
      const lists = register.lists.filter(({ effects }) => effects.includes(found.effect.id)).map(({ id }) => id);
      return { ...effectView(found), lists };
    });
}

function hasWords({ id, name, nameZh, what }: Head, q: string): boolean {
  const text = [id, name, nameZh ?? '', what].join(' ').toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
