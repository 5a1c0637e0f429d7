import type { Edition } from './list.ts';
import type { Look } from './look-up.ts';
import type { MembershipState } from './membership-state.ts';
import { type Because, because, decides } from './provenance.ts';
import { countsFrom } from './register.ts';

/** The records that an answer about a membership rests on, each with what it says. */
export function reasonsOf(state: MembershipState, look: Look): Because[] {
  const { shown, entry, list, effective } = look;
  const edition = shown ? [because('edition', shown.id, told(shown, look), shown)] : [firstMissing(look)];
  const named = entry ? [because('entry', `${entry.edition}/${entry.row ?? entry.entity}`, namedAs(look), entry)] : [];
  const before = state === 'withdrawn' || state === 'proposed' ? effective.slice(-1) : [];
  const standing = before.map((one) => because('edition', one.id, `In effect on that day: ${one.reason}`, one));
  const notices = look.notices.map((one) => {
    const verb = one.removes.includes(look.entity) ? 'removes it from' : 'adds it to';
    const doubt = decides(one) ? '' : ' To be verified; it decides nothing.';
    return because('notice', one.id, `${one.on} ${verb} ${list.name.en}. ${one.reason}${doubt}`, one);
  });
  return [...edition, ...named, ...standing, ...notices, ...pastOf(look)];
}

/** What must be told beside a state. */
export function remarksOf(state: MembershipState, { list, notices, shown }: Look): string[] {
  const doubtful = notices.filter((one) => !decides(one)).map((one) => `to be verified: ${one.reason}`);
  if (state === 'withdrawn') return [howWithdrawn(shown), ...doubtful];
  if (state === 'proposed') return ['published and not in effect', ...doubtful];
  if (state === 'unknown-not-held') return [`import the whole of ${list.id} to settle it`, ...doubtful];
  if (state === 'unknown-before-first-edition') return [`nothing of ${list.id} is held for that day`, ...doubtful];
  return doubtful;
}

function howWithdrawn(shown: Edition | null): string {
  const [from, gone] = [shown && countsFrom(shown), shown?.withdrawnOn];
  if (from && gone && from < gone) return `withdrawn on that day; it was in effect from ${from}`;
  return shown?.published === gone ? 'withdrawn the same day, no effect' : 'withdrawn before it took effect';
}

function told(shown: Edition, { on, list }: Look): string {
  const how = shown.status === 'withdrawn' ? `withdrawn on ${shown.withdrawnOn}` : `edition of ${shown.published}`;
  const held = { whole: 'held whole', biotech: 'held by its biotech names', names: 'of which some names are held' };
  return `${list.name.en}, ${how}, ${held[shown.coverage]}${on ? '' : ', not in effect for this entity'}. ${shown.reason}`;
}

function namedAs({ entry }: Look): string {
  const row = entry?.row ? `, row ${entry.row}` : '';
  const parent = entry?.parent ? `, printed under ${entry.parent}` : '';
  return `Named as ${entry?.name}${row}${parent}. ${entry?.reason}`;
}

function firstMissing({ list, asOf }: Look): Because {
  return because(
    'list',
    list.id,
    `No edition of ${list.name.en} that is held was out by ${asOf}. ${list.reason}`,
    list,
  );
}

/** Earlier appearances, which a reader of today must see even where they count for nothing. */
function pastOf({ history, shown, list, notices }: Look): Because[] {
  return history
    .filter(({ edition }) => edition !== shown?.id && !notices.some(({ id }) => id === edition))
    .map(({ edition, published, status, name }) =>
      because('edition', edition, `History: named as ${name} in the edition of ${published}, ${status}.`, list),
    );
}
