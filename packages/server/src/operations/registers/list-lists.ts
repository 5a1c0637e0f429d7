import type { OutputOf } from '@beringia/contract/operation';
import type { listRegisters } from '@beringia/contract/registers/list-lists';
import { checkedLists } from '@beringia/domain/registers/checked';
import type { Edition, Notice, RegisterList } from '@beringia/domain/registers/list';
import type { Register } from '@beringia/domain/registers/register';
import type { Handler } from '../handler.ts';
import { askedRegister } from './asked-register.ts';
import { checkedView } from './views.ts';

type Item = OutputOf<typeof listRegisters>['items'][number];

/** Of a list that ships, nobody reads more; it bounds the answer. */
const CAP = 500;

export const listListsHandler: Handler<typeof listRegisters> = async (input, context) => {
  const { register, asOf, thresholds, stamp } = await askedRegister(context, input);
  const held = heldByEdition(register);
  const ids = register.lists.map(({ id }) => id);
  const items = checkedLists(register, ids, asOf, 'any', thresholds).flatMap((one) => {
    const list = register.list.get(one.list);
    return list ? [{ ...checkedView(register, one), ...aboutList(register, list, held) }] : [];
  });
  return { ...stamp, items: items.slice(0, CAP), total: items.length, cap: CAP, next: null };
};

type About = Pick<Item, 'nameZh' | 'authority' | 'editions' | 'notices' | 'effects' | 'reason' | 'sources' | 'grade'>;

function aboutList(register: Register, list: RegisterList, held: ReadonlyMap<string, number>): About {
  const effects = list.effects.flatMap((id) => register.effect.get(id) ?? []);
  return {
    nameZh: list.name.zh,
    authority: list.authority,
    editions: (register.editionsOf.get(list.id) ?? []).map((one) => editionView(one, held.get(one.id) ?? 0)),
    notices: (register.noticesOf.get(list.id) ?? []).map(noticeView),
    effects: effects.map(({ id, law, what }) => ({ id, law, what })),
    reason: list.reason,
    sources: [...list.sources],
    grade: list.grade,
  };
}

function editionView(one: Edition, held: number): Item['editions'][number] {
  const { id, status, published, effective, withdrawnOn, dueOn, coverage, count, confirmedOn, grade } = one;
  const dates = { published, effective, withdrawnOn, dueOn, confirmedOn };
  return { id, status, ...dates, coverage, count, held, says: one.reason, sources: [...one.sources], grade };
}

function noticeView({ id, on, after, adds, removes, reason, sources, grade }: Notice): Item['notices'][number] {
  return { id, on, after, adds: [...adds], removes: [...removes], says: reason, sources: [...sources], grade };
}

function heldByEdition({ entries }: Register): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { edition } of entries) held.set(edition, (held.get(edition) ?? 0) + 1);
  return held;
}
