import type { OutputOf } from '@beringia/contract/operation';
import type { previewSource } from '@beringia/contract/sources/map-vendor';
import type { ColumnMapping } from '@beringia/domain/scouting/column-mapping';
import { keptAnswer, keptBytes } from '../../database/queries/kept-answers.ts';
import { sourceOf } from '../../sources/catalogue.ts';
import type { Bytes, ReadProblem } from '../../sources/reading/read.ts';
import type { TableFormat } from '../../sources/vendor/headed-table.ts';
import { previewVendor, sampleVendor } from '../../sources/vendor/read.ts';
import type { Reading, ReadingHandler } from '../handler.ts';
import { stampOf } from '../stamp.ts';
import { formatByEnding, notKept } from './import-source.ts';
import { mappingOf } from './mapping-of.ts';

type Preview = OutputOf<typeof previewSource>;

/** The beginning of the file is read as far as the preview goes, and no further. */
export const previewSourceHandler: ReadingHandler<typeof previewSource> = {
  async answer({ source, hash, name, sheet, mapping: id }, reading) {
    const format = formatByEnding(sourceOf(source), name).id as TableFormat;
    const mapping = id === undefined ? null : await reading.within(({ trx }) => mappingOf(trx, id));
    const sample = await sampleVendor(await bytesOf(hash, reading), { format, sheet: mapping?.sheet ?? sheet });
    const mapped = mapping === null ? null : await mappedRows(await bytesOf(hash, reading), format, mapping);
    return {
      ...(await reading.within(stampOf)),
      name,
      headings: [...sample.headings],
      rows: sample.rows.map((row) => sample.headings.map((heading) => row[heading] ?? '')),
      proposed: [...sample.proposed],
      problems: sample.problems.map(problemOf),
      mapped,
    };
  },
};

/** @throws Refusal `not-found` for a file that this workspace did not send */
async function bytesOf(hash: string, { within, workspace }: Reading): Promise<Bytes> {
  const kept = await within(({ trx }) => keptAnswer(trx, workspace, hash));
  if (kept === null) throw notKept();
  return keptBytes((fn) => within(({ trx }) => fn(trx)), workspace, hash, kept.pieces);
}

async function mappedRows(bytes: Bytes, format: TableFormat, mapping: ColumnMapping): Promise<Preview['mapped']> {
  const { check, entries, problems } = await previewVendor(bytes, format, mapping);
  const { id, vendor, licenceNote } = mapping;
  const { missing, added, renamed } = check;
  const inFile = check.problems.map((problem) => ({ ...problem, record: 0, raw: null }));
  return {
    mapping: id,
    vendor,
    licenceNote,
    entries: entries.map(({ vendor: _vendor, licenceNote: _note, ...entry }) => entry) as NonNullable<
      Preview['mapped']
    >['entries'],
    missing: [...missing],
    added: [...added],
    renamed: [...renamed],
    problems: [...inFile, ...problems.map(problemOf)],
  };
}

function problemOf({ at, raw, ...problem }: ReadProblem) {
  return { ...problem, record: at.record, raw };
}
