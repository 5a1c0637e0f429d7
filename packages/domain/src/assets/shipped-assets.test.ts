import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { STAGE_SCOPES } from './asset.ts';
import { nameKey } from './name-key.ts';
import { shippedAssets, shippedTargets, shippedTree } from './testing/shipped.ts';

const assets = shippedAssets();

interface DealLine {
  readonly id: string;
  readonly assets: readonly {
    readonly key: string;
    readonly name: string;
    readonly named: boolean;
    readonly codes: readonly string[];
  }[];
}
const deals = lines<DealLine>('deals/deals.jsonl');
const companies = new Set(lines<{ id: string }>('companies/companies.jsonl').map(({ id }) => id));

describe('the shipped assets', () => {
  const named = deals.flatMap((deal) => deal.assets.filter((asset) => asset.named).map((asset) => ({ deal, asset })));

  it('hold each named asset of every deal exactly once', () => {
    expect(named.length).toBeGreaterThan(300);
    const held = assets.flatMap(({ inDeals }) => inDeals.map(({ deal, asset }) => `${deal} ${asset}`));
    expect(held.toSorted()).toEqual(named.map(({ deal, asset }) => `${deal.id} ${asset.key}`).toSorted());
  });

  it('bear every code that a deal prints for them', () => {
    const lost = named.flatMap(({ deal, asset }) => {
      const record = assets.find(({ inDeals }) => inDeals.some((at) => at.deal === deal.id && at.asset === asset.key));
      const keys = new Set(record?.names.map(({ text }) => nameKey(text)));
      return asset.codes.filter((code) => !keys.has(nameKey(code))).map((code) => `${deal.id} ${code}`);
    });
    expect(lost).toEqual([]);
  });

  it('share no name, unless both say that it is ambiguous', () => {
    const owners = new Map<string, Set<(typeof assets)[number]>>();
    for (const asset of assets) {
      for (const key of asset.names.map(({ text }) => nameKey(text))) {
        owners.set(key, (owners.get(key) ?? new Set()).add(asset));
      }
    }
    const shared = [...owners].filter(([, all]) => all.size > 1);
    expect(shared.map(([key]) => key).toSorted()).toEqual(['ct053', 'tj101']);
    for (const [key, all] of shared) {
      for (const asset of all) expect(asset.ambiguous.map(({ text }) => nameKey(text))).toContain(key);
    }
  });

  it('point only at companies, targets, indications, deals and names that exist', () => {
    const [targets, tree] = [shippedTargets(), shippedTree()];
    const ids = new Set(deals.map(({ id }) => id));
    const bad = assets.flatMap((asset) => [
      ...(asset.originator?.company && !companies.has(asset.originator.company) ? [asset.originator.company] : []),
      ...(asset.targets ?? []).filter((id) => !targets.has(id)),
      ...(asset.indications ?? []).filter((id) => !tree.has(id)),
      ...sourcesOf(asset).filter((source) => source.startsWith('deal:') && !ids.has(source.slice(5))),
      ...asset.ambiguous.filter(({ text }) => !asset.names.some((name) => name.text === text)).map(({ text }) => text),
      ...(asset.names.some(({ text }) => text === asset.name) ? [] : [asset.name]),
    ]);
    expect(bad).toEqual([]);
    expect(new Set(assets.map(({ id }) => id)).size).toBe(assets.length);
  });

  it('let knowledge decide nothing: no stage rests on it, and an originator from it is graded as memory', () => {
    expect(assets.flatMap(({ stages }) => stages).filter(({ source }) => source === 'knowledge')).toEqual([]);
    const known = assets.filter(({ originator }) => originator?.source === 'knowledge');
    expect(known.every(({ originator }) => originator?.tier === 'memory')).toBe(true);
    expect(known.length).toBeGreaterThan(0);
  });

  it('trap: a description merged with another as if it were an asset', () => {
    const names = assets.flatMap((asset) => asset.names.map(({ text }) => text));
    const described = deals.flatMap((deal) => deal.assets.filter((asset) => !asset.named).map(({ name }) => name));
    expect(names.filter((name) => described.includes(name))).toEqual([]);
    expect(names).not.toContain('PTK7 ADC');
  });

  it('date every stage, and give territories to licensees only', () => {
    const facts = assets.flatMap(({ stages }) => stages);
    expect(new Set(facts.map(({ scope }) => scope))).toEqual(new Set(STAGE_SCOPES));
    expect(facts.filter(({ scope, territory }) => scope !== 'licensee' && territory !== null)).toEqual([]);
  });
});

function sourcesOf(asset: (typeof assets)[number]): string[] {
  const { basis, names, stages, originator } = asset;
  return [
    ...[basis.modality, basis.targets, basis.indications, basis.area].filter((source) => source !== null),
    ...names.map(({ source }) => source),
    ...stages.map(({ source }) => source),
    ...(originator ? [originator.source] : []),
    ...asset.inDeals.map(({ deal }) => `deal:${deal}`),
  ];
}

function lines<T>(name: string): T[] {
  const file = fileURLToPath(new URL(`../../../../data/${name}`, import.meta.url));
  const text = readFileSync(file, 'utf8').split('\n');
  return text.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}
