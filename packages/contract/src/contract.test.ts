import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CATALOGUE } from './catalogue.ts';
import type { Operation } from './operation.ts';
import { SCHEMAS } from './schemas.ts';

/**
 * What scripts and assistants rely on: names, paths, inputs and outputs. Additions are welcome and are accepted on purpose, by
 *
 *   BERINGIA_ACCEPT_CONTRACT=1 npx vitest run packages/contract; npm run format
 *
 * which still refuses a removal or a change. A change that has to be is made by editing contract-snapshot.json by hand, with
 * an entry in CHANGELOG.md.
 */
const FILE = fileURLToPath(new URL('./contract-snapshot.json', import.meta.url));
const HOW = 'Accept additions with: BERINGIA_ACCEPT_CONTRACT=1 npx vitest run packages/contract; npm run format';

/** Places inside an answer; everything else is asked of a caller. */
const IN_OUTPUT = /^(?:\/operations\/[^/]+)?\/output\//;

const now = snapshot();
const before = JSON.parse(readFileSync(FILE, 'utf8')) as Json;
const differences = compare(before, now, '');

describe('the contract', () => {
  it('keeps everything that scripts rely on', () => {
    expect(differences.filter(({ kind }) => kind !== 'added').map(inWords)).toEqual([]);
  });

  it('has its additions in the snapshot', () => {
    const broken = differences.some(({ kind }) => kind !== 'added');
    if (process.env.BERINGIA_ACCEPT_CONTRACT === '1' && !broken) return writeFileSync(FILE, `${JSON.stringify(now)}\n`);
    expect(differences.filter(({ kind }) => kind === 'added').map(inWords), HOW).toEqual([]);
  });

  it('has each name and each address once, and says what to do after every error', () => {
    const names = CATALOGUE.map((op) => op.name);
    const addresses = CATALOGUE.map(({ rest }) => `${rest.method} ${rest.path}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const op of CATALOGUE as readonly Operation[]) {
      expect(op.errors.filter((error) => error.recovery === '')).toEqual([]);
      for (const [, name] of op.rest.path.matchAll(/\{(\w+)\}/g)) expect(Object.keys(op.input.shape)).toContain(name);
    }
  });
});

describe('this test', () => {
  const shape = { required: ['a'], type: ['x', 'y'], properties: { a: { type: 'string' } } };
  const found = (side: 'input' | 'output', change: object) =>
    compare({ [side]: shape }, { [side]: { ...shape, ...change } }, '').map(({ kind, at }) => `${kind} ${at}`);
  const sides = ['input', 'output'] as const;

  it.each(sides)('would notice a removal and a change of an %s', (side) => {
    expect(found(side, { properties: {} })).toEqual([`removed /${side}/properties/a`]);
    expect(found(side, { properties: { a: { type: 'number' } } })).toEqual([`changed /${side}/properties/a/type`]);
    expect(found(side, { type: ['x'] })).toEqual([`removed /${side}/type/"y"`]);
  });

  it.each(sides)('would call a new field and a new word of an %s additions', (side) => {
    expect(found(side, { properties: { a: { type: 'string' }, b: {} } })).toEqual([`added /${side}/properties/b`]);
    expect(found(side, { type: ['x', 'y', 'z'] })).toEqual([`added /${side}/type/"z"`]);
  });

  it('would notice a question that asks for more, and welcome one that asks for less', () => {
    expect(found('input', { required: ['a', 'b'] })).toEqual(['changed /input/required/"b"']);
    expect(found('input', { required: [] })).toEqual(['added /input/required/"a"']);
    expect(compare({ input: {} }, { input: { required: ['a'] } }, '')).toMatchObject([{ kind: 'changed' }]);
  });

  it('would welcome an answer that promises more, and notice one that promises less', () => {
    expect(found('output', { required: ['a', 'b'] })).toEqual(['added /output/required/"b"']);
    expect(found('output', { required: [] })).toEqual(['removed /output/required/"a"']);
    expect(compare({ output: {} }, { output: { required: ['a'] } }, '')).toMatchObject([{ kind: 'added' }]);
    expect(compare({ output: { required: ['a'] } }, { output: {} }, '')).toMatchObject([{ kind: 'removed' }]);
  });
});

type Json = { readonly [key: string]: unknown };

interface Difference {
  readonly kind: 'removed' | 'changed' | 'added';
  readonly at: string;
}

function snapshot(): Json {
  const operations = (CATALOGUE as readonly Operation[]).map((op) => [
    op.name,
    {
      rest: `${op.rest.method} ${op.rest.path}`,
      positional: op.positional.join(' '),
      effect: op.effect,
      file: op.file ?? false,
      errors: op.errors.map((error) => error.code),
      input: printed(op.input, 'input'),
      output: printed(op.output, 'output'),
    },
  ]);
  const schemas = Object.entries(SCHEMAS).map(([name, schema]) => [name, printed(schema, 'input')]);
  return { operations: Object.fromEntries(operations), schemas: Object.fromEntries(schemas) };
}

/** Words that only explain may change at any time, so they are left out. */
function printed(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return JSON.parse(JSON.stringify(json, (key, value) => (isWords(key, value) ? undefined : value)));
}

function isWords(key: string, value: unknown): boolean {
  return key === '$schema' || (key === 'description' && typeof value === 'string');
}

/**
 * Lists are sets of words or of shapes here: order means nothing. A question may ask for less but never for more; an answer may
 * promise more but never less. So what is newly required breaks a caller in an input only.
 */
function compare(old: unknown, made: unknown, at: string): Difference[] {
  if (Array.isArray(old) && Array.isArray(made)) return compareLists(old, made, at);
  if (!isRecord(old) || !isRecord(made)) return same(old, made) ? [] : [{ kind: 'changed', at }];
  return [...new Set([...Object.keys(old), ...Object.keys(made)])].flatMap((key): Difference[] => {
    const place = `${at}/${key}`;
    if (isRequired(old, key) || isRequired(made, key)) return compareLists(old[key] ?? [], made[key] ?? [], place);
    if (!(key in made)) return [{ kind: 'removed', at: place }];
    if (!(key in old)) return [{ kind: isLimit(key) ? 'changed' : 'added', at: place }];
    return compare(old[key], made[key], place);
  });
}

function compareLists(old: unknown, made: unknown, at: string): Difference[] {
  if (!Array.isArray(old) || !Array.isArray(made)) return [{ kind: 'changed', at }];
  if (old.length === made.length && old.every(isRecord))
    return old.flatMap((item, index) => compare(item, made[index], `${at}/${index}`));
  const asked = at.endsWith('/required') && !IN_OUTPUT.test(at);
  return [
    ...missing(old, made).map((item) => ({ kind: asked ? 'added' : 'removed', at: `${at}/${item}` }) as const),
    ...missing(made, old).map((item) => ({ kind: asked ? 'changed' : 'added', at: `${at}/${item}` }) as const),
  ];
}

function missing(from: readonly unknown[], other: readonly unknown[]): string[] {
  return from.filter((item) => !other.some((one) => same(item, one))).map((item) => JSON.stringify(item));
}

/** The list of required keys, told apart from a field that is called `required`. */
function isRequired(holder: Json, key: string): boolean {
  return key === 'required' && Array.isArray(holder[key]);
}

function isLimit(key: string): boolean {
  return [
    'pattern',
    'enum',
    'const',
    'minimum',
    'maximum',
    'minLength',
    'maxLength',
    'type',
    'additionalProperties',
  ].includes(key);
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function inWords({ kind, at }: Difference): string {
  return `${kind}: ${at}`;
}
