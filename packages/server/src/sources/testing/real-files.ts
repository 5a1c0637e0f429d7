import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Trial } from '@beringia/domain/scouting/trial';
import { mapChictr } from '../chictr/map.ts';
import { readChictr } from '../chictr/parse.ts';
import { mapCdeTrial } from '../chinadrugtrials/map.ts';
import { readCdePage, readCdeTable } from '../chinadrugtrials/parse.ts';
import { mapStudy } from '../clinicaltrials-gov/map.ts';
import { readStudies } from '../clinicaltrials-gov/parse.ts';
import { mapWhoRecord } from '../ictrp/map.ts';
import { readIctrp } from '../ictrp/parse.ts';
import type { Bytes, Read, ReadProblem } from '../reading/read.ts';

/** Every file of the shared data sets that a parser of trials claims, with what is to come of it. */
export interface RealFile {
  readonly file: string;
  /** Records in the file, as its index counts them. */
  readonly records: number;
  /** What is put aside, by the beginning of the reason. */
  readonly aside: readonly string[];
  readonly trials: (bytes: Bytes) => AsyncGenerator<Read<Trial | null>>;
}

const json = (bytes: Bytes) => mapped(readStudies(bytes, 'json'), mapStudy);
const csv = (bytes: Bytes) => mapped(readStudies(bytes, 'csv'), mapStudy);
const xml = (bytes: Bytes) => mapped(readStudies(bytes, 'xml'), mapStudy);
const ictrp = (format: 'xml' | 'csv' | 'xlsx') => (bytes: Bytes) => mapped(readIctrp(bytes, format), mapWhoRecord);
const chictr = (format: 'xml' | 'html') => (bytes: Bytes) => mapped(readChictr(bytes, format), mapChictr);
const cde = (bytes: Bytes) => mapped(readCdeTable(bytes, 'trials'), (row) => mapCdeTrial(row));
const cdePage = (bytes: Bytes) => mapped(readCdePage(bytes), (row) => mapCdeTrial(row));
/** Tables that stand beside the trials become no trial of their own. */
const cdeBeside = (table: 'sites' | 'ethics' | 'endpoints' | 'investigators') => (bytes: Bytes) =>
  mapped(readCdeTable(bytes, table), () => null);

const one = (file: string, records: number, trials: RealFile['trials'], aside: readonly string[] = []): RealFile => ({
  file,
  records,
  trials,
  aside,
});

const FILES: readonly RealFile[] = [
  one('ctgov-v2-watch/studies_all_1178.jsonl.gz', 1178, json),
  one('ctgov-v2-watch/studies_china_sites_192.jsonl.gz', 192, json),
  // The file holds four replacement signs of its own, where an umlaut was lost.
  one('ctgov-v2-nsclc/ctg-studies.json.gz', 100, json, ['4 signs read as']),
  one('ctgov-csv-export/ctg-studies-first2.csv', 2, csv),
  one('ctgov-legacy-fullstudies/covid-19-search.json.gz', 100, json),
  one('ctgov-legacy-fullstudies/results_1.json.gz', 100, json),
  one('ictrp-covid/ICTRP-Results_18Mar2020.xml.gz', 578, ictrp('xml')),
  one('ictrp-covid/covid-19-trials_25Mar2020.xlsx', 667, ictrp('xlsx')),
  one('ictrp-covid/COVID19-web_7Jul2020.xlsx', 4098, ictrp('xlsx')),
  one('ictrp-covid/trial_list_2020-12-16.csv.gz', 6987, ictrp('csv')),
  // Numbers and the day somebody first saw them: no export, and refused as a whole.
  one('ictrp-covid/trials_8_mar.csv', 0, ictrp('csv'), ['the table has the columns trialid, firstseen']),
  one('chictr-xml/ChiCTR2000034346.xml', 1, chictr('xml')),
  one('chictr-html/response_general_query.html', 10, chictr('html')),
  one('chictr-html/response_single_query.html', 1, chictr('html')),
  one('cde-chinadrugtrials-csv/trial_info.csv', 46, cde),
  one('cde-chinadrugtrials-csv/trial_site_info.csv', 257, cdeBeside('sites')),
  one('cde-chinadrugtrials-csv/trial_ec_info.csv', 56, cdeBeside('ethics')),
  one('cde-chinadrugtrials-csv/trial_endpoint.csv', 229, cdeBeside('endpoints')),
  one('cde-chinadrugtrials-csv/trial_pi_info.csv', 58, cdeBeside('investigators')),
  one('cde-chinadrugtrials-html/temp_response_page_1_1748512872.html', 20, cdePage),
  one('cde-chinadrugtrials-html/temp_response_page_1_1748512912.html', 20, cdePage),
  one('cde-chinadrugtrials-html/temp_response_page_2_1748512872.html', 20, cdePage),
  one('cde-chinadrugtrials-html/temp_response_page_3_1748512873.html', 2, cdePage),
];

/** @param datasets the folder of the shared data sets */
export function realFiles(datasets: string): readonly RealFile[] {
  const old = readdirSync(join(datasets, 'aact-fixtures-xml')).toSorted();
  return [...FILES, ...old.map((name) => one(`aact-fixtures-xml/${name}`, 1, xml))];
}

export interface FileRun {
  readonly read: number;
  readonly trials: readonly Trial[];
  readonly problems: readonly ReadProblem[];
  readonly seconds: number;
}

export async function runFile(datasets: string, { file, trials }: RealFile): Promise<FileRun> {
  const start = performance.now();
  const run = { read: 0, trials: [] as Trial[], problems: [] as ReadProblem[] };
  for await (const read of trials(createReadStream(join(datasets, file)))) {
    if ('problem' in read) run.problems.push(read.problem);
    else run.read += 1;
    if ('record' in read && read.record) run.trials.push(read.record);
  }
  return { ...run, seconds: (performance.now() - start) / 1000 };
}

async function* mapped<T>(
  reads: AsyncIterable<Read<T>>,
  map: (raw: T) => Trial | null,
): AsyncGenerator<Read<Trial | null>> {
  for await (const read of reads) {
    if ('record' in read) yield { record: map(read.record), at: read.at };
    else yield read;
  }
}
