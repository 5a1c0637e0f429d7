import type { assetFilter } from '@beringia/contract/assets/search-assets';
import type { AssetRecord } from '@beringia/domain/assets/asset';
import { certainIds } from '@beringia/domain/assets/context';
import { stageRank, stagesAt } from '@beringia/domain/assets/stages-at';
import type { Stage } from '@beringia/domain/assets/vocabulary';
import { refuse } from '@beringia/domain/basics/errors';
import type { Day } from '@beringia/domain/basics/partial-date';
import type { z } from 'zod';
import type { Library } from '../../files/library.ts';
import type { Context } from '../handler.ts';
import { companyOf } from '../parties/company-of.ts';
import { partyBook } from '../parties/party-book.ts';
import { hitsAll, targetsNamed } from './assets-by-target.ts';
import { classOf, membersOf } from './class-of.ts';

type Asked = z.infer<z.ZodObject<typeof assetFilter>>;
type Test = (asset: AssetRecord) => boolean;

/**
 * What the filters ask, as one test of an asset. What nobody said about an asset never passes a filter.
 * @throws Refusal `bad-input` for a target, indication or class that does not exist, `not-found` for such a company
 */
export async function assetTest(context: Context, asked: Asked, asOf: Day): Promise<Test> {
  const { library } = context;
  const { modality, area, stage, chinaStage } = asked;
  const tests: (Test | undefined)[] = [
    asked.target === undefined ? undefined : targetTest(library, asked.target),
    asked.indication === undefined ? undefined : indicationTest(library, asked.indication),
    asked.class === undefined ? undefined : classTest(library, asked.class),
    asked.originator === undefined ? undefined : await originatorTest(context, asked.originator),
    modality && ((asset) => asset.modality === modality),
    area && ((asset) => asset.area === area),
    stage && ((asset) => atLeast(stagesAt(asset, asOf).highest.fact?.stage ?? null, stage)),
    chinaStage && ((asset) => atLeast(stagesAt(asset, asOf).china.fact?.stage ?? null, chinaStage)),
  ];
  const asking = tests.filter((test) => test !== undefined);
  return (asset) => asking.every((test) => test(asset));
}

function atLeast(reached: Stage | null, asked: Stage): boolean {
  return reached !== null && stageRank(reached) >= stageRank(asked);
}

/** Several targets in one question ("PD-1/VEGF") must all be hit. */
function targetTest(library: Library, text: string): Test {
  const asked = targetsNamed(library, text);
  if (asked.length === 0) throw unknownWord('target', text, 'a target such as PD-1, HER2 or CLDN18.2');
  return (asset) => hitsAll(library, asked, asset);
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
  const ids = new Set(membersOf(library, classOf(library, id, 'class', 'bad-input')).map((asset) => asset.id));
  return ({ id: asset }) => ids.has(asset);
}

/** Records that the workspace has merged made what any of them made. */
async function originatorTest(context: Context, id: string): Promise<Test> {
  const book = await partyBook(context);
  const ids = book.recordsOf(companyOf(book, id, 'originator').id).map((record) => record.id);
  return ({ originator }) => originator?.company != null && ids.includes(originator.company);
}

function unknownWord(field: string, text: string, expected: string) {
  return refuse('bad-input', {
    field,
    wrong: `"${text}" is not known.`,
    expected,
    next: 'Correct it, or leave it out.',
  });
}
