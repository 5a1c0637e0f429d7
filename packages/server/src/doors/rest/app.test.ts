import { createReadStream, readFileSync } from 'node:fs';
import { CATALOGUE } from '@beringia/contract/catalogue';
import { showDeal } from '@beringia/contract/deals/show-deal';
import { cancelJob } from '@beringia/contract/jobs/follow-jobs';
import type { Operation } from '@beringia/contract/operation';
import { runMandate } from '@beringia/contract/scouting/run-mandate';
import { triage } from '@beringia/contract/scouting/triage';
import { searchFound } from '@beringia/contract/sources/found-records';
import { importSource } from '@beringia/contract/sources/import-source';
import { backUp } from '@beringia/contract/system/back-up';
import type { Day } from '@beringia/domain/basics/partial-date';
import { EXAMPLE } from '@beringia/domain/deals/testing/example-deal';
import type { Hono } from 'hono';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL, openHouse } from '../../house.ts';
import { workOff } from '../../jobs/worker.ts';
import { openLog } from '../../log.ts';
import { type House, serviceFor } from '../../operations/service.ts';
import { restApp } from './app.ts';
import { API } from './paths.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a script would read them; their shapes are asserted by schema
type Answer = any;

const TODAY = '2026-11-20' as Day;
const HERE = '127.0.0.1:4400';
const TOKEN = 'the-token-of-this-test';
const ONWARD = 'biontech-bms-bnt327-2025';
const SUMMIT = 'akeso-summit-ivonescimab-2022';

let house: House;
let app: Hono;
beforeAll(async () => {
  house = await openHouse({ data: null, databaseUrl: null, timeZone: 'UTC', today: TODAY }, '0.0.0');
  const log = openLog({ logLevel: 'silent' });
  app = restApp({
    session: serviceFor(house, LOCAL),
    guard: { hosts: [HERE], tokens: [TOKEN] },
    log,
    version: '0.0.0',
  });
});
afterAll(() => house.database.close());

async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; body: Answer }> {
  const response = await send(path, init);
  return { status: response.status, body: await response.json() };
}

function send(path: string, init: RequestInit = {}) {
  const headers = { host: HERE, authorization: `Bearer ${TOKEN}`, ...init.headers };
  return app.request(`${API}${path}`, { ...init, headers });
}

async function get(path: string): Promise<Answer> {
  const { status, body } = await ask(path);
  expect({ path, status, error: body.error }).toEqual({ path, status: 200, error: undefined });
  return body;
}

function post(path: string, body: unknown) {
  return ask(path, { method: 'POST', body: JSON.stringify(body) });
}

const importLines = (lines: readonly unknown[], options: object = {}) =>
  post('/deals/import', {
    content: lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    ...options,
  });
const example = (id: string, change: object = {}) => ({ ...EXAMPLE, id, ...change });

describe('the list', () => {
  it('says how many there are, how many it may hold, and how to get the rest', async () => {
    const first = await get('/deals?limit=20');
    expect(first).toMatchObject({ total: house.shipped.deals.length, cap: 200, next: expect.any(String), asOf: TODAY });
    expect(first.items).toHaveLength(20);
    expect(first.known).toEqual({ data: house.shipped.version, workspace: expect.any(Number) });
  });

  it('paged to the end, yields every deal once', async () => {
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = await get(`/deals?limit=37${next ? `&cursor=${encodeURIComponent(next)}` : ''}`);
      ids.push(...page.items.map((row: Answer) => row.id));
      next = page.next;
    }
    expect(ids.toSorted()).toEqual(house.shipped.deals.map((deal) => deal.id).toSorted());
  });

  it('trap: total sorted above upfront by default: largest cash first, unknown cash last', async () => {
    const { items } = await get('/deals?limit=200');
    const cash = items.map((row: Answer) => (row.cash?.currency === 'USD' ? row.cash.value : null));
    const known = cash.filter((value: number | null) => value !== null);
    expect(known).toEqual(known.toSorted((a: number, b: number) => b - a));
    expect(cash.slice(0, known.length)).toEqual(known);
  });

  it('trap: null shown as zero: an unknown amount is null or left open, never 0', async () => {
    const silent = house.shipped.deals.find((deal) => !deal.amounts.cashAtSigning);
    expect((await get(`/deals/${silent?.id}`)).row.cash).toBeNull();
    expect((await get(`/deals/${silent?.id}`)).flat.terms.upfront).toBeNull();
  });

  it('as of an earlier day holds what was announced by then, whatever else is asked', async () => {
    const { items } = await get('/deals?asOf=2019-12-31&sort=announced&limit=200&announcedTo=2024');
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((row: Answer) => row.announced > '2019-12-31')).toEqual([]);
  });

  it('finds in Chinese, and narrows by facets as they count', async () => {
    expect((await get(`/deals?q=${encodeURIComponent('康方')}`)).items.map((row: Answer) => row.id)).toContain(SUMMIT);
    const { facets } = await get('/deals/facets?modality=adc');
    const [year] = facets.year;
    expect((await get(`/deals?modality=adc&year=${year.value}`)).total).toBe(year.count);
    expect(facets.modality.length).toBeGreaterThan(1);
    expect(facets.licensor[0].label).toEqual(expect.any(String));
  });
});

describe('what is refused', () => {
  it('an unknown filter value, naming the allowed ones', async () => {
    const { status, body } = await ask('/deals?modality=antibody');
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'bad-input', problems: [{ field: 'modality' }] });
    expect(body.error.problems[0].expected).toMatch(/^one of small-molecule, monoclonal-antibody, .*adc/);
  });

  it('an unknown field, naming the known ones', async () => {
    const { status, body } = await ask('/deals?modalty=adc&upfront=5');
    expect(status).toBe(400);
    expect(body.error.problems.map((problem: Answer) => problem.field)).toEqual(['modalty', 'upfront']);
    expect(body.error.problems[0].expected).toContain('modality');
  });

  it('a day that is not one, a cursor of another list, and a body that is not JSON', async () => {
    expect((await ask('/deals?asOf=2026-02-30')).status).toBe(400);
    expect((await ask('/deals?asOf=2026')).status).toBe(400);
    const { next } = await get('/deals?limit=5&sort=id');
    expect((await ask(`/deals?limit=5&sort=cash&cursor=${next}`)).status).toBe(400);
    expect((await ask('/deals/import', { method: 'POST', body: '{' })).status).toBe(400);
  });

  it('a path that does not exist', async () => {
    expect(await ask('/nothing')).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
  });
});

/** The keys of the flat record, as the schema page of the facts prints them; scripts rely on them. */
const FLAT = {
  '': 'id announced type licensor licensee assets territory terms status statusNote sources confidence note',
  licensor: 'name name_zh legal ticker hq',
  licensee: 'name name_zh ticker hq newco backers',
  'assets.0': 'name codes modality targets indications area stage stageRegion',
  territory: 'text grants excludes retained',
  terms:
    'currency upfront upfrontText nearTerm nearTermIncludesUpfront equityInvestment milestones developmentRegulatory commercial total royaltyText royaltyLow royaltyHigh licensorEquityPct optionFee',
  'sources.0': 'url title published supports',
};

describe('one deal', () => {
  it.each(Object.entries(FLAT))('keeps exactly the flat keys of "%s"', async (path, keys) => {
    const { flat } = await get(`/deals/${SUMMIT}`);
    const part = path.split('.').reduce<Answer>((current, step) => (step === '' ? current : current[step]), flat);
    expect(Object.keys(part).toSorted()).toEqual(keys.split(' ').toSorted());
  });

  it('stands beside its full truth, its territories in both languages and the evidence of every field', async () => {
    const { deal, territories, evidence, sources, edits } = await get(`/deals/${SUMMIT}`);
    expect(deal).toMatchObject({ id: SUMMIT, licensors: [{ name: 'Akeso' }] });
    expect(territories[0]).toMatchObject({
      in: expect.arrayContaining(['US', 'JP']),
      zh: expect.stringMatching(/[一-龥]/),
    });
    expect(territories[0].in).not.toContain('CN');
    expect(evidence.map((field: Answer) => field.field)).toContain('amounts.cashAtSigning.value');
    expect(sources[0].tier).toEqual(expect.any(String));
    expect(edits).toEqual([]);
  });

  it('answers to every old id and says that it was redirected', async () => {
    const renamed = house.shipped.deals.flatMap((deal) => deal.formerIds.map((former) => [former, deal.id] as const));
    expect(renamed.length).toBeGreaterThan(0);
    for (const [former, id] of renamed) {
      expect(await get(`/deals/${former}`)).toMatchObject({ redirectedFrom: former, flat: { id } });
    }
    expect((await get(`/deals/${SUMMIT}`)).redirectedFrom).toBeNull();
  });

  it('that nobody knows is not found, with what to do next', async () => {
    const { status, body } = await ask('/deals/nobody-nothing-2020');
    expect(status).toBe(404);
    expect(body.error.problems[0]).toMatchObject({ field: 'id', next: expect.stringContaining('deals list') });
  });
});

describe('statistics', () => {
  it('show the counting rule as part of the answer, and it is the default rule', async () => {
    const { rule, measure, by } = await get('/deals/stats');
    expect([measure, by]).toEqual(['cash', 'year']);
    const texts = rule.map((step: Answer) => step.text).join('\n');
    expect(texts).toMatch(/Only assets of Chinese origin/);
    expect(texts).toMatch(/resale to a second buyer is left out/);
    expect(texts).toMatch(/seen only in compiled lists are left out/);
    expect(texts).toMatch(/no equity, no option fee/);
  });

  it('trap: a resale to a second buyer read as a second origin: BioNTech to BMS is not in the cash of 2025', async () => {
    const { groups, rule } = await get('/deals/stats?measure=cash&by=year');
    const year = (all: Answer) => all.find((group: Answer) => group.group === '2025');
    expect(year(groups).deals).not.toContain(ONWARD);
    expect(rule.flatMap((step: Answer) => step.leftOut)).toContain(ONWARD);
    const wider = await get('/deals/stats?measure=cash&by=year&includeOnward=true&originChinese=false');
    expect(year(wider.groups).deals).toContain(ONWARD);
    expect(year(wider.groups).value).toBeGreaterThan(year(groups).value);
  });

  it('trap: CNY read as USD: deals in other currencies are named and stay out of the sum', async () => {
    const { groups } = await get('/deals/stats?measure=cash&includeUnverified=true');
    const others = groups.flatMap((group: Answer) => group.otherCurrency);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((other: Answer) => other.currency === 'USD')).toEqual([]);
  });

  it('have published figures beside them with the reason why they differ', async () => {
    const { published, bridge } = await get('/deals/stats?measure=cash');
    expect(published.length).toBeGreaterThan(0);
    expect(published.every((figure: Answer) => figure.differs && figure.url)).toBe(true);
    expect(bridge.map((step: Answer) => step.step)).toEqual(expect.arrayContaining(['headline', 'cash']));
  });
});

describe('comparables', () => {
  it('give percentiles where enough deals state their cash, and show the ladder', async () => {
    const answer = await get('/deals/compare?modality=adc&stage=phase-1');
    expect(answer.cash.percentiles).toMatchObject({ p50: expect.any(Number) });
    expect(answer.cash.n).toBeGreaterThanOrEqual(8);
    expect(answer.ladder.map((step: Answer) => step.step)).toContain(answer.used);
  });

  it('below eight deals list them and claim no percentile', async () => {
    const answer = await get('/deals/compare?modality=vaccine&stage=nda&asOf=2019-01-01');
    expect(answer.cash.n).toBeLessThan(8);
    expect(answer.cash).toMatchObject({ percentiles: null, fewest: 8 });
    expect(answer.because.join()).toMatch(/Only \d of them state/);
  });

  it('never compare a deal with itself, also under its old id', async () => {
    const renamed = house.shipped.deals.find((deal) => deal.formerIds.length > 0);
    const byOldId = await get(`/deals/compare?deal=${renamed?.formerIds[0]}`);
    expect(byOldId.ladder.flatMap((step: Answer) => step.deals)).not.toContain(renamed?.id);
    expect(byOldId).toEqual(await get(`/deals/compare?deal=${renamed?.id}`));
  });
});

describe('data quality', () => {
  it('is told per rule, for all deals or one', async () => {
    const { deals, rules } = await get('/deals/check');
    expect(deals).toBe(house.shipped.deals.length);
    expect(rules.every((rule: Answer) => rule.reason !== '')).toBe(true);
    expect((await get(`/deals/check?id=${SUMMIT}`)).rules.flatMap((rule: Answer) => rule.findings)).toEqual(
      rules.flatMap((rule: Answer) => rule.findings.filter((finding: Answer) => finding.deal === SUMMIT)),
    );
  });
});

describe('an import', () => {
  const bad = [example('good-one-2024'), '{"id": ', example('Bad Id', { type: 'licence' }), example('good-two-2024')];

  it('lists every error with its line and field, and imports nothing', async () => {
    const { status, body } = await importLines(bad, { fileName: 'ours.jsonl' });
    expect(status).toBe(400);
    expect(body.error.problems.map(({ file, line, field }: Answer) => [file, line, field])).toEqual([
      ['ours.jsonl', 2, 'line'],
      ['ours.jsonl', 3, 'id'],
      ['ours.jsonl', 3, 'type'],
      [undefined, undefined, undefined],
    ]);
    expect(body.error.problems.at(-1)).toMatchObject({ wrong: 'nothing was imported.' });
    expect((await get('/status')).deals.own).toBe(0);
  });

  it('asked to be partial, takes the good lines and reports the rest', async () => {
    const { body } = await importLines(bad, { partial: true });
    expect(body).toMatchObject({ read: 4, new: 2, changed: 0, same: 0, rejected: 2 });
    expect(body.problems.map(({ line, field }: Answer) => [line, field])).toEqual([
      [2, 'line'],
      [3, 'id'],
      [3, 'type'],
    ]);
    expect((await get('/status')).deals.own).toBe(2);
  });

  it('repeated, changes nothing, not even the revision', async () => {
    const before = (await get('/status')).known;
    const { body } = await importLines(bad, { partial: true });
    expect(body).toMatchObject({ new: 0, changed: 0, same: 2, known: before });
    const changed = example('good-one-2024', { note: 'seen again' });
    expect((await importLines([changed])).body).toMatchObject({ new: 0, changed: 1, same: 0 });
  });

  it('takes the flat shape too, line by line, says which lines were which, and gives them back as they were', async () => {
    const { flat } = await get(`/deals/${SUMMIT}`);
    const terms = { currency: 'USD', upfront: 45, upfrontText: null };
    const { body } = await importLines([example('full-one-2024'), { ...flat, id: 'flat-one-2024', terms }]);
    expect(body).toMatchObject({ new: 2, formats: { full: 1, flat: 1 } });
    const back = (await get('/deals/w.local.flat-one-2024')).flat;
    expect(back).toMatchObject({
      licensor: flat.licensor,
      territory: flat.territory,
      terms: { upfront: 45, total: null },
    });
    const wrong = await importLines([{ ...flat, id: 'flat-two-2024', terms: { upfront: 5 } }], { fileName: 'f.jsonl' });
    expect(wrong.body.error.problems[0]).toMatchObject({ file: 'f.jsonl', line: 1, field: 'terms.currency' });
  });

  it('keeps own deals under ids of the workspace and refuses those of another', async () => {
    expect((await get('/deals?own=true&sort=id&order=asc')).items.map((row: Answer) => row.id)).toEqual([
      'w.local.flat-one-2024',
      'w.local.full-one-2024',
      'w.local.good-one-2024',
      'w.local.good-two-2024',
    ]);
    const { body } = await importLines([example('w.rival.theirs-2024')]);
    expect(body.error.problems[0]).toMatchObject({ line: 1, field: 'id' });
  });
});

const CASH = 'amounts.cashAtSigning.value';
const edit = (id: string, field: string, value: unknown) =>
  post(`/deals/${id}/edits`, { field, value, note: 'we asked' });
const withdraw = (id: string, claim: string) => ask(`/deals/${id}/edits/${claim}`, { method: 'DELETE' });
const evidenceFor = (shown: Answer, field: string) => shown.evidence.find((found: Answer) => found.field === field);

describe('an edit', () => {
  it('ranks first, the shipped value and its sources stay beside it, and withdrawing restores them', async () => {
    const before = await get(`/deals/${SUMMIT}`);
    const shipped = before.deal.amounts.cashAtSigning.value;
    const { body: made } = await edit(SUMMIT, CASH, 321);
    const shown = await get(`/deals/${SUMMIT}`);
    expect(shown).toMatchObject({ flat: { terms: { upfront: 321 } }, row: { own: true, cash: { value: 321 } } });
    expect(shown.edits).toMatchObject([{ id: made.claim, value: 321, shippedValue: shipped, shippedNow: shipped }]);
    const evidence = evidenceFor(shown, CASH);
    expect(evidence).toMatchObject({ value: 321, supporting: [{ tier: 'own', value: 321, note: 'we asked' }] });
    expect(evidence.because).toMatch(/^the better source wins: own/);
    expect(evidence.conflicting.map((claim: Answer) => claim.value)).toContain(shipped);
    expect((await get('/deals?own=true&q=ivonescimab')).items).toContainEqual(shown.row);
    expect((await withdraw(SUMMIT, made.claim)).status).toBe(200);
    const { known: _now, ...after } = await get(`/deals/${SUMMIT}`);
    const { known: _then, ...original } = before;
    expect(after).toEqual(original);
  });

  it('may say that a value is not known', async () => {
    const { body } = await edit(SUMMIT, CASH, null);
    const shown = await get(`/deals/${SUMMIT}`);
    expect(shown.flat.terms.upfront).toBeNull();
    expect(evidenceFor(shown, CASH)).toMatchObject({ value: null, supporting: [{ tier: 'own', value: null }] });
    await withdraw(SUMMIT, body.claim);
  });

  it('of an own deal is withdrawn the same way, and outlives another import of the deal', async () => {
    const id = 'w.local.good-two-2024';
    const first = (await edit(id, CASH, 75)).body.claim;
    const second = (await edit(id, CASH, 80)).body.claim;
    expect((await importLines([example('good-two-2024')])).body).toMatchObject({ same: 1, changed: 0 });
    expect((await get(`/deals/${id}`)).flat.terms.upfront).toBe(80);
    await withdraw(id, first);
    expect((await get(`/deals/${id}`)).flat.terms.upfront).toBe(80);
    await withdraw(id, second);
    expect(await get(`/deals/${id}`)).toMatchObject({ flat: { terms: { upfront: 60 } }, edits: [] });
    expect((await importLines([example('good-two-2024')])).body).toMatchObject({ same: 1, changed: 0 });
  });

  it('is refused for a value that does not fit, a field that names the deal, and a deal that is not there', async () => {
    expect((await edit(SUMMIT, CASH, 'much')).body.error.problems[0].field).toBe(CASH);
    expect((await edit(SUMMIT, 'amounts.upfront', 5)).status).toBe(400);
    expect((await edit(SUMMIT, 'id', ONWARD)).status).toBe(400);
    expect((await edit('nobody-nothing-2020', CASH, 5)).status).toBe(404);
    expect((await withdraw(SUMMIT, 'no-such-claim')).status).toBe(404);
    expect((await get(`/deals/${SUMMIT}`)).row.own).toBe(false);
  });
});

describe('an export', () => {
  const FORMULA = '=HYPERLINK("http://x.example","Lantian")';
  const [licensor] = EXAMPLE.licensors;
  beforeAll(async () => {
    await importLines([example('formula-2024', { licensors: [{ ...licensor, name: FORMULA }] })]);
  });

  it('trap: a formula typed into a name executed by a spreadsheet: it is text in the CSV', async () => {
    const response = await send('/deals/export.csv?own=true');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const { data, workspace } = (await get('/status')).known;
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="beringia-deals-${TODAY}-data-${data}-revision-${workspace}.csv"`,
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = bytes.toString('utf8');
    expect(csv).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(csv).toContain('蓝田生物');
  });

  it('trap: a formula typed into a name executed by a spreadsheet: it is text in the XLSX', async () => {
    const response = await send('/deals/export.xlsx?own=true');
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    const rows = sheets[0]?.rows ?? [];
    const row = rows.find((cells) => cells[0] === 'w.local.formula-2024');
    expect(row?.[2]).toBe(FORMULA);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it('is the same file whenever the same is asked', async () => {
    const file = async () => Buffer.from(await (await send('/deals/export.xlsx?modality=adc')).arrayBuffer());
    const first = await file();
    await new Promise((wake) => setTimeout(wake, 1_100));
    expect((await file()).equals(first)).toBe(true);
  });

  it('holds the very deals of the list, and unknown amounts as empty cells', async () => {
    const response = await send('/deals/export.xlsx?modality=adc');
    const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
    const [header = [], ...rows] = sheets[0]?.rows ?? [];
    expect(rows).toHaveLength((await get('/deals?modality=adc')).total);
    const cash = header.indexOf('Cash at signing (million)');
    expect(rows.filter((row) => row[cash] == null || row[cash] === '').length).toBeGreaterThan(0);
    expect(rows.filter((row) => row[cash] === 0)).toEqual([]);
  });
});

describe('the description', () => {
  it('is OpenAPI 3.1 of every operation', async () => {
    const api = await get('/openapi.json');
    expect(api).toMatchObject({ openapi: '3.1.0', info: { title: 'Beringia', version: '0.0.0' } });
    for (const { rest, name } of CATALOGUE) {
      const described = api.paths[rest.path][rest.method.toLowerCase()];
      expect(described).toMatchObject({ operationId: name.replace('.', '_'), responses: { 200: {} } });
      const inPath = described.parameters.filter((parameter: Answer) => parameter.in === 'path');
      expect(inPath.map((parameter: Answer) => `{${parameter.name}}`)).toEqual(rest.path.match(/\{\w+\}/g) ?? []);
    }
    const ids = Object.values<Answer>(api.paths).flatMap((path) => Object.values<Answer>(path));
    expect(ids).toHaveLength(CATALOGUE.length);
  });

  it('says of each operation whether it needs the token', async () => {
    const { components, paths } = await get('/openapi.json');
    expect(components.securitySchemes.token).toMatchObject({ type: 'http', scheme: 'bearer' });
    expect(paths['/deals'].get.security).toEqual([{}, { token: [] }]);
    expect(paths['/deals/import'].post.security).toEqual([{ token: [] }]);
    expect(paths['/deals/import'].post.responses[401]).toBeDefined();
  });

  it('has no reference that leads nowhere', async () => {
    const api = await get('/openapi.json');
    const references = JSON.stringify(api).match(/"\$ref":"[^"]*"/g) ?? [];
    expect(references.filter((ref) => !resolves(api, ref.slice(8, -1)))).toEqual([]);
  });
});

function resolves(api: Answer, ref: string): boolean {
  return (
    ref.startsWith('#/') &&
    ref
      .slice(2)
      .split('/')
      .reduce<Answer>((at, step) => at?.[step], api) !== undefined
  );
}

const RATE = JSON.stringify({
  currency: 'CNY',
  on: '2015-01-01',
  dollars: 0.16,
  source: 'an example, not a real rate',
});

/** One read-out in a table, invented. */
const readOut = (endpoint: string) => `trial,endpoint,value,source\nTRIAL-1,${endpoint},1,https://a.example`;
const pasted = (endpoint: string) => post('/assets/AK112/read-outs', { content: readOut(endpoint) });

/** A question for each operation; a new operation without one fails to compile. */
const QUESTIONS = {
  'deals.list': () => ({ limit: 200 }),
  'deals.facets': () => ({}),
  'deals.stats': () => ({ measure: 'total', by: 'territory', includeOnward: true, includeUnverified: true }),
  'deals.compare': () => ({ deal: SUMMIT }),
  'deals.check': () => ({}),
  'deals.export': () => ({ format: 'xlsx' }),
  'deals.import': () => ({ content: `${JSON.stringify(example('parsed-2024'))}\n{`, partial: true }),
  'deals.show': () => ({ id: SUMMIT }),
  'deals.edit': () => ({ id: SUMMIT, field: CASH, value: 1 }),
  'deals.withdraw': async () => ({ id: SUMMIT, claim: (await edit(SUMMIT, CASH, 2)).body.claim }),
  'assets.search': () => ({ q: 'AK11', limit: 200 }),
  'assets.show': () => ({ id: 'ivonescimab' }),
  'assets.read-outs': () => ({ id: 'ivonescimab', content: readOut('ORR') }),
  'assets.withdraw': async () => ({ id: 'AK112', readOut: (await pasted('PFS')).body.ids[0] }),
  'assets.classes': () => ({}),
  'assets.class': () => ({ id: 'pd1-vegf' }),
  'parties.match': () => ({ names: ['Akeso', '康方', 'WuXi'], limit: 20 }),
  'parties.show': () => ({ id: 'akeso' }),
  'parties.add': () => ({ name: 'Quillhaven Lumicyte', source: 'a list' }),
  'parties.name': () => ({ id: 'akeso', text: 'Vermilion', lang: 'en', kind: 'short', source: 'a list' }),
  'parties.merge': () => ({ from: 'summit', into: 'pfizer' }),
  'parties.unmerge': () => ({ id: 'summit' }),
  'rights.white-space': () => ({ limit: 200 }),
  'rights.show': () => ({ asset: 'ivonescimab', country: 'BR', field: 'nsclc' }),
  'registers.screen': () => ({ names: ['WuXi AppTec', '华大基因', 'Nobody Knows Ltd'], asOf: '2026-08-10' }),
  'registers.lists': () => ({}),
  'registers.timeline': () => ({ entity: 'wuxi-apptec' }),
  'registers.laws': () => ({ q: 'biosecure' }),
  'registers.law': () => ({ id: 'bis-affiliates-rule' }),
  'registers.diff': () => ({ a: '2026-06-07', b: '2026-08-10' }),
  'search.find': () => ({ q: 'akeso' }),
  'rates.import': () => ({ content: RATE }),
  'rates.list': () => ({}),
  'sources.list': () => ({}),
  'sources.import': async () => ({ source: 'clinicaltrials-gov', name: 'studies.json', hash: await keptStudies() }),
  'sources.sync': () => ({ source: 'clinicaltrials-gov', term: 'ivonescimab' }),
  'sources.schedule': () => ({ source: 'clinicaltrials-gov', every: 'week:1' }),
  'sources.reread': () => ({ source: 'clinicaltrials-gov' }),
  'sources.search': async () => ({ q: (await storedTrial()).id }),
  'sources.show': storedTrial,
  'sources.changes': () => ({}),
  'sources.quarantine': () => ({ source: 'clinicaltrials-gov' }),
  'sources.export': () => ({}),
  'sources.preview': async () => ({ source: 'vendor', name: 'export.csv', hash: await keptExport() }),
  'sources.map': () => MAPPING,
  'sources.mappings': () => ({}),
  'captures.read': () => ({ text: 'Ivonescimab is an antibody.', url: 'https://a.example' }),
  'captures.list': () => ({}),
  'captures.show': async () => ({ id: (await captured()).capture }),
  'captures.accept': async () => captured(),
  'captures.decline': async () => captured(),
  'captures.withdraw': async () => {
    const which = await captured();
    const { body } = await post(`/captures/${which.capture}/accept`, { proposal: which.proposal });
    return { capture: which.capture, claim: body.claim.id };
  },
  'jobs.list': () => ({}),
  'jobs.show': async () => ({ id: await queued() }),
  'jobs.cancel': async () => ({ id: await queued() }),
  'jobs.resume': async () => {
    const id = await queued();
    await serviceFor(house, LOCAL).call(cancelJob, { id });
    return { id };
  },
  'assets.records': () => ({ id: 'ivonescimab' }),
  'scout.run': () => ({ content: MANDATE }),
  'scout.rerun': () => ran(),
  'scout.mandates': () => ({}),
  'scout.runs': () => ran(),
  'scout.show': async () => ({ run: (await ran()).mandate, group: 'near-misses' }),
  'scout.candidate': async () => ({ run: (await ran()).mandate, candidate: 'asset:palverafusp-alfa' }),
  'scout.triage': async () => ({ ...(await ran()), candidate: 'asset:ivonescimab', decision: 'watch' }),
  'scout.undo': async () => {
    const asked = { ...(await ran()), candidate: 'asset:palverafusp-alfa' };
    await serviceFor(house, LOCAL).call(triage, { ...asked, decision: 'keep' });
    return asked;
  },
  'scout.alerts': () => ({}),
  'scout.pack': async () => ({ run: (await ran()).mandate }),
  'scout.landscape': () => ({ target: 'PD-1' }),
  'system.status': () => ({}),
  'system.backup': () => ({}),
} satisfies Record<(typeof CATALOGUE)[number]['name'], () => unknown>;

const MANDATE = readFileSync(new URL('../../../../../cases/scouting/mandates/pd1-vegf.json', import.meta.url), 'utf8');

async function ran() {
  const { mandate } = await serviceFor(house, LOCAL).call(runMandate, { content: MANDATE });
  return { mandate };
}

async function keptStudies(): Promise<string> {
  const sample = createReadStream(new URL('../../sources/clinicaltrials-gov/samples/studies-v2.json', import.meta.url));
  const file = { source: 'clinicaltrials-gov', name: 'studies.json' };
  return (await serviceFor(house, LOCAL).keep(file, sample)).hash;
}

const MAPPING = {
  name: 'Sample export',
  vendor: 'Sample Database',
  licenceNote: 'Not to be passed on.',
  columns: { 'Drug Name': { meaning: 'name', separator: null } },
};

async function keptExport(): Promise<string> {
  const file = createReadStream(new URL('../../sources/vendor/samples/export.csv', import.meta.url));
  return (await serviceFor(house, LOCAL).keep({ source: 'vendor', name: 'export.csv' }, file)).hash;
}

let captures = 0;

/** A text of its own each time, so that nothing was decided of it; what it says is invented. */
async function captured() {
  captures += 1;
  const text = `Example ${captures}. Ivonescimab is a trispecific antibody.`;
  const { body } = await post('/captures', { text });
  return { capture: body.capture.id, proposal: body.proposals[0].id };
}

async function queued(): Promise<string> {
  const input = { source: 'clinicaltrials-gov', name: 'studies.json', hash: await keptStudies() };
  return String((await serviceFor(house, LOCAL).call(importSource, input)).job);
}

async function storedTrial() {
  await queued();
  await workOff(house);
  const { items } = (await serviceFor(house, LOCAL).call(searchFound, { kind: 'trial' })) as Answer;
  return { source: items[0].source, id: items[0].id };
}

describe('every answer has the shape that the contract promises', () => {
  // A house in memory has nothing to back up; the backup of a folder has its own test.
  const asked = (CATALOGUE as readonly Operation[]).filter(({ name }) => name !== backUp.name);
  it.each(asked.map((op) => [op.name, op] as const))('%s', async (name, op) => {
    const input = await QUESTIONS[name as keyof typeof QUESTIONS]();
    const answer = JSON.parse(JSON.stringify(await serviceFor(house, LOCAL).call(op, input)));
    expect(() => op.output.parse(answer)).not.toThrow();
  });

  it('for every deal', { timeout: 120_000 }, async () => {
    for (const { id } of house.shipped.deals) showDeal.output.parse(await get(`/deals/${id}`));
  });
});

describe('an exchange rate', () => {
  it('is stored with its source, or not at all when a line of the file is wrong', async () => {
    const { status, body } = await post('/rates/import', { content: `${RATE.replace('CNY', 'HKD')}\n{}` });
    expect([status, body.error.problems[0].line]).toEqual([400, 2]);
    await post('/rates/import', { content: RATE });
    expect((await get('/rates')).items).toEqual([JSON.parse(RATE)]);
  });

  it('imported again changes nothing, not even the revision; another one of the same day replaces it', async () => {
    const before = (await get('/status')).known;
    const again = await post('/rates/import', { content: `${RATE}\n${RATE}` });
    expect(again.body).toMatchObject({ read: 2, stored: 0, same: 2, known: before });
    const better = JSON.stringify({ ...JSON.parse(RATE), dollars: 0.161 });
    const { body } = await post('/rates/import', { content: better });
    expect([body.stored, body.known.workspace]).toEqual([1, before.workspace + 1]);
    await post('/rates/import', { content: RATE });
  });

  it('brings a deal of its month into the sum, and no deal of another time', async () => {
    const others = async (): Promise<Answer[]> =>
      (await get('/deals/stats?measure=cash&includeUnverified=true')).groups.flatMap(
        (group: Answer) => group.otherCurrency,
      );
    const before = await others();
    const { deal, currency } = before.find((other) => other.value !== null);
    const { announced } = (await get(`/deals/${deal}`)).row;
    await post('/rates/import', { content: JSON.stringify({ ...JSON.parse(RATE), currency, on: announced }) });
    const after = (await others()).map((other) => other.deal);
    expect(after).not.toContain(deal);
    expect(after.length).toBeGreaterThan(0);
  });
});
