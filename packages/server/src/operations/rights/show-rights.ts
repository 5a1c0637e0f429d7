import type { OutputOf } from '@beringia/contract/operation';
import type { showRights } from '@beringia/contract/rights/show-rights';
import { Refusal, refuse } from '@beringia/domain/basics/errors';
import { sortKey } from '@beringia/domain/basics/partial-date';
import { rightsAnswer } from '@beringia/domain/rights/answer';
import type { FieldOfUse } from '@beringia/domain/rights/field';
import { holdersTogether } from '@beringia/domain/rights/holders-together';
import type { Ledger } from '@beringia/domain/rights/ledger';
import { readField } from '@beringia/domain/rights/read-field';
import { statusesOf } from '@beringia/domain/rights/statuses';
import { whoMaySell } from '@beringia/domain/rights/who-may-sell';
import { isCountryCode } from '@beringia/domain/territory/countries';
import type { Library } from '../../files/library.ts';
import { assetOf } from '../assets/asset-of.ts';
import { chineseName } from '../assets/asset-row.ts';
import type { Handler } from '../handler.ts';
import { type PartyNames, partyNames } from '../parties/party-names.ts';
import { dayOf, stampOf } from '../stamp.ts';
import { inCountry } from './in-country.ts';
import { ledgerOf } from './ledger-of.ts';

export const showRightsHandler: Handler<typeof showRights> = async (input, context) => {
  const asOf = dayOf(input.asOf, context.today);
  const { library } = context;
  const asset = assetOf(library, input.asset);
  if (input.country !== undefined && !isCountryCode(input.country)) throw unknownCountry(input.country);
  const { ledger, look } = await ledgerOf(context, asset);
  const universe = library.fieldUniverse();
  const names = await partyNames(context);
  const field = input.field === undefined ? null : fieldAsked(library, input.field);
  const answer = inCountry(rightsAnswer(ledger, asOf, universe, look), input.country);
  return {
    ...(await stampOf(context, asOf)),
    ...answer,
    name: asset.name,
    nameZh: chineseName(asset),
    holders: holdersTogether(answer.holders).map((line) => ({ ...line, ...names(line.party) })),
    problems: ledger.problems.map(({ event, wrong, expected, next }) => ({ event, wrong, expected, next })),
    events: eventsOf(ledger),
    statuses: statusesOf(ledger, asOf, universe, field),
    question: input.country
      ? questionOf(
          whoMaySell(ledger, { country: input.country, field, date: asOf }, universe, look),
          input.field,
          names,
        )
      : null,
  } as unknown as OutputOf<typeof showRights>;
};

/** @throws Refusal `bad-input` for words that are no set of indications: an answer for another field would mislead */
function fieldAsked(library: Library, text: string): FieldOfUse {
  const words = library.fieldWords();
  const tree = library.indicationTree();
  if (tree.has(text)) return { in: [text], except: [], open: [], because: null };
  const { field, reason } = readField(text, words);
  if (field.because !== null) {
    throw refuse('bad-input', {
      field: 'field',
      wrong: `${reason}.`,
      expected: 'an indication such as nsclc, an area such as oncology, or non-oncology',
      next: 'Leave the field out to see every field.',
    });
  }
  return field;
}

function eventsOf(ledger: Ledger) {
  return ledger.laid
    .map(({ event: { id, kind, on, text, from, to, basis, sources } }) => ({
      id,
      kind,
      on,
      text,
      from,
      to,
      basis,
      sources,
    }))
    .toSorted((a, b) => (dayKey(a.on) < dayKey(b.on) ? -1 : 1));
}

function dayKey(on: string | null): string {
  return on === null ? '9999' : sortKey(on as never);
}

function questionOf(answer: ReturnType<typeof whoMaySell>, field: string | undefined, names: PartyNames) {
  return {
    country: answer.country,
    field: field ?? null,
    status: answer.status,
    answers: answer.answers.map(({ field: words, status, holders, because }) => ({
      field: words,
      status,
      holders: holders.map((holding) => ({ ...holding, name: names(holding.party).name })),
      because,
    })),
  };
}

function unknownCountry(code: string): Refusal {
  return new Refusal('bad-input', [
    {
      field: 'country',
      wrong: `${code} is no country.`,
      expected: 'an ISO 3166 alpha-2 code; Hong Kong is HK, Macau MO, Taiwan TW, Kosovo XK',
      next: 'Correct the code.',
    },
  ]);
}
