import { type FoundValue, scanLines } from './json-lines.ts';
import type { ListPaths, Slice } from './json-scan.ts';
import { type Bytes, type Place, problemAt, type Read, untilHopeless } from './read.ts';
import { textOf } from './text.ts';

export type JsonObject = { readonly [key: string]: unknown };

/**
 * Objects of a JSON file, one by one: an array, an envelope that holds the array, one object, or one object a line.
 * @param lists where an envelope may hold the array, such as `[['studies']]`
 */
export function readJson(bytes: Bytes, lists: ListPaths = []): AsyncGenerator<Read<JsonObject>> {
  return untilHopeless(objectsOf(bytes, lists));
}

async function* objectsOf(bytes: Bytes, lists: ListPaths): AsyncGenerator<Read<JsonObject>> {
  const scan = scanLines(lists);
  const count = { record: 0 };
  for await (const piece of textOf(bytes)) {
    if (typeof piece === 'string') yield* readValues(scan.push(piece), count);
    else yield problemAt({ record: count.record + 1, line: null }, piece);
  }
  yield* readValues(scan.end(), count);
}

function* readValues(values: readonly FoundValue[], count: { record: number }): Generator<Read<JsonObject>> {
  for (const value of values) {
    count.record += 1;
    const at = { record: count.record, line: value.line };
    yield 'object' in value ? { record: value.object, at } : readSlice(value, at);
  }
}

function readSlice({ text, broken }: Slice, at: Place): Read<JsonObject> {
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    return problemAt(at, notJson(broken ?? (error as Error).message), text);
  }
  if (typeof record === 'object' && record !== null && !Array.isArray(record)) {
    return { record: record as JsonObject, at };
  }
  const found = Array.isArray(record) ? 'an array' : JSON.stringify(record).slice(0, 80);
  return problemAt(at, { wrong: `${found} stands where a record should.`, ...OBJECT }, text);
}

const OBJECT = { expected: 'one JSON object for each record', next: 'Look at the file: it may be of another kind.' };

function notJson(why: string) {
  return {
    wrong: `not JSON: ${why.replace(/\.$/, '')}.`,
    expected: 'a whole JSON object',
    next: 'The other records were read. Fetch or export this one again.',
  };
}
