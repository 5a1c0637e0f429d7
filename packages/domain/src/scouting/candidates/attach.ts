import type { CandidateStage } from '../candidate.ts';
import type { Found } from '../found.ts';
import { drugName } from './drug-name.ts';
import type { NameFinder } from './name-finder.ts';
import { isSpeaking, type Speaking, speaking } from './texts-of.ts';

/** Papers, patents, approvals, labels, filings, awards and announcements, each put beside the drugs that it names. */

export interface Attached extends Speaking {
  /** Under which of its names the drug was found. */
  readonly as: string;
}

export interface Attachments {
  /** Drug id → what speaks of it, in the order of the input. */
  readonly byDrug: ReadonlyMap<string, readonly Attached[]>;
  /** Records that name no drug that is known; they make no drug. */
  readonly silent: readonly Speaking[];
}

/** Names in which so many drugs are found are lists, and say nothing of one. */
const MOST_DRUGS = 12;

export function attach(found: readonly Found[], finder: NameFinder): Attachments {
  const byDrug = new Map<string, Attached[]>();
  const silent: Speaking[] = [];
  for (const one of found) {
    if (!isSpeaking(one)) continue;
    const record = speaking(one);
    const drugs = drugsIn(record, finder);
    if (drugs.size === 0 || drugs.size > MOST_DRUGS) silent.push(record);
    else for (const [id, as] of drugs) byDrug.set(id, [...(byDrug.get(id) ?? []), { ...record, as }]);
  }
  return { byDrug, silent };
}

function drugsIn({ names, texts }: Speaking, finder: NameFinder): Map<string, string> {
  const drugs = new Map<string, string>();
  for (const name of names) {
    const id = finder.exactly(name) ?? finder.exactly(drugName(name).plain);
    if (id !== null && !drugs.has(id)) drugs.set(id, name);
  }
  for (const text of texts) for (const { id, as } of finder.find(text)) if (!drugs.has(id)) drugs.set(id, as);
  return drugs;
}

/** An approval is a stage reached in the US, and so anywhere. */
export function stagesApproved(attached: readonly Attached[]): CandidateStage[] {
  return attached.flatMap(({ kind, day, ref, title }) => {
    if (kind !== 'approval' || day === null) return [];
    const step = { stage: 'approved' as const, on: day, ref, because: `${title} approved ${day}` };
    return [
      { ...step, region: 'anywhere' as const },
      { ...step, region: 'us' as const },
    ];
  });
}
