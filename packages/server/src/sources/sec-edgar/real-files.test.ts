import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../../../tests/support/shared.ts';
import { readFiling, withTickers } from './map.ts';
import { type EdgarFile, parseEdgar } from './parse.ts';
import { filingWords } from './testing/words.ts';

const shared = sharedFolder();
const skipped = shared === null ? ' (skipped: no shared folder; set BERINGIA_SHARED)' : '';
const folder = join(shared ?? '', 'datasets/sec-edgar');
/** Lists of exhibit numbers and form names, made by others: not files of EDGAR. */
const NOT_CLAIMED = ['exhibits.csv', '2020QTR1_unique_forms.txt'];

function read(name: string): EdgarFile {
  const bytes = readFileSync(join(folder, name));
  return parseEdgar((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

function inShort(file: EdgarFile): string {
  if (file.kind === 'submissions')
    return `${file.submissions.filings.length} filings of ${file.submissions.filer.name}`;
  if (file.kind === 'folder') return `${file.folder.documents.length} files of ${file.folder.accession}`;
  if (file.kind === 'tickers') return `${file.rows.length} tickers`;
  if (file.kind === 'document') return `document ${file.words.form} ${file.words.items.join(' ')}`;
  const { form, items, filers, filedOn, documents } = readFiling(file.filing, file.parts, filingWords()).filing;
  return `submission ${form} ${items?.join(' ') ?? '-'} of ${filers[0]?.name ?? '-'} ${filedOn ?? '-'}, documents ${documents.length}`;
}

describe.skipIf(shared === null)(`real files of EDGAR${skipped}`, () => {
  test('every file reads', () => {
    const names = readdirSync(folder).filter((name) => !NOT_CLAIMED.includes(name));
    expect(Object.fromEntries(names.map((name) => [name, inShort(read(name))]))).toMatchInlineSnapshot(`
      {
        "0000887919-21-000012.html": "document 8-K 8.01 9.01",
        "0000899681-95-000096.txt": "submission S-3/A - of - -, documents 2",
        "0001104659-03-004925.html": "document 8-K 9",
        "0001127602-25-001055.txt": "submission 4 - of AAR CORP 2025-01-10, documents 2",
        "0001213900-24-004875-index.json": "25 files of 0001213900-24-004875",
        "0001398344-24-000491.nc": "submission D/A 06b 3C 3C.1 of INVESTURE OPPORTUNITY FUND, LP 2024-01-11, documents 1",
        "0001437749-16-028287.html": "document 8-K 2.02 9.01",
        "23AndMe.index-headers.html": "submission 8-K 7.01 9.01 of 23andMe Holding Co. 2024-06-03, documents 13",
        "BuckleInc.8-K.EX99.1.html": "submission null - of - -, documents 1",
        "BuckleInc.8-K.html": "document 8-K 2.02 9.01",
        "NextPoint.8K.html": "document 8-K 8.01",
        "Oracle.8-K.html": "document 8-K 5.07",
        "company_submission.json.gz": "1001 filings of Tesla, Inc.",
        "company_tickers.json.gz": "9610 tickers",
        "form.6k.Athena.html": "submission 6-K - of - -, documents 1",
        "form6k.RoyalPhilips.html": "submission 6-K - of - -, documents 1",
      }
    `);
  });

  test('1,001 filings from columns: 37 with Item 1.01, older ones in one more file', () => {
    const file = read('company_submission.json.gz');
    if (file.kind !== 'submissions') throw new Error('not submissions');
    const { filings, older, filer } = file.submissions;
    expect(filings.filter(({ items }) => items?.includes('1.01')).length).toBe(37);
    expect(filings.filter(({ form }) => form === '8-K').length).toBe(163);
    expect(older).toEqual([{ name: 'CIK0001318605-submissions-001.json', count: 347 }]);
    expect(filer.formerNames).toEqual(['TESLA MOTORS INC']);
    expect(filings.filter(({ filedOn }) => filedOn === null)).toEqual([]);
  });

  test('no filing here is a candidate once read, and none is called clear before', () => {
    const files = readdirSync(folder)
      .filter((name) => !NOT_CLAIMED.includes(name))
      .map(read);
    const answers = files.flatMap((file) =>
      file.kind === 'submission' ? [readFiling(file.filing, file.parts, filingWords()).candidate.value] : [],
    );
    expect(answers.filter((value) => value === true)).toEqual([]);
    const header = read('23AndMe.index-headers.html');
    const unread =
      header.kind === 'submission' ? readFiling(header.filing, header.parts, filingWords()).candidate : null;
    expect(unread?.value).toBeNull();
    expect(unread?.because.at(-1)).toBe('the text was not read; its words would settle it');
  });

  test('a person who files is not taken over', () => {
    expect(JSON.stringify(inShort(read('0001127602-25-001055.txt')))).not.toMatch(/Garascia/u);
  });

  test('a filer is known by its ticker where it has one', () => {
    const [tickers, filed] = [read('company_tickers.json.gz'), read('0001127602-25-001055.txt')];
    if (tickers.kind !== 'tickers' || filed.kind !== 'submission') throw new Error('other files');
    expect(withTickers(filed.filing, tickers.rows).filers.map((filer) => filer.tickers)).toEqual([['AIR']]);
  });
});
