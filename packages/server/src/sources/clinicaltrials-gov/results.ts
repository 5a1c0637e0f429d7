import { contradictionsOf, type ReadOut, readOut } from '@beringia/domain/assets/read-outs';
import { listIn, pick, textIn, textsIn } from '../reading/pick.ts';
import { gradeThreeLine } from './results-adverse.ts';
import { groupsOf, isPosted, type Line, linesOf } from './results-numbers.ts';
import { partOf, readTitle } from './results-title.ts';
import { readValue, type Scale, scaleOf } from './results-value.ts';

/** Read-outs from the results that ClinicalTrials.gov API v2 gives with a study, for the few endpoints that are read alike everywhere. */

export interface ResultsRead {
  /** One row for each group of each measure that was read. */
  readonly readOuts: readonly ReadOut[];
  /** Measures of these endpoints that were left alone, wholly or for some groups, each with the reason. */
  readonly unread: readonly { readonly measure: string; readonly why: string }[];
}

/** Rows of a measure, and why it or some of its groups were left alone; null for a measure of something else. */
type Outcome = { readonly rows: readonly ReadOut[]; readonly why: string | null } | null;

/** @param raw a study of API v2; one without results gives no rows. Source of every row is the study's page. */
export function readResults(raw: unknown): ResultsRead {
  const trial = textIn(raw, 'protocolSection', 'identificationModule', 'nctId');
  if (trial === null) return { readOuts: [], unread: [] };
  const drugs = drugsOf(raw);
  const measures = listIn(raw, 'resultsSection', 'outcomeMeasuresModule', 'outcomeMeasures') ?? [];
  const read = measures.map((measure) => {
    const title = textIn(measure, 'title') ?? '';
    return { title, outcome: efficacyOf(measure, title, trial, drugs) ?? adverseOf(measure, title, trial) };
  });
  return {
    readOuts: read.flatMap(({ outcome }) => outcome?.rows ?? []),
    unread: read.flatMap(({ title, outcome }) => (outcome?.why ? [{ measure: title, why: outcome.why }] : [])),
  };
}

function efficacyOf(measure: unknown, title: string, trial: string, drugs: readonly string[]): Outcome {
  const told = readTitle(title, drugs);
  if (told === null) return null;
  if ('why' in told) return leftAlone(told.why);
  if (!isPosted(measure)) return leftAlone('no number is posted');
  const scale = scaleOf(measure, told.endpoint);
  if (typeof scale === 'object') return leftAlone(scale.why);
  const lines = linesOf(measure);
  const [line] = lines;
  if (!line || lines.length > 1 || line.title !== null)
    return leftAlone(`its table has ${lines.length} lines with headings`);
  const name = ['PFS', 'OS', 'DOR'].includes(told.endpoint) ? `median ${told.endpoint}` : told.endpoint;
  const endpoint = told.qualifiers.length === 0 ? name : `${name} (${told.qualifiers.join(', ')})`;
  return rowsOf(measure, line, scale, { trial, endpoint, population: told.population });
}

function adverseOf(measure: unknown, title: string, trial: string): Outcome {
  const line = gradeThreeLine(measure);
  if (line === null || !isPosted(measure)) return null;
  const scale = scaleOf(measure, 'ORR');
  if (typeof scale === 'object') return leftAlone(scale.why);
  const head = { trial, endpoint: 'adverse events of grade 3 or more', population: partOf(title) };
  const { rows, why } = rowsOf(measure, line, scale, head);
  return { rows: rows.map((row) => ({ ...row, grade3plus: typeof row.value === 'number' ? row.value : null })), why };
}

function leftAlone(why: string): NonNullable<Outcome> {
  return { rows: [], why };
}

type Head = Pick<ReadOut, 'trial' | 'endpoint' | 'population'>;

/** A number outside its own interval, or a percentage above a hundred, takes the whole measure out: it was misread or misprinted. */
function rowsOf(measure: unknown, line: Line, scale: Scale, head: Head): NonNullable<Outcome> {
  const groups = groupsOf(measure);
  const analysed = line.measurements.filter(({ n }) => n !== 0);
  const rows = analysed.flatMap((row): ReadOut[] => {
    const [arm, read] = [groups.get(row.group), readValue(measure, scale, row)];
    if (arm === undefined || read === null) return [];
    return [
      readOut.parse({ ...head, ...read, arm, n: row.n, source: `https://clinicaltrials.gov/study/${head.trial}` }),
    ];
  });
  const [wrong] = rows.flatMap(contradictionsOf);
  if (wrong) return leftAlone(`a number contradicts itself: ${wrong.wrong}`);
  if (rows.some(({ unit, value }) => unit === '%' && typeof value === 'number' && (value < 0 || value > 100)))
    return leftAlone('a percentage lies outside 0 to 100');
  const missing = analysed.length - rows.length;
  const why = `${missing} of ${analysed.length} groups have no number that can be relied on`;
  return { rows, why: missing > 0 || rows.length === 0 ? why : null };
}

function drugsOf(raw: unknown): string[] {
  const interventions = listIn(pick(raw, 'protocolSection', 'armsInterventionsModule'), 'interventions') ?? [];
  const names = interventions.flatMap((each) => [textIn(each, 'name'), ...(textsIn(each, 'otherNames') ?? [])]);
  return names.flatMap((name) => (name !== null && name.length > 3 ? [name] : []));
}
