import { readdirSync } from 'node:fs';
import { indicationRow } from '../../../assets/indications.ts';
import { targetRow } from '../../../assets/targets.ts';
import { shippedLines } from '../../../assets/testing/shipped.ts';
import { shippedCompanies, shippedKnown } from '../../candidates/testing/shipped-known.ts';
import { caseText } from '../../testing/case-rows.ts';
import type { JudgeContext } from '../answer.ts';
import { type ReadMandate, readMandate } from '../read-mandate.ts';
import type { MandateWords } from '../words.ts';

/** What mandates are read and judged by, as it ships. */

export const known = shippedKnown();
const named = (rows: readonly { display: string; aliases: readonly string[] }[]) =>
  rows.flatMap(({ display, aliases }) => [display, ...aliases]);

export const words: MandateWords = {
  ...known,
  targetNames: named(shippedLines('vocabulary/targets.jsonl', targetRow)),
  indicationNames: named(shippedLines('vocabulary/indications.jsonl', indicationRow)),
};

const companies = new Map(shippedCompanies().map((company) => [company.id, company]));
export const context: JudgeContext = { ...known, company: (id) => companies.get(id) ?? null };

export function workedMandates(): string[] {
  const folder = new URL('../../../../../../cases/scouting/mandates/', import.meta.url);
  return readdirSync(folder)
    .map((file) => file.replace('.json', ''))
    .toSorted();
}

export function workedMandate(name: string): ReadMandate {
  return readMandate(JSON.parse(caseText(`mandates/${name}.json`)), words);
}
