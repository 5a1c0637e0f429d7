import { codeIn, placeboReason, placeInTitle, type UsualPartner, usualPartner } from './intervention-words.ts';
import type { ArmKind, Intervention, InterventionKind, InterventionRole, Trial, TrialArm } from './trial.ts';

/** Which of the things given in a trial is the one that it is about. */

export type Given = Pick<Intervention, 'name' | 'otherNames' | 'kind' | 'arms'>;

export interface TrialDesign {
  readonly type: Trial['type'];
  readonly titles: readonly string[];
  readonly arms: readonly TrialArm[];
  readonly given: readonly Given[];
}

interface Verdict {
  readonly role: InterventionRole;
  readonly because: string;
}

/** One thing given, with all that is asked of it. */
interface Candidate extends Given {
  readonly placebo: string | null;
  readonly tested: boolean;
  readonly control: boolean;
  readonly code: string | null;
  readonly partner: UsualPartner | null;
  readonly place: ReturnType<typeof placeInTitle>;
  /** Some tested arm gets no other product. */
  readonly alone: boolean;
}

const PRODUCTS: readonly (InterventionKind | null)[] = ['drug', 'biological', 'genetic', 'combination-product', null];
const CONTROLS: readonly (ArmKind | null)[] = ['active', 'placebo', 'sham', 'none'];

/** The interventions with their roles, in the order given. */
export function withRoles(design: TrialDesign): Intervention[] {
  const tested = testedArms(design.arms);
  const candidates = design.given.map((given) => candidateOf(given, design, tested));
  const rivals = rivalsIn(candidates);
  return candidates.map((one) => {
    const { name, otherNames, kind, arms } = one;
    return { name, otherNames, kind, arms, placebo: one.placebo !== null, ...verdictOf(one, rivals, design) };
  });
}

/** What may be tested: the products, or everything where no product is given to the tested arms alone. */
function rivalsIn(candidates: readonly Candidate[]): readonly Candidate[] {
  const real = candidates.filter(({ placebo }) => placebo === null);
  const products = real.filter(isProduct);
  return products.some(onlyTested) || !real.some(onlyTested) ? products : real;
}

function isProduct({ kind }: Given): boolean {
  return PRODUCTS.includes(kind);
}

function onlyTested({ tested, control }: Candidate): boolean {
  return tested && !control;
}

/** Arms in which something is tested: the experimental ones, or where none is called so, the active ones, or all. */
function testedArms(arms: readonly TrialArm[]): ReadonlySet<string> {
  const ofKind = (...kinds: readonly (ArmKind | null)[]) => arms.filter(({ kind }) => kinds.includes(kind));
  const chosen = [ofKind('experimental'), ofKind('active'), ofKind('other', null)].find((some) => some.length > 0);
  return new Set(chosen?.map(({ label }) => label));
}

function candidateOf(given: Given, design: TrialDesign, tested: ReadonlySet<string>): Candidate {
  const names = [given.name, ...given.otherNames];
  const places = design.titles.map((title) => placeInTitle(title, names));
  const controls = design.arms.filter(({ label, kind }) => !tested.has(label) && CONTROLS.includes(kind));
  const others = design.given.filter((other) => other !== given && placeboIn(other) === null && isProduct(other));
  return {
    ...given,
    placebo: placeboIn(given),
    tested: given.arms.length === 0 || given.arms.some((arm) => tested.has(arm)),
    control: controls.some(({ label }) => given.arms.includes(label)),
    code: codeIn(names),
    // A partner that is named together with a code is no partner by itself.
    partner: codeIn([given.name]) === null ? usualPartner(given.name) : null,
    place: places.find((place) => place !== null) ?? null,
    alone: given.arms.some((arm) => tested.has(arm) && !others.some((other) => other.arms.includes(arm))),
  };
}

/** Other names count where the name itself tells nothing of the kind: `HRS-2261模拟片`, also called Placebo Tablet. */
function placeboIn({ name, otherNames }: Given): string | null {
  return placeboReason(name) ?? (otherNames.length > 0 ? placeboReason(otherNames.join(' ')) : null);
}

function verdictOf(one: Candidate, rivals: readonly Candidate[], { type }: TrialDesign): Verdict {
  if (one.placebo !== null) return { role: 'comparator', because: one.placebo };
  if (type === 'observational') return { role: 'unknown', because: 'an observational study watches what people get' };
  if (!one.tested) return controlOnly(one);
  if (!rivals.includes(one) && rivals.length > 0) return besideProducts(one);
  const only = rivals.filter(onlyTested);
  if (one.control && only.length > 0) {
    return {
      role: 'background',
      because: `tested and control arms alike get it, and only the tested ones ${named(only)}`,
    };
  }
  const field = one.control ? rivals.filter(({ tested }) => tested) : only;
  return field.length <= 1 ? sole(one) : amongSeveral(one, field);
}

function besideProducts({ kind, alone, control }: Candidate): Verdict {
  if (alone && !control && TREATMENTS.includes(kind)) return { role: 'experimental', because: ALONE };
  if (kind === 'radiation') return { role: 'combination', because: 'radiation beside the product under test' };
  return { role: 'background', because: `of the kind ${kind}, beside the product under test` };
}

/** Kinds that may well be what an arm of their own is about; what is measured or looked at is not. */
const TREATMENTS: readonly (InterventionKind | null)[] = ['device', 'dietary', 'procedure', 'radiation', 'behavioural'];

const ALONE = 'a tested arm gets it and no other product';

function controlOnly({ arms }: Candidate): Verdict {
  return { role: 'comparator', because: `only arms of comparison get it: ${arms.slice(0, 3).join(', ')}` };
}

function sole({ arms, control }: Candidate): Verdict {
  if (control)
    return { role: 'experimental', because: 'the only product of the trial, though control arms get it too' };
  const where = arms.length === 0 ? 'the only product of the trial' : 'the only product that tested arms alone get';
  return { role: 'experimental', because: where };
}

/** Several products are tested: arms, names and the title have to tell. The first rule that fits decides. */
function amongSeveral(one: Candidate, field: readonly Candidate[]): Verdict {
  const { partner, place, code } = one;
  const mates = field.filter((other) => other !== one && shareArm(one, other));
  const lead =
    mates.find((mate) => mate.code !== null && !mate.partner) ?? mates.find(({ place: at }) => at === 'first');
  if (partner && !partner.weak && mates.some((mate) => !mate.partner || mate.partner.weak))
    return asPartner(partner, mates);
  if (place === 'against') return { role: 'comparator', because: 'the title names it behind “versus”' };
  if (partner && lead?.code && !lead.partner) return asPartner(partner, [lead]);
  if (place === 'first') return { role: 'experimental', because: 'the title names it before any partner' };
  if (code !== null && !partner) return { role: 'experimental', because: `${code} is a development code` };
  if (!partner && mates.length > 0 && mates.every((mate) => mate.partner)) {
    return { role: 'experimental', because: `${named(mates)} beside it: usual partners` };
  }
  if (place === 'with') return { role: 'combination', because: 'the title names it as a partner' };
  if (mates.length === 0 || (one.alone && !partner)) return { role: 'experimental', because: ALONE };
  if (lead) return { role: 'combination', because: `given with ${lead.name}, which the trial is about` };
  if (partner && mates.some((mate) => !mate.partner)) return asPartner(partner, mates);
  return {
    role: 'unknown',
    because: `nothing tells it apart from ${named(mates)}`,
  };
}

/** Products without arms are taken to be given together. */
function shareArm(one: Candidate, other: Candidate): boolean {
  return one.arms.length === 0 || other.arms.length === 0 || one.arms.some((arm) => other.arms.includes(arm));
}

function asPartner(partner: UsualPartner, mates: readonly Candidate[]): Verdict {
  return { role: partner.role, because: `${partner.reason}; beside it: ${named(mates)}` };
}

function named(some: readonly Candidate[]): string {
  const names = some.slice(0, 3).map(({ name }) => name);
  return some.length > 3 ? `${names.join(', ')} and others` : names.join(', ');
}
