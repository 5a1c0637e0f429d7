import type { TargetReader } from '../../assets/targets.ts';
import type { PartialDate } from '../../basics/partial-date.ts';
import type { Award } from '../award.ts';
import { type Found, foundRef } from '../found.ts';

/**
 * Public money for research that names no drug yet: no candidate, but the earliest sign of one, with the institution that got it
 * and the companies that later came of that institution.
 */
export interface EarlySignal {
  readonly ref: string;
  readonly title: string;
  readonly programme: string | null;
  readonly day: PartialDate | null;
  readonly institution: {
    readonly name: string;
    /** Id of a company record (hospitals and universities have one too), or null. */
    readonly party: string | null;
  } | null;
  /** Ids of targets that title and keywords name; empty where none is named. */
  readonly targets: readonly string[];
  /** Ids of drugs whose sponsor or originator is the institution or came out of it, where that is on record. */
  readonly later: readonly string[];
  readonly because: readonly string[];
}

export interface SignalContext {
  readonly targets: TargetReader;
  readonly companyOf: (name: string) => { readonly id: string } | null;
  /** Candidate ids by the company behind them. */
  readonly drugsOf: (party: string) => readonly string[];
}

export function earlySignal(found: Found<'award'>, context: SignalContext): EarlySignal {
  const { title, programme, awarded, from, institution } = found.content;
  const party = institution === null ? null : (context.companyOf(institution)?.id ?? null);
  const targets = targetsIn(found.content, context.targets);
  return {
    ref: foundRef(found),
    title,
    programme,
    day: awarded ?? from,
    institution: institution === null ? null : { name: institution, party },
    targets,
    later: party === null ? [] : context.drugsOf(party),
    because: reasons(institution, party, targets),
  };
}

function targetsIn({ title, keywords }: Award, reader: TargetReader): string[] {
  const readings = [...reader.read(title), ...keywords.flatMap((word) => reader.read(word))];
  return [...new Set(readings.flatMap(({ certain, ids }) => (certain ? ids : [])))].toSorted();
}

function reasons(institution: string | null, party: string | null, targets: readonly string[]): string[] {
  const who =
    institution === null
      ? 'the list names no institution'
      : party === null
        ? `${institution} has no record among the companies`
        : `${institution} is ${party}`;
  return ['no drug is named', who, ...(targets.length > 0 ? [`title or keywords name ${targets.join(', ')}`] : [])];
}
