import table from '../../../../../data/scouting/drug-form-words.json' with { type: 'json' };
import { nameKey } from '../../assets/name-key.ts';
import { codeIn } from '../intervention-words.ts';

/** What is left of a printed name of a drug without form, strength, salt and arm, by `data/scouting/drug-form-words.json`. */

const FORMS = table.rows.map(({ pattern }) => new RegExp(pattern, 'giu'));
const CLASSES = table.classNames.map((row) => ({ ...row, test: new RegExp(row.pattern, 'iu') }));
const SIGNS = /[®™©*†‡]/gu;
const EDGES = /^[\s,;:，；：/-]+|[\s,;:，；：/-]+$/gu;
const EMPTY_BRACKETS = /[（(][\s,，;；]*[)）]/gu;

export interface DrugName {
  /** As printed. */
  readonly printed: string;
  /** Without form, strength, salt and arm. */
  readonly plain: string;
  readonly key: string;
}

/** `HLX53 (1000mg)` is HLX53. A name that is nothing but such words stays whole. */
export function drugName(printed: string): DrugName {
  const text = printed.normalize('NFKC').replace(SIGNS, '').replace(/\s+/gu, ' ').trim();
  const stripped = FORMS.reduce((rest, form) => rest.replace(form, ' '), text)
    .replace(EMPTY_BRACKETS, ' ')
    .replace(/\s+/gu, ' ')
    .replace(EDGES, '');
  const key = nameKey(stripped);
  return key.length < 2 || /^\d{1,2}$/.test(key)
    ? { printed, plain: text, key: nameKey(text) }
    : { printed, plain: stripped, key };
}

/** True for `Anti-PD-1 antibody` or `CAR-T`, without a code: words that many drugs bear and that join nothing. */
export function isClassName(plain: string): boolean {
  return codeIn([plain]) === null && CLASSES.some(({ test }) => test.test(plain));
}

/** Why the words are a kind of treatment and no drug at all, as `Immunotherapy`; null for a drug. */
export function treatmentReason(plain: string): string | null {
  return CLASSES.find(({ drug, test }) => !drug && test.test(plain))?.reason ?? null;
}

/** The part before the brackets and each part inside, where there are any: `I-DXd` of `Ifinatamab Deruxtecan (I-DXd)`. */
export function namesInBrackets(plain: string): string[] {
  const inside = [...plain.matchAll(/[（(]([^()（）]{2,60})[)）]/gu)].map((match) => (match[1] ?? '').trim());
  if (inside.length === 0) return [];
  const outside = plain
    .replace(/[（(][^()（）]*[)）]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return [outside, ...inside].filter((name) => name.length > 1);
}

/** The name without what stands in brackets, unless a class name is left: `Omalizumab (Xolair)` is Omalizumab. */
export function outsideBrackets(plain: string): string {
  const [outside = plain] = namesInBrackets(plain);
  return isClassName(outside) ? plain : outside;
}
