import { createHash, randomUUID } from 'node:crypto';
import type { importDeals } from '@beringia/contract/deals/import-deals';
import { nameKey } from '@beringia/domain/assets/name-key';
import { Refusal } from '@beringia/domain/basics/errors';
import { ownId, workspaceOf } from '@beringia/domain/basics/ids';
import type { LineProblem } from '@beringia/domain/basics/json-lines';
import type { Deal } from '@beringia/domain/deals/deal';
import { readDealLines } from '@beringia/domain/deals/read-lines';
import type { DealToStore } from '../../database/deal-columns.ts';
import { putOwnDeals } from '../../database/queries/put-deals.ts';
import { nextRevision } from '../../database/queries/workspaces.ts';
import type { Context, Handler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { likelyDoubles } from './likely-doubles.ts';
import { editedDeal, rebase, standingEdits } from './own-edits.ts';

/**
 * The whole file is one transaction: after a kill at any moment it is either in or not, and a second run of the same file
 * finds every line the same.
 */
export const importDealsHandler: Handler<typeof importDeals> = async ({ content, fileName, partial }, context) => {
  const { deals, problems, read } = readDealLines(content, companyOfPrinted(context));
  const foreign = deals.flatMap(({ line, deal }) => foreignId(deal, line, context.workspace));
  const wrong = [...problems, ...foreign].sort((a, b) => a.line - b.line);
  if (wrong.length > 0 && !partial) throw refusal(wrong, fileName);
  const bad = new Set(wrong.map(({ line }) => line));
  const taken = deals.filter(({ line }) => !bad.has(line));
  const good = await withEdits(
    taken.map(({ deal }) => ownDeal(deal, context)),
    context,
  );
  const counts = await putOwnDeals(context.trx, context.workspace, good);
  if (counts.new + counts.changed > 0)
    await record(context, content, fileName, { ...counts, read, rejected: bad.size });
  const flat = taken.filter(({ format }) => format === 'flat').length;
  const formats = { full: taken.length - flat, flat };
  const originUnknown = good.filter(({ row }) => row.chineseOrigin === null).length;
  const doubles = await likelyDoubles(
    good.map((deal) => deal.record),
    context,
  );
  const told = { read, ...counts, rejected: bad.size, formats, originUnknown, problems: wrong };
  return { ...(await stampOf(context)), ...told, ...doubles };
};

/** By the names that shipped deals print, then by a name that only one company bears. */
function companyOfPrinted({ library }: Context): (name: string) => string | null {
  return (name) => library.companyOfPrintedName().get(name) ?? library.companyOfName().get(nameKey(name)) ?? null;
}

function ownDeal(deal: Deal, { workspace }: Context): Deal {
  return workspaceOf(deal.id) === null ? { ...deal, id: ownId(workspace, deal.id) } : deal;
}

/** Edits of own deals outlive a new import of the same deals: they stand on top of what the file says now. */
async function withEdits(deals: readonly Deal[], { trx, today, shipped }: Context): Promise<DealToStore[]> {
  const edits = await standingEdits(trx);
  const ready: DealToStore[] = [];
  for (const deal of deals) {
    const mine = edits.filter((edit) => edit.deal === deal.id);
    await rebase(trx, deal, mine);
    ready.push(editedDeal(deal, mine, today, shipped.evidence));
  }
  return ready;
}

/** Another workspace's records cannot come in by their id. */
function foreignId(deal: Deal, line: number, workspace: string): LineProblem[] {
  const owner = workspaceOf(deal.id);
  if (owner === null || owner === workspace) return [];
  return [
    {
      line,
      field: 'id',
      wrong: `"${deal.id}" belongs to another workspace.`,
      expected: `an id of ${workspace}, or a plain one`,
      next: 'Take the prefix off.',
    },
  ];
}

function refusal(problems: readonly LineProblem[], file: string): Refusal {
  const [first, ...rest] = problems.map((problem) => ({ ...problem, file }));
  if (!first) throw new Error('a refusal has a problem');
  const advice = {
    wrong: 'nothing was imported.',
    expected: 'a file without errors',
    next: 'Correct the lines above, or import the good ones with --partial.',
  };
  return new Refusal('bad-input', [first, ...rest, advice]);
}

type Counts = { readonly read: number; readonly new: number; readonly changed: number; readonly rejected: number };

async function record(context: Context, content: string, fileName: string, counts: Counts): Promise<void> {
  const revision = await nextRevision(context.trx, context.workspace);
  await context.trx
    .insertInto('own_import')
    .values({
      workspace: context.workspace,
      id: randomUUID(),
      file_name: fileName,
      digest: createHash('sha256').update(content).digest('hex'),
      read: counts.read,
      new: counts.new,
      changed: counts.changed,
      rejected: counts.rejected,
      revision,
      made_at: context.now,
    })
    .execute();
}
