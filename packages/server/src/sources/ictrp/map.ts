import { withRoles } from '@beringia/domain/scouting/intervention-roles';
import type { Trial } from '@beringia/domain/scouting/trial';
import { idsIn, registerNamed, registerOf } from '@beringia/domain/scouting/trial-ids';
import { type Reader, startReading } from '../reading/fields.ts';
import { readSizes } from '../reading/sizes.ts';
import { readTreatments } from './interventions.ts';
import type { WhoRecord } from './record.ts';

/** A record of ICTRP or ChiCTR as a trial. Words that cannot be read leave their field null and stand under `unread`. */
export function mapWhoRecord(record: WhoRecord): Trial {
  const reader = startReading();
  const type = typeOf(record.type);
  const treatments = treatmentsOf(record, reader);
  const phases = reader.phases(record.phase);
  const titles = record.titles.map(({ text }) => text);
  return {
    id: record.id,
    register: registerOf(record.id) ?? (record.register === null ? null : registerNamed(record.register)),
    via: record.via,
    crossIds: idsIn(`${record.otherIds ?? ''}`, record.id),
    secondaryIds: [],
    type,
    titles: record.titles,
    sponsors: record.sponsors?.map((name) => ({ name, class: null })) ?? null,
    collaborators: record.collaborators?.map((name) => ({ name, class: null })) ?? null,
    arms: treatments && treatments.arms.length > 0 ? [...treatments.arms] : null,
    interventions: treatments && withRoles({ type, titles, ...treatments }),
    phases,
    stage: reader.stage(phases),
    conditions: record.conditions ? [...record.conditions] : null,
    keywords: [],
    status: reader.status(record.status),
    // Slashes stand day first in these exports: 27/01/2020 is among them, and no month over twelve.
    registered: reader.day('registered', record.registered, 'day-first'),
    start: dateOf('start', record, reader),
    primaryCompletion: dateOf('primaryCompletion', record, reader),
    completion: dateOf('completion', record, reader),
    // The registers ask for the number that is aimed at.
    enrolment: enrolmentOf(record, reader),
    countries: record.countries && reader.countries('countries', record.countries),
    sites: record.sites?.map((site) => ({ ...site, country: reader.country('countries', site.country) })) ?? null,
    hasResults: record.hasResults,
    results: null,
    lastUpdate: reader.day('lastUpdate', record.lastUpdate, 'day-first'),
    url: record.url,
    unread: reader.unread(),
  };
}

function typeOf(words: string | null): Trial['type'] {
  const key = words?.toLowerCase() ?? '';
  if (/^intervention|^treatment study|^prevention|干预性/.test(key)) return 'interventional';
  if (/^observational|观察性|^pms$|^epidemi/.test(key)) return 'observational';
  if (/^expanded access/.test(key)) return 'expanded-access';
  return key === '' ? null : 'other';
}

function treatmentsOf({ interventions }: WhoRecord, reader: Reader) {
  if (interventions === null) return null;
  const read = readTreatments(interventions);
  if (!read) reader.cannotRead('interventions', interventions.slice(0, 500), 'it describes, and names no treatment');
  return read;
}

function dateOf(
  field: 'start' | 'primaryCompletion' | 'completion',
  record: WhoRecord,
  reader: Reader,
): Trial['start'] {
  const date = reader.day(field, record[field], 'day-first');
  return date === null ? null : { date, kind: null };
}

function enrolmentOf({ targetSize }: WhoRecord, reader: Reader): Trial['enrolment'] {
  const read = readSizes(targetSize, 'anticipated');
  if (read && read.n === null && read.parts.length === 0) {
    reader.cannotRead('enrolment', read.printed, 'it holds no number of people');
    return null;
  }
  return read;
}
