/**
 * What an outcome measure of the register measures, told by its title. Every word of the title has to be accounted for; one that
 * is not may change the meaning (“Rate at 6 Months”, “by PD-L1 Expression”, “Intracranial”), and then nothing is read.
 */

export type Endpoint = 'ORR' | 'PFS' | 'OS' | 'DOR' | 'DCR';

export interface ReadTitle {
  readonly endpoint: Endpoint;
  /** Who judged, and whether responses had to be confirmed, as far as the title says. */
  readonly qualifiers: readonly string[];
  /** The title's own words for a part of the trial or of its patients; null for none. */
  readonly population: string | null;
}

const ENDPOINTS: readonly [Endpoint, RegExp][] = [
  ['ORR', /(?<!duration of )\b(?:objective|overall) response(?: rate)?\b|\bORR\b/gi],
  ['PFS', /\bprogression[- ]free survival\b|\bPFS\b/gi],
  ['OS', /\b[Oo]verall [Ss]urvival\b|\bOS\b/g],
  ['DOR', /\bduration of (?:objective |overall )?response\b|\bDO?R\b/gi],
  ['DCR', /\bdisease[- ]control rate\b|\bDCR\b/gi],
];

const QUALIFIERS: readonly [string, RegExp][] = [
  [
    'independent review',
    /\b(?:blinded )?independent (?:central |radiologic )?(?:assessment|review)(?: committee)?\b|\b(?:BIC|IRC|BICR|ICR)\b/gi,
  ],
  ['investigator', /\binvestigator(?:s|[- ]assessed)?\b/gi],
  ['confirmed', /\bconfirmed\b/gi],
];

/** Parts of a trial before a colon; patients after “in” or “for”. */
const PART = /^((?:phase|part|cohort|arm|sub-?study)\b[^:]*):\s*/i;
const PATIENTS = /\s+(?:in|for)\s+(?:the\s+)?(\S.*)$/i;

/** The criteria that all solid tumours are judged by. Others, such as irRECIST, are not the same endpoint. */
const CRITERIA = /\bresponse evaluation criteria in solid tumou?rs\b|\bRECIST\b|\bversion\b|\(v\)|\bv?\.?\s*1\.1\b/gi;
const FILLERS = new Set(
  'a an the as per by using to of plus and on based according assessed median criteria'.split(' '),
);

/**
 * @param drugs names of the study's interventions, which a title may repeat without changing what is measured
 * @returns null for a title that names none of the endpoints; `why` for one that names them and is not read
 */
export function readTitle(title: string, drugs: readonly string[]): ReadTitle | { readonly why: string } | null {
  const part = partOf(title);
  const withoutPart = title.replace(PART, '').replace(CRITERIA, ' ');
  const patients = PATIENTS.exec(withoutPart)?.[1]?.trim() ?? null;
  const named = ENDPOINTS.filter(([, words]) => withoutPart.search(words) >= 0);
  const [first] = named;
  if (!first) return null;
  const core = withoutPart.replace(PATIENTS, ' ');
  if (named.length > 1 || core.search(first[1]) < 0) return { why: 'the title names more than one measure' };
  const qualifiers = QUALIFIERS.filter(([, words]) => core.search(words) >= 0);
  if (qualifiers.filter(([name]) => name !== 'confirmed').length > 1)
    return { why: 'two kinds of judges in one measure' };
  const left = leftOver(core, [first[1], ...qualifiers.map(([, words]) => words)], drugs);
  if (left.length > 0) return { why: `“${left.join(' ')}” in the title may change what is measured` };
  const population = [part, patients].filter((words) => words !== null).join('; ');
  return { endpoint: first[0], qualifiers: qualifiers.map(([name]) => name), population: population || null };
}

/** The part of the trial that a title opens with: `Phase 1b`. */
export function partOf(title: string): string | null {
  return PART.exec(title)?.[1] ?? null;
}

function leftOver(core: string, known: readonly RegExp[], drugs: readonly string[]): string[] {
  const bare = known.reduce((text, words) => text.replace(words, ' '), core).toLowerCase();
  const undrugged = drugs
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, drug) => text.replaceAll(drug.toLowerCase(), ' '), bare);
  return undrugged.split(/[\s(),.:;]+/).filter((word) => word !== '' && !FILLERS.has(word));
}
