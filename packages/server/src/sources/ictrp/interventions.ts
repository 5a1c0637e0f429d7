import type { TrialDesign } from '@beringia/domain/scouting/intervention-roles';
import type { ArmKind, InterventionKind, TrialArm } from '@beringia/domain/scouting/trial';
import { plainText, withSigns } from '../reading/plain-text.ts';

/** Interventions out of the free text of ICTRP, in the manners in which registers write it. */

export interface Treatments {
  readonly arms: readonly TrialArm[];
  readonly given: TrialDesign['given'];
}

/** Longest text that can still be the name of a treatment; what is longer is a description. In characters. */
const LONGEST_NAME = 200;

const KINDS: Readonly<Record<string, InterventionKind>> = {
  drug: 'drug',
  biological: 'biological',
  genetic: 'genetic',
  device: 'device',
  radiation: 'radiation',
  procedure: 'procedure',
  behavioral: 'behavioural',
  'diagnostic test': 'diagnostic',
  'dietary supplement': 'dietary',
  'combination product': 'combination-product',
  other: 'other',
};
const TYPED =
  /^(drug|biological|genetic|device|radiation|procedure|behavioral|diagnostic test|dietary supplement|combination product|other): *(.+)$/i;

/**
 * `Drug: A;Other: B` as ClinicalTrials.gov has it, the product lists of the EU register, and `group:treatment;` of ChiCTR.
 * @returns nothing given where the text says so, null for text that describes and names no treatment
 */
export function readTreatments(printed: string): Treatments | null {
  if (/<br>\s*(?:trade|product) name:/i.test(printed)) return products(printed);
  const segments = withSigns(printed)
    .split(';')
    .flatMap((one) => plainText(one) ?? []);
  const typed = segments.flatMap((one) => typedTreatment(one) ?? []);
  if (typed.length > 0 && typed.length === segments.length) return { arms: [], given: typed };
  if (segments.length > 0 && segments.every((one) => /^[^:：]{1,80}[:：]/.test(one))) return groups(segments);
  const [only] = segments;
  if (segments.length === 1 && only && only.length <= LONGEST_NAME) return named(only);
  return null;
}

function typedTreatment(segment: string): TrialDesign['given'][number] | null {
  const [, kind, name] = TYPED.exec(segment) ?? [];
  if (kind === undefined || name === undefined) return null;
  return { name: name.trim(), otherNames: [], kind: KINDS[kind.toLowerCase()] ?? null, arms: [] };
}

function named(name: string): Treatments {
  return isNothing(name)
    ? { arms: [], given: [] }
    : { arms: [], given: [{ name, otherNames: [], kind: null, arms: [] }] };
}

function products(printed: string): Treatments | null {
  const given = printed.split(/<br>\s*<br>|(?=<br>\s*Trade Name:)/i).flatMap((block) => {
    const field = (label: string) => plainText(new RegExp(`${label}:([^<]*)`, 'i').exec(block)?.[1] ?? '');
    const names = ['Product Name', 'Trade Name', 'Product Code', 'INN or Proposed INN', 'Current Sponsor code']
      .flatMap((label) => field(label) ?? [])
      .filter((name) => !isNothing(name));
    const [name, ...others] = [...new Set(names)];
    return name === undefined ? [] : [{ name, otherNames: others, kind: null, arms: [] }];
  });
  return given.length === 0 ? null : { arms: [], given };
}

function groups(segments: readonly string[]): Treatments | null {
  const pairs = segments.map((one) => {
    const at = one.search(/[:：]/);
    return { label: one.slice(0, at).trim(), text: one.slice(at + 1).trim() };
  });
  const arms = [...new Map(pairs.map(({ label }) => [label, { label, kind: armKindOf(label) }])).values()];
  const given = pairs
    .filter(({ text }) => !isNothing(text) && text.length <= LONGEST_NAME)
    .map(({ label, text }) => ({ name: text, otherNames: [], kind: null, arms: [label] }));
  const named = given.length > 0 || pairs.every(({ text }) => isNothing(text));
  return named ? { arms: arms.filter(({ label }) => label !== ''), given } : null;
}

/** The kind of an arm by its label. A control may get a drug or nothing; the label does not say. */
export function armKindOf(label: string): ArmKind | null {
  if (/placebo|安慰剂/i.test(label)) return 'placebo';
  if (/control|comparator|conventional|routine|standard|waiting|blank|对照|常规|空白/i.test(label)) return 'active';
  return /experimental|intervention|treatment|test group|试验组|实验组|治疗组|干预组/i.test(label)
    ? 'experimental'
    : null;
}

function isNothing(text: string): boolean {
  return /^(?:none|nil|non|na|n\/a|no|无|不适用|not applicable|no intervention|\/|-)?\.?$/i.test(text.trim());
}
