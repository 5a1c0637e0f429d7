import { type TrialDesign, withRoles } from '@beringia/domain/scouting/intervention-roles';
import type { ArmKind, Enrolment, InterventionKind, Sponsor, Trial } from '@beringia/domain/scouting/trial';
import { idsIn, registerOf } from '@beringia/domain/scouting/trial-ids';
import { type Reader, startReading } from '../reading/fields.ts';
import type { Party, Study, StudyIntervention } from './study.ts';

/** A study as a trial. Words that cannot be read leave their field null and stand under `unread`. */
export function mapStudy(study: Study): Trial {
  const reader = startReading();
  const type = typeOf(study.studyType);
  const titles = titlesOf(study);
  const arms = study.arms?.map(({ label, type: kind }) => ({ label: plain(label), kind: armKind(kind) })) ?? null;
  const design = { type, titles: titles.map(({ text }) => text), arms: arms ?? [], given: givenIn(study, reader) };
  const phases = phasesOf(study, reader);
  return {
    id: study.nctId,
    register: 'clinicaltrials.gov',
    via: 'clinicaltrials.gov',
    ...idsOf(study),
    type,
    titles,
    sponsors: study.lead ? [sponsorOf(study.lead)] : null,
    collaborators: study.lead ? study.collaborators.map(sponsorOf) : null,
    arms,
    interventions: study.interventions ? withRoles(design) : null,
    phases,
    stage: reader.stage(phases),
    conditions: study.conditions?.map(plain) ?? null,
    keywords: study.keywords.map(plain),
    status: reader.status(study.status, study.whyStopped ?? lastKnown(study.lastKnownStatus)),
    registered: reader.day('registered', study.firstPosted),
    start: dateOf(study, 'start', reader),
    primaryCompletion: dateOf(study, 'primaryCompletion', reader),
    completion: dateOf(study, 'completion', reader),
    enrolment: enrolmentOf(study, reader),
    countries: countriesOf(study, reader),
    sites: study.locations?.map((location) => siteOf(location, reader)) ?? null,
    hasResults: study.hasResults,
    results: study.results,
    lastUpdate: reader.day('lastUpdate', study.lastUpdatePosted),
    url: `https://clinicaltrials.gov/study/${study.nctId}`,
    unread: reader.unread(),
  };
}

/** The register escapes signs of its mark-up: `10\^4`, `\>`. */
function plain(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\\<>^|*_~[\]`#+\-&])/g, '$1') : text;
}

function titlesOf({ briefTitle, officialTitle, acronym }: Study): Trial['titles'] {
  const title = (text: string | null, kind: Trial['titles'][number]['kind']) =>
    text === null ? [] : [{ text: plain(text), lang: 'en' as const, kind }];
  return [...title(briefTitle, 'public'), ...title(officialTitle, 'scientific'), ...title(acronym, 'acronym')];
}

/** Numbers of registers are the keys between registers, wherever the sponsor wrote them. */
function idsOf(study: Study): Pick<Trial, 'crossIds' | 'secondaryIds'> {
  const listed = [...study.aliases, ...study.secondaryIds.map(({ id }) => id), ...(study.orgId ? [study.orgId] : [])];
  const crossIds = idsIn(listed.join(' ; '), study.nctId);
  const rest = listed.filter((id) => registerOf(id) === null);
  return { crossIds, secondaryIds: [...new Set(rest)].map((id) => ({ id, register: null })) };
}

function typeOf(words: string | null): Trial['type'] {
  const key = words?.toLowerCase().replaceAll('_', ' ') ?? '';
  if (key.startsWith('interventional')) return 'interventional';
  if (key.startsWith('observational')) return 'observational';
  return key.startsWith('expanded access') ? 'expanded-access' : null;
}

const CLASSES: Readonly<Record<string, Sponsor['class']>> = {
  industry: 'industry',
  nih: 'government',
  fed: 'government',
  'u.s. fed': 'government',
  'other gov': 'government',
  network: 'network',
  indiv: 'individual',
  other: 'other',
};

function sponsorOf({ name, class: words }: Party): Sponsor {
  return { name: plain(name), class: CLASSES[words?.toLowerCase().replaceAll('_', ' ') ?? ''] ?? null };
}

const ARMS: Readonly<Record<string, ArmKind>> = {
  experimental: 'experimental',
  'active comparator': 'active',
  'placebo comparator': 'placebo',
  'sham comparator': 'sham',
  'no intervention': 'none',
  other: 'other',
};

function armKind(words: string | null): ArmKind | null {
  return ARMS[words?.toLowerCase().replaceAll('_', ' ') ?? ''] ?? null;
}

const KINDS: Readonly<Record<string, InterventionKind>> = {
  drug: 'drug',
  biological: 'biological',
  genetic: 'genetic',
  'combination product': 'combination-product',
  device: 'device',
  radiation: 'radiation',
  procedure: 'procedure',
  'diagnostic test': 'diagnostic',
  behavioral: 'behavioural',
  'dietary supplement': 'dietary',
  other: 'other',
};

/** Some sponsors enter a drug once for every dose: entries of one name are one intervention. */
function givenIn(study: Study, reader: Reader): TrialDesign['given'] {
  const merged = new Map<string, TrialDesign['given'][number]>();
  for (const one of study.interventions ?? []) {
    if (one.name === null) {
      reader.cannotRead('interventions', one.type ?? '?', 'an intervention without a name');
      continue;
    }
    const [name, key] = [plain(one.name), plain(one.name).toLowerCase()];
    const before = merged.get(key);
    merged.set(key, {
      name: before?.name ?? name,
      otherNames: [...new Set([...(before?.otherNames ?? []), ...one.otherNames.map(plain)])],
      kind: before?.kind ?? kindOf(one),
      arms: [...new Set([...(before?.arms ?? []), ...one.arms.map(plain)])],
    });
  }
  return [...merged.values()];
}

function kindOf({ type }: StudyIntervention): InterventionKind | null {
  return KINDS[type?.toLowerCase().replaceAll('_', ' ') ?? ''] ?? null;
}

function phasesOf({ phases }: Study, reader: Reader): Trial['phases'] {
  return phases === null ? null : reader.phases(phases.join('|'));
}

function lastKnown(status: string | null): string | null {
  return status === null ? null : `last known: ${status}`;
}

function dateOf(study: Study, field: 'start' | 'primaryCompletion' | 'completion', reader: Reader): Trial['start'] {
  const said = study[field];
  const date = reader.day(field, said?.date ?? null);
  return date === null ? null : { date, kind: kindOfDate(said?.type ?? null) };
}

function kindOfDate(words: string | null): 'actual' | 'anticipated' | null {
  const key = words?.toLowerCase() ?? '';
  if (key === 'actual') return 'actual';
  return ['estimated', 'estimate', 'anticipated'].includes(key) ? 'anticipated' : null;
}

function enrolmentOf({ enrolment }: Study, reader: Reader): Enrolment | null {
  if (!enrolment) return null;
  const kind = kindOfDate(enrolment.type);
  if (/^\d{1,9}$/.test(enrolment.count))
    return { n: Number(enrolment.count), kind, parts: [], printed: enrolment.count };
  reader.cannotRead('enrolment', enrolment.count, 'it is not a number of people');
  return null;
}

function siteOf({ facility, city, state, country }: NonNullable<Study['locations']>[number], reader: Reader) {
  return { name: facility, city, region: state, country: reader.country('countries', country) };
}

function countriesOf({ countries, locations }: Study, reader: Reader): Trial['countries'] {
  const printed = countries ?? locations?.map(({ country }) => country) ?? null;
  return printed === null ? null : reader.countries('countries', printed);
}
