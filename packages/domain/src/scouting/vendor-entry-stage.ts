import { z } from 'zod';
import columns from '../../../../data/scouting/vendor-columns.json' with { type: 'json' };
import vocabulary from '../../../../data/vocabulary/stages.json' with { type: 'json' };
import { type Stage, stage } from '../assets/vocabulary.ts';

/** The stage that a vendor's word means, by `data/vocabulary/stages.json` and the vendors' own words in `vendor-columns.json`. */

const own = z.strictObject({
  reason: z.string(),
  words: z.partialRecord(stage, z.array(z.string())),
});
const phrases = z.object({ en: z.array(z.string()), zh: z.array(z.string()), codes: z.array(z.string()) });
const { words } = own.parse(columns.stageWords);
const STAGE_OF = new Map<string, Stage>();
for (const [id, given] of Object.entries(z.partialRecord(stage, phrases).parse(vocabulary.stages))) {
  for (const word of [...given.en, ...given.zh, ...given.codes]) STAGE_OF.set(folded(word), id as Stage);
}
for (const [id, given] of Object.entries(words)) for (const word of given) STAGE_OF.set(folded(word), id as Stage);

/** What says only that people are treated, before a phase or behind it. */
const CLINICAL =
  /^(?:clinical|临床)|(?:clinical(?:trials?|development|study)?|trials?|临床(?:试验|研究|阶段)?|阶段)$/gu;

/**
 * @param word a cell of a stage column, which holds one stage and nothing else
 * @returns null for a word that is no stage, such as "discontinued", or that nobody has read yet: it is kept as printed
 */
export function stageOfWord(word: string): Stage | null {
  const whole = folded(word);
  const bare = folded(word.normalize('NFKC').replace(/\([^)]*\)/gu, ' '));
  for (const key of [whole, bare, bare.replace(CLINICAL, '')]) {
    const found = STAGE_OF.get(key);
    if (found !== undefined) return found;
  }
  return null;
}

function folded(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/gu, '')
    .replaceAll('‑', '-');
}
