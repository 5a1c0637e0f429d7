import { type Kysely, sql } from 'kysely';
import { labelsOfDeal, type StoredDeal } from '../deal-columns.ts';
import type { Label } from '../labels.ts';
import type { Tables } from '../tables.ts';

type Labelled = { readonly id: string; readonly labels: readonly Label[] };

/** Stores the labels of new deals. Words of a label that is known are the same, since they follow from its text. */
export async function putLabels(
  db: Kysely<Tables>,
  kind: 'shipped' | 'own',
  deals: readonly Labelled[],
  workspace?: string,
): Promise<void> {
  const [whose, value] = kind === 'own' ? [sql`workspace, `, sql`${workspace}::text, `] : [sql``, sql``];
  const borne = deals.map(({ id, labels }) => ({ id, labels: labels.map(({ label }) => label) }));
  await sql`insert into ${sql.table(`${kind}_deal_label`)} (${whose}label, deal)
    select ${value}unnest(b.labels), b.id
    from jsonb_to_recordset(${JSON.stringify(borne)}::text::jsonb) as b(id text, labels text[])
    order by ${sql.raw(kind === 'own' ? '2, 3' : '1, 2')}`.execute(db);
  const words = [...new Map(deals.flatMap(({ labels }) => labels.map((label) => [label.label, label]))).values()];
  await sql`insert into ${sql.table(`${kind}_label_word`)} (${whose}word, label)
    select ${value}unnest(b.words), b.label
    from jsonb_to_recordset(${JSON.stringify(words)}::text::jsonb) as b(label text, words text[])
    order by ${sql.raw(kind === 'own' ? '2, 3' : '1, 2')} on conflict do nothing`.execute(db);
}

const BATCH = 1000;

/** Labels of every own deal of every workspace. Only for a migration, which no wall keeps from seeing them all. */
export async function refillLabels(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ workspace: string }>`select distinct workspace from own_deal`.execute(db);
  for (const { workspace } of rows) await refillWorkspace(db, workspace);
}

type StoredRow = Pick<StoredDeal, 'id' | 'record' | 'row' | 'facets' | 'territories'>;

async function refillWorkspace(db: Kysely<Tables>, workspace: string): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { rows }: { rows: StoredRow[] } = await sql<StoredRow>`
      select d.id, r.record, r."row", d.facets, d.territories
      from own_deal d join own_deal_record r on r.workspace = d.workspace and r.id = d.id
      where d.workspace = ${workspace} and d.id > ${after} order by d.id limit ${BATCH}`.execute(db);
    const labelled = rows.map((deal) => ({ id: deal.id, labels: labelsOfDeal(deal) }));
    await putLabels(db, 'own', labelled, workspace);
    after = rows.at(-1)?.id;
  }
}
