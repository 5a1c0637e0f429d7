import { parseArgs } from 'node:util';
import type { Engine } from './bench-house.ts';
import { copyAlone, parseAlone } from './import-floors.ts';
import { openImporter } from './importer.ts';
import { fileOf, realStudies } from './import-records.ts';

/** The speed and the memory of an import; see README. */

const { values: chosen } = parseArgs({
  options: {
    engine: { type: 'string', default: 'pglite' },
    records: { type: 'string', default: '100000' },
  },
});
const engine: Engine = chosen.engine === 'postgres' ? 'postgres' : 'pglite';
const records = Number(chosen.records);
const studies = realStudies();
if (studies === null) console.log('Skipped: no shared folder; set BERINGIA_SHARED.');
else {
  const slice = { from: 0, to: records };
  const file = await fileOf(studies, slice);
  const importer = await openImporter(engine);
  try {
    const some=Math.min(20000,records);
    const before = parseAlone(studies, { from: 0, to: some })/some;
    console.log('parse/rec', before);
    const result = await importer.import({ file: file.file, name: 'studies.jsonl', source: 'clinicaltrials-gov' });
    console.log(result, 'keep/rec', result.keeping/records, 'read/rec', result.reading/records);
    if (importer.databaseUrl !== null) {
      const copy = await copyAlone(importer.databaseUrl);
      console.log('copy/rec', copy/records, 'ratio', copy/(result.keeping+result.reading));
    }
    const after = parseAlone(studies, { from: 0, to: some })/some;
    console.log('parse/rec', after, 'of JSON.parse', (after+before)/2*records/(result.keeping+result.reading));
  } finally {
    await importer.close();
    file.remove();
  }
}
