import type { LineProblem } from '@beringia/domain/basics/json-lines';
import type { Deal } from '@beringia/domain/deals/deal';
import { readDealLines } from '@beringia/domain/deals/read-lines';

/** What a file would bring, before anything of it is stored. */
export interface FilePreview {
  /** Lines that hold something. */
  readonly read: number;
  readonly good: number;
  /** Lines with at least one error. */
  readonly bad: number;
  readonly problems: readonly LineProblem[];
  /** The first good deals. */
  readonly deals: readonly PreviewDeal[];
}

export interface PreviewDeal extends Pick<Deal, 'id' | 'licensors' | 'licensees'> {
  readonly line: number;
  readonly assets: readonly string[];
  readonly announced: string | null;
  readonly cash: Deal['amounts']['cashAtSigning'] | null;
}

const DEALS_SHOWN = 200;

/** Reads the file by the rules of the server, so that the preview and the import agree line by line. */
export function previewOf(content: string): FilePreview {
  const { deals, problems, read } = readDealLines(content);
  const bad = new Set(problems.map(({ line }) => line)).size;
  const shown = deals.slice(0, DEALS_SHOWN).map(({ line, deal }) => previewDeal(line, deal));
  return { read, good: deals.length, bad, problems, deals: shown };
}

function previewDeal(line: number, { id, licensors, licensees, assets, dates, amounts }: Deal): PreviewDeal {
  const cash = amounts.cashAtSigning ?? null;
  return { line, id, licensors, licensees, assets: assets.map(({ name }) => name), announced: dates.announced, cash };
}
