import type { addParty, nameParty } from '@beringia/contract/parties/add-party';
import { refuse } from '@beringia/domain/basics/errors';
import { ownId, slug } from '@beringia/domain/basics/ids';
import { type Candidate, matchName } from '@beringia/domain/parties/match-names';
import { keptId, type PartyKind } from '@beringia/domain/parties/party-kind';
import { pinyinOf } from '@beringia/domain/parties/script';
import { holdWorkspace } from '../../database/queries/own-parties.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { recordWithId } from './company-of.ts';
import { checkSeat, type Given, ownCompany, ownHospital } from './own-record.ts';
import { type PartyBook, partyBook } from './party-book.ts';

/** A likely double is refused with the record that it may be, unless the caller insists. */
export const addPartyHandler: Handler<typeof addParty> = async (input, context) => {
  const { trx, workspace, now } = context;
  checkSeat(input);
  await holdWorkspace(trx, workspace);
  const book = await partyBook(context);
  const names = [input.name, ...(input.nameZh === null ? [] : [input.nameZh])];
  const likely = input.force ? null : await doubleOf(context, book, input, names);
  if (likely !== null) throw double(likely, input.kind);
  const id = freeId(book, workspace, input);
  const record = input.kind === 'hospital' ? ownHospital(id, input) : ownCompany(id, input);
  const revision = await nextRevision(trx, workspace);
  await trx
    .insertInto('own_party')
    .values({ workspace, id, record: JSON.stringify(record), made_at: now, revision })
    .execute();
  return { ...(await stampOf(context)), id, kind: input.kind };
};

/** The name goes with the very record that was named, so that taking a merge back takes its names along. */
export const namePartyHandler: Handler<typeof nameParty> = async ({ id, partyKind, ...name }, context) => {
  const { trx, workspace, now } = context;
  const record = recordWithId(await partyBook(context), id, partyKind);
  const party = keptId(record.kind, record.id);
  const row = { workspace, party, ...name, made_at: now, revision: await nextRevision(trx, workspace) };
  await trx
    .insertInto('own_party_name')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace', 'party', 'text']).doUpdateSet(row))
    .execute();
  return { ...(await stampOf(context)), id: record.id, text: name.text };
};

/** The name in small letters; a Chinese name by its sounds, since ids are Latin. Companies and hospitals share these ids. */
function freeId(book: PartyBook, workspace: string, { name, kind }: Given): string {
  const plain = slug(name) || slug(pinyinOf(name).join('-')) || kind;
  const own = book.hospitals().hospitals;
  for (let count = 1; ; count += 1) {
    const id = ownId(workspace, count === 1 ? plain : `${plain}-${count}`);
    if (!book.companies.has(id) && !own.has(id)) return id;
  }
}

async function doubleOf(context: Context, book: PartyBook, { kind, city }: Given, names: readonly string[]) {
  if (kind === 'company') return names.flatMap((name) => matchName(book.index(), name, 1)).find(isLikely) ?? null;
  const { matchHospitals } = await import('./match-hospitals.ts');
  const asked = { names: [...names], limit: 1, ...(city === null ? {} : { city }) };
  const { items } = matchHospitals(asked, context.library, book.hospitals());
  return items.flatMap(({ candidates }) => candidates).find(({ verdict }) => verdict === 'confirmed') ?? null;
}

function double({ name, id, matched }: Pick<Candidate, 'name' | 'id' | 'matched'>, kind: PartyKind) {
  return refuse('bad-input', {
    field: 'name',
    wrong: `this looks like ${name} (${id}), known as ${matched}.`,
    expected: `a ${kind} that is not there yet`,
    next: `Add the name to that ${kind} with \`parties.name\`, or say \`force\` when it is another one.`,
  });
}

/** Also where two known companies fit so well that neither is confirmed: a third would make it worse. */
function isLikely({ verdict, because }: Candidate): boolean {
  return verdict === 'confirmed' || because.some(({ feature }) => feature === 'another_record_fits_better');
}
