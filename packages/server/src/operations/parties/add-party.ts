import type { addParty, nameParty } from '@beringia/contract/parties/add-party';
import { refuse } from '@beringia/domain/basics/errors';
import { ownId, slug } from '@beringia/domain/basics/ids';
import { type Company, company } from '@beringia/domain/parties/company';
import { type Candidate, matchName } from '@beringia/domain/parties/match-names';
import { pinyinOf } from '@beringia/domain/parties/script';
import { holdWorkspace } from '../../database/queries/own-parties.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Handler } from '../handler.ts';
import { knownCountry } from '../known-country.ts';
import { stampOf } from '../stamp.ts';
import { recordWithId } from './company-of.ts';
import { type PartyBook, partyBook } from './party-book.ts';

/** A likely double is refused with the record that it may be, unless the caller insists. */
export const addPartyHandler: Handler<typeof addParty> = async (input, context) => {
  const { trx, workspace, now } = context;
  if (input.country !== null) knownCountry(input.country);
  await holdWorkspace(trx, workspace);
  const book = await partyBook(context);
  if (!input.force) refuseDouble(book, [input.name, ...(input.nameZh === null ? [] : [input.nameZh])]);
  const record = recordOf(input, freeId(book, workspace, input.name));
  const revision = await nextRevision(trx, workspace);
  await trx
    .insertInto('own_party')
    .values({ workspace, id: record.id, record: JSON.stringify(record), made_at: now, revision })
    .execute();
  return { ...(await stampOf(context)), id: record.id };
};

/** The name goes with the very record that was named, so that taking a merge back takes its names along. */
export const namePartyHandler: Handler<typeof nameParty> = async ({ id, ...name }, context) => {
  const { trx, workspace, now } = context;
  const party = recordWithId(await partyBook(context), id).id;
  const row = { workspace, party, ...name, made_at: now, revision: await nextRevision(trx, workspace) };
  await trx
    .insertInto('own_party_name')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace', 'party', 'text']).doUpdateSet(row))
    .execute();
  return { ...(await stampOf(context)), id: party, text: name.text };
};

interface Given {
  readonly name: string;
  readonly nameZh: string | null;
  readonly country: string | null;
  readonly source: string;
}

function recordOf({ name, nameZh, country, source }: Given, id: string): Company {
  return company.parse({
    id,
    name,
    nameZh,
    shortZh: null,
    aliases: [],
    hq: { country, city: null, cityZh: null },
    tickers: [],
    kind: 'other',
    parents: [],
    notes: `Seen in: ${source}`,
    evidence: 'knowledge',
    verify: true,
  });
}

/** The name in small letters; a Chinese name by its sounds, since ids are Latin. */
function freeId(book: PartyBook, workspace: string, name: string): string {
  const plain = slug(name) || slug(pinyinOf(name).join('-')) || 'company';
  for (let count = 1; ; count += 1) {
    const id = ownId(workspace, count === 1 ? plain : `${plain}-${count}`);
    if (!book.companies.has(id)) return id;
  }
}

function refuseDouble(book: PartyBook, names: readonly string[]): void {
  const likely = names.flatMap((name) => matchName(book.index(), name, 1)).find(isLikely);
  if (!likely) return;
  throw refuse('bad-input', {
    field: 'name',
    wrong: `this looks like ${likely.name} (${likely.id}), known as ${likely.matched}.`,
    expected: 'a company that is not there yet',
    next: 'Add the name to that company with `parties.name`, or say `force` when it is another one.',
  });
}

/** Also where two known companies fit so well that neither is confirmed: a third would make it worse. */
function isLikely({ verdict, because }: Candidate): boolean {
  return verdict === 'confirmed' || because.some(({ feature }) => feature === 'another_record_fits_better');
}
