import type { IndicationReader } from '../../assets/indication-reader.ts';
import type { TargetReader } from '../../assets/targets.ts';
import { comparePartial, type PartialDate } from '../../basics/partial-date.ts';
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
  /** Ids of indications that title and keywords name. */
  readonly indications: readonly string[];
  /**
   * Ids of drugs that may have come of it: the institution, or a company that came out of it, is their originator on record; the
   * award names a target or an indication of theirs; and it was given before anybody spoke of them.
   */
  readonly later: readonly string[];
  readonly because: readonly string[];
}

/** A drug of which a company is the originator on record. */
export interface OriginatedDrug {
  readonly id: string;
  readonly targets: readonly string[];
  readonly indications: readonly string[];
  readonly firstDisclosed: PartialDate | null;
}

export interface SignalContext {
  readonly targets: TargetReader;
  readonly indications: IndicationReader;
  readonly companyOf: (name: string) => { readonly id: string } | null;
  /** Drugs that a company, or one that came out of it, originated. */
  readonly drugsOf: (party: string) => readonly OriginatedDrug[];
}

export function earlySignal(found: Found<'award'>, context: SignalContext): EarlySignal {
  const { title, programme, awarded, from, institution } = found.content;
  const party = institution === null ? null : (context.companyOf(institution)?.id ?? null);
  const [targets, indications] = [namedIn(found.content, context.targets), namedIn(found.content, context.indications)];
  const day = awarded ?? from;
  const drugs = party === null ? [] : context.drugsOf(party);
  const fits = (drug: OriginatedDrug) =>
    drug.targets.some((id) => targets.includes(id)) || drug.indications.some((id) => indications.includes(id));
  const isBefore = ({ firstDisclosed }: OriginatedDrug) =>
    day !== null && firstDisclosed !== null && comparePartial(day, firstDisclosed) < 0;
  const later = drugs.filter((drug) => fits(drug) && isBefore(drug)).map(({ id }) => id);
  return {
    ref: foundRef(found),
    title,
    programme,
    day,
    institution: institution === null ? null : { name: institution, party },
    targets,
    indications,
    later,
    because: [
      ...reasons(institution, party, [...targets, ...indications]),
      ...(party === null ? [] : [whyLater(later.length, drugs.length)]),
    ],
  };
}

function whyLater(later: number, drugs: number): string {
  if (drugs === 0) return 'no drug has it, or a company that came out of it, as originator on record';
  if (later > 0)
    return 'drugs that it originated share a target or an indication and were first told of after the award';
  return 'no drug that it originated shares a target or an indication and was first told of after the award';
}

function namedIn({ title, keywords }: Award, reader: Pick<TargetReader, 'read'> | IndicationReader): string[] {
  const readings = [...reader.read(title), ...keywords.flatMap((word) => reader.read(word))];
  return [...new Set(readings.flatMap(({ certain, ids }) => (certain ? ids : [])))].toSorted();
}

function reasons(institution: string | null, party: string | null, named: readonly string[]): string[] {
  const who =
    institution === null
      ? 'the list names no institution'
      : party === null
        ? `${institution} has no record among the companies`
        : `${institution} is ${party}`;
  return ['no drug is named', who, ...(named.length > 0 ? [`title or keywords name ${named.join(', ')}`] : [])];
}
