import type { OutputOf } from '@beringia/contract/operation';
import type { showTimeline } from '@beringia/contract/registers/show-timeline';
import { addDays } from '@beringia/domain/basics/calendar';
import { affiliatesRuleAt } from '@beringia/domain/registers/affiliates-rule';
import { effectsOfMembership } from '@beringia/domain/registers/effects';
import type { RegisterList } from '@beringia/domain/registers/list';
import { type Membership, membershipAt } from '@beringia/domain/registers/membership';
import { controlFacts } from '@beringia/domain/registers/relatives';
import { type Stretch, timelineOf } from '@beringia/domain/registers/timeline';
import type { Handler } from '../handler.ts';
import { type AskedRegister, askedRegister } from './asked-register.ts';
import { entityMeant } from './entity-meant.ts';
import { effectView, nameOfEntity, overlayView, reasons, relativeView } from './views.ts';

type Answer = OutputOf<typeof showTimeline>;

export const timelineHandler: Handler<typeof showTimeline> = async (input, context) => {
  const asked = await askedRegister(context, input);
  const { register } = asked;
  const entity = entityMeant(asked, input.entity);
  const printed = (register.entriesOf.get(entity) ?? []).flatMap((one) => [
    one.name,
    ...one.aliases,
    ...one.alsoKnownAs,
  ]);
  return {
    ...asked.stamp,
    entity,
    name: nameOfEntity(register, entity),
    spellings: [...new Set([...printed, ...asked.names.spellingsOf(entity)])],
    lists: register.lists.flatMap((list) => lifeOn(asked, entity, list)),
    control: controlOf(asked, entity),
    ownership: ownershipOf(asked, entity),
  };
};

/** Nothing for a list that never named it: that it is missing there is the business of a screening. */
function lifeOn({ register, asOf }: AskedRegister, entity: string, list: RegisterList): Answer['lists'] {
  const stretches = timelineOf(register, entity, list.id);
  if (stretches.every(({ membership }) => membership.history.length === 0)) return [];
  const now = membershipAt(register, entity, list.id, asOf);
  const { state, firstListed, overlay, remarks, because } = now;
  return [
    {
      list: list.id,
      name: list.name.en,
      role: list.role,
      state,
      firstListed,
      overlay: overlayView(overlay),
      remarks: [...remarks],
      effects: effectsOfMembership(register, now).map(effectView),
      stretches: stretches.map((one, at) => stretchView(one, stretches[at + 1])),
      because: reasons(because),
    },
  ];
}

function stretchView(
  { from, membership }: Stretch,
  next: Stretch | undefined,
): Answer['lists'][number]['stretches'][number] {
  const { state, edition, entry, overlay, remarks, because }: Membership = membership;
  return {
    from,
    to: next ? addDays(next.from, -1) : null,
    state,
    edition: edition?.id ?? null,
    name: entry?.name ?? null,
    overlay: overlayView(overlay),
    remarks: [...remarks],
    because: reasons(because),
  };
}

function controlOf({ register, asOf }: AskedRegister, entity: string): Answer['control'] {
  const lists = register.lists.filter(({ role }) => role === 'legal').map(({ id }) => id);
  const { answer, relatives, questions, because } = controlFacts(register, entity, lists, asOf);
  return { answer, relatives: relatives.map(relativeView), questions: [...questions], because: reasons(because) };
}

function ownershipOf({ register, asOf }: AskedRegister, entity: string): Answer['ownership'] {
  return register.effects
    .filter(({ ownership }) => ownership !== null)
    .map(({ id }) => {
      const { answer, shares, threshold, because } = affiliatesRuleAt(register, entity, id, asOf);
      const { atLeast, atMost } = shares;
      return { effect: id, answer, atLeast, atMost, threshold, because: reasons(because) };
    });
}
