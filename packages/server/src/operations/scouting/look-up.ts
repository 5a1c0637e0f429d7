import { isChinese } from '@beringia/domain/assets/name-key';
import type { Found, FoundKind } from '@beringia/domain/scouting/found';
import { drugKey, targetWordKey } from '@beringia/domain/scouting/found-facts/found-keys';
import type { ReadMandate } from '@beringia/domain/scouting/mandates/read-mandate';
import { type LookedUp, lookUpFound, ownFound, readFound } from '../../database/queries/find-found.ts';
import { queryWords } from '../../database/search-words.ts';
import type { Context } from '../handler.ts';

/** Which stored records a mandate reads: all of them while they are few, else those that its words and its drugs lead to. */

/** Reading so many records takes some seconds; beyond it the words of the mandate decide, and the ledger says so. */
const FEW = 8_000;
/** No question of a person needs more; where it is reached, the ledger says that records were left unread. */
const MOST = 40_000;

const KINDS: readonly FoundKind[] = [
  'trial',
  'paper',
  'patent',
  'filing',
  'approval',
  'label',
  'award',
  'announcement',
];

export interface LookedUpRecords {
  readonly found: readonly Found[];
  readonly rows: readonly LookedUp[];
  readonly how: 'everything' | 'by-words';
  readonly because: string;
  readonly stoppedAt: number | null;
  /** What was looked up, for the ledger. */
  readonly query: string;
}

export async function lookUp(context: Context, read: ReadMandate | null): Promise<LookedUpRecords> {
  const { trx } = context;
  const stored = await countStored(context);
  const own = await ownFound(trx, MOST);
  if (stored <= FEW || read === null) {
    const rows = await readFound(trx, KINDS, MOST);
    const because = `${stored} records are stored, few enough to read every one`;
    return together(rows, own, { how: 'everything', because, query: 'every stored record' });
  }
  const { keys, phrases, query } = wordsOf(context, read);
  const rows = await lookUpFound(trx, { keys, phrases, kinds: KINDS }, MOST);
  const because = `${stored} records are stored: those were read that name a target, an indication or a drug of the mandate`;
  return together(rows, own, { how: 'by-words', because, query });
}

type How = Pick<LookedUpRecords, 'how' | 'because' | 'query'>;

function together(rows: readonly LookedUp[], own: readonly LookedUp[], how: How): LookedUpRecords {
  const all = [...rows, ...own];
  return { ...how, rows: all, found: all as unknown as Found[], stoppedAt: rows.length === MOST ? MOST : null };
}

async function countStored({ trx }: Context): Promise<number> {
  const { n } = await trx
    .selectFrom('found_record')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('kind', 'in', [...KINDS])
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** The drugs on record with a wanted target under all their names, and the targets and indications in both languages. */
function wordsOf({ library }: Context, { wants }: ReadMandate) {
  const criteria = wants.map(({ criterion }) => criterion);
  const targets = new Set(
    criteria.flatMap((one) => (one.kind === 'targets' ? one.anyOf.flatMap(({ allOf }) => allOf) : [])),
  );
  const indications = new Set(criteria.flatMap((one) => (one.kind === 'indications' ? one.anyOf : [])));
  const drugs = library.assets().filter((asset) => asset.targets?.some((id) => targets.has(id)));
  const rows = [...library.targetRows().values()].filter(({ id }) => targets.has(id));
  const names = rows.flatMap(({ display, aliases, zh }) => [display, ...aliases, ...zh]);
  const places = [...library.indicationRows().values()].filter(({ id }) => targets.size === 0 && indications.has(id));
  const spoken = [...names, ...places.flatMap(({ display, aliases, zh }) => [display, ...aliases, ...zh])];
  return {
    keys: [
      ...drugs.flatMap((asset) => asset.names.map(({ text }) => drugKey(text))),
      ...names.map((name) => targetWordKey(name)),
    ],
    phrases: spoken.map((name) => queryWords(name) ?? []).filter(isTelling),
    query: `${spoken.join(' | ')}; and ${drugs.length} drugs on record by all their names`,
  };
}

/** One short Latin word alone, such as a letter and a figure, would bring half of the store. */
function isTelling(words: readonly string[]): boolean {
  const [only] = words;
  return words.length > 1 || (only !== undefined && (isChinese(only) || only.length > 2));
}
