import type { CandidateEvidence } from '../candidate.ts';
import { type Found, foundRef } from '../found.ts';
import { codeIn, usualPartner } from '../intervention-words.ts';
import type { Intervention, InterventionRole, Trial } from '../trial.ts';
import { drugName, treatmentReason } from './drug-name.ts';
import { drugsJoined } from './drugs-joined.ts';
import type { Linker } from './link.ts';
import { notADrug } from './not-a-drug.ts';

/** Where sources name a drug by a name of its own: interventions of trials and rows of vendors. */

export interface Mention {
  /** The name that the source gives first, then the others, as printed. */
  readonly names: readonly [string, ...string[]];
  readonly evidence: CandidateEvidence;
  readonly found: Found<'trial'> | Found<'vendor'>;
}

/** An intervention that leads to no candidate. */
export interface PassedOver {
  readonly ref: string;
  readonly name: string;
  readonly role: InterventionRole;
  readonly because: string;
}

const PRODUCTS: readonly Intervention['kind'][] = ['drug', 'biological', 'genetic', 'combination-product', null];

/** @param names what is on record: such a drug counts also as a usual partner, and its name is never cut in two */
export function mentionsIn(
  found: readonly Found[],
  names: Pick<Linker, 'onRecord' | 'isWholeName'>,
): { readonly mentions: readonly Mention[]; readonly passedOver: readonly PassedOver[] } {
  const mentions: Mention[] = [];
  const passedOver: PassedOver[] = [];
  for (const one of found) {
    if (one.kind === 'vendor') mentions.push(...vendorMention(one));
    if (one.kind !== 'trial') continue;
    for (const given of one.content.interventions ?? []) {
      const why = whyNot(given, one.content, names.onRecord);
      if (why === null) mentions.push(...trialMentions(one, given, names.isWholeName));
      else passedOver.push({ ref: foundRef(one), name: given.name, role: given.role, because: why });
    }
  }
  return { mentions, passedOver };
}

function whyNot(given: Intervention, trial: Trial, onRecord: (name: string) => boolean): string | null {
  const { name, role, kind, because } = given;
  if (given.placebo || role === 'comparator' || role === 'background') return `${role}: ${because}`;
  if (trial.type === 'observational') return 'an observational study watches what people get';
  const known = onRecord(name);
  if (!PRODUCTS.includes(kind) && !known && codeIn([name]) === null)
    return `${kind}, and no code of a drug in its name`;
  const treatment =
    otherNamesSayMore(given) || known ? null : (notADrug(name) ?? treatmentReason(drugName(name).plain));
  if (treatment !== null) return treatment;
  const partner = usualPartner(name);
  if (role === 'combination' && partner && !known && codeIn([name]) === null) return `combination: ${partner.reason}`;
  return null;
}

function otherNamesSayMore({ otherNames }: Intervention): boolean {
  return codeIn(otherNames) !== null;
}

/** Other names count only where the intervention is one drug; of several joined ones the first has the role. */
function trialMentions(
  found: Found<'trial'>,
  { name, otherNames, role }: Intervention,
  isWholeName: Linker['isWholeName'],
): Mention[] {
  const parts = isWholeName(name) ? [name] : drugsJoined(name);
  const kept = parts.filter((part, at) => at === 0 || usualPartner(part) === null || codeIn([part]) !== null);
  return kept.map((part, at) => ({
    names: parts.length === 1 ? [part, ...otherNames] : [part],
    evidence: trialEvidence(found, at === 0 ? role : 'combination', part),
    found,
  }));
}

function trialEvidence(found: Found<'trial'>, role: InterventionRole, as: string): CandidateEvidence {
  const { id, titles, url, lastUpdate, registered, start, status } = found.content;
  const day = lastUpdate ?? registered ?? (start?.kind === 'actual' ? start.date : null);
  return {
    ref: foundRef(found),
    kind: 'trial',
    day,
    title: titles[0]?.text ?? id,
    url,
    role,
    as,
    status: status?.is ?? null,
  };
}

function vendorMention(found: Found<'vendor'>): Mention[] {
  const { names, vendor, updated, exportedOn } = found.content;
  const [first, ...others] = names;
  if (first === undefined) return [];
  const title = `${first} (${vendor})`;
  const day = updated ?? exportedOn;
  const evidence = { ref: foundRef(found), kind: 'vendor' as const, day, title, url: null, role: null, as: first };
  return [{ names: [first, ...others], evidence, found }];
}
