import type { assetFilter } from '@beringia/contract/assets/search-assets';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { classMembers } from '@beringia/domain/assets/classes';
import { certainIds } from '@beringia/domain/assets/context';
import { stageRank, stagesAt } from '@beringia/domain/assets/stages-at';
import { refuse } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { z } from 'zod';
import type { Library } from '../../files/library.ts';

type Asked = z.infer<z.ZodObject<typeof assetFilter>>;
type Test = (asset: AssetRecord) => boolean;

/**
 * What the filters ask, as one test of an asset. What nobody said about an asset never passes a filter.
 * @throws Refusal `bad-input` for a target, indication or class that does not exist
 */
export function assetTest(library: Library, asked: Asked, asOf: Day): Test {
  const { modality, area, originator, stage, chinaStage } = asked;
  const tests: (Test | undefined)[] = [
    asked.target === undefined ? undefined : targetTest(library, asked.target),
    asked.indication === undefined ? undefined : indicationTest(library, asked.indication),
    asked.class === undefined ? undefined : classTest(library, asked.class),
    modality && ((asset) => asset.modality === modality),
    area && ((asset) => asset.area === area),
    originator === undefined ? undefined : (asset) => asset.originator?.company === originator,
    stage && ((asset) => atLeast(stagesAt(asset, asOf).highest.fact?.stage ?? null, stage)),
    chinaStage && ((asset) => atLeast(stagesAt(asset, asOf).china.fact?.stage ?? null, chinaStage)),
  ];
  const asking = tests.filter((test) => test !== undefined);
  return (asset) => asking.every((test) => test(asset));
}

function atLeast(reached: Parameters<typeof stageRank>[0], asked: Parameters<typeof stageRank>[0]): boolean {
  return reached !== null && stageRank(reached) >= stageRank(asked);
}

/** Several targets in one question ("PD-1/VEGF") must all be hit; a group is hit by its members. */
function targetTest(library: Library, text: string): Test {
  const targets = library.targets();
  const asked = targets.has(text) ? [text] : certainIds(targets.read(text, { field: true }));
  if (asked.length === 0) throw unknownWord('target', text, 'a target such as PD-1, HER2 or CLDN18.2');
  return ({ targets: hit }) =>
    asked.every((target) => hit?.some((each) => targets.withGroups(each).includes(target)) ?? false);
}

/** An asset for a disease below the one asked about counts. */
function indicationTest(library: Library, text: string): Test {
  const tree = library.indicationTree();
  const asked = tree.has(text) ? [text] : certainIds(library.indications().read(text, { field: true }));
  if (asked.length === 0) throw unknownWord('indication', text, 'an indication such as NSCLC, or an area');
  return ({ indications }) =>
    asked.every(
      (wanted) => indications?.some((each) => each === wanted || tree.parents(each).includes(wanted)) ?? false,
    );
}

function classTest(library: Library, id: string): Test {
  const found = library.classes().find((each) => each.id === id);
  if (!found) {
    throw unknownWord(
      'class',
      id,
      `one of ${library
        .classes()
        .map((each) => each.id)
        .join(', ')}`,
    );
  }
  const { members } = classMembers(found, library.assets(), (target) => library.targets().withGroups(target));
  const ids = new Set(members.map(({ asset }) => asset.id));
  return ({ id: asset }) => ids.has(asset);
}

function unknownWord(field: string, text: string, expected: string) {
  return refuse('bad-input', {
    field,
    wrong: `"${text}" is not known.`,
    expected,
    next: 'Correct it, or leave it out.',
  });
}
