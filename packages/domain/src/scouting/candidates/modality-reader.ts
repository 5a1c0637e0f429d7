import { z } from 'zod';
import { aliasIndex, findAliases } from '../../assets/find-aliases.ts';
import { type Modality, modality } from '../../assets/vocabulary.ts';
import type { Explained } from '../explained.ts';

/** The kind of molecule, from the words and endings of names. Rows of `data/vocabulary/modalities.jsonl`. */
export const modalityRow = z.object({
  id: modality,
  display: z.string(),
  displayZh: z.string(),
  en: z.array(z.string()),
  zh: z.array(z.string()),
  innHints: z.array(z.string()).describe('endings of INNs: -leucel, -tinib'),
  patterns: z.array(z.string()).optional().describe('regular expressions for what no list of words holds: B7-H3CART'),
  precedence: z.number().describe('the lower wins where several kinds are named'),
});
/** A line of the file; null for the one that holds the rules between kinds. */
export const modalityLine = z.union([modalityRow, z.object({ id: z.literal('_rules') }).transform(() => null)]);
export type ModalityRow = z.infer<typeof modalityRow>;

export interface ModalityReader {
  /** @param texts each with what it is, for the reason: a name, a vendor’s field */
  read(texts: readonly { readonly text: string; readonly what: string }[]): Explained<Modality>;
}

interface Hit {
  readonly row: ModalityRow;
  readonly because: string;
}

export function modalityReader(rows: readonly ModalityRow[]): ModalityReader {
  const byId = new Map<string, ModalityRow>(rows.map((row) => [row.id, row]));
  const index = aliasIndex(rows.map(({ id, display, en, zh }) => ({ id, display, aliases: en, zh, ambiguous: [] })));
  const hints = rows.flatMap((row) => row.innHints.map((hint) => ({ row, hint })));
  const patterns = rows.flatMap((row) => (row.patterns ?? []).map((one) => ({ row, test: new RegExp(one, 'iu') })));
  const remembered = new Map<string, readonly ModalityRow[]>();
  const rowsOf = (text: string): readonly ModalityRow[] => {
    const known = remembered.get(text);
    if (known) return known;
    const words = findAliases(index, text).flatMap(({ ids }) => ids.flatMap((id) => byId.get(id) ?? []));
    const found = [
      ...words,
      ...hints.filter(({ hint }) => fits(text, hint)).map(({ row }) => row),
      ...patterns.filter(({ test }) => test.test(text)).map(({ row }) => row),
    ];
    remembered.set(text, found);
    return found;
  };
  return {
    read(texts) {
      const hits = texts.flatMap(({ text, what }): Hit[] =>
        rowsOf(text).map((row) => ({ row, because: `${what} “${text}” says ${row.display}` })),
      );
      const [best] = hits.toSorted((a, b) => a.row.precedence - b.row.precedence);
      if (best) return { value: best.row.id, because: [best.because] };
      return {
        value: null,
        because: ['no name of it says what kind of molecule it is; a company page or a paper would'],
      };
    },
  };
}

/** An ending (`-tinib`) counts in a name of one word with a stem before it; a whole word (`vedotin`) beside others too. */
function fits(text: string, hint: string): boolean {
  const words = text.toLowerCase().split(/\s+/);
  const ending = hint.replace(/^-/, '');
  if (ending === hint) return words.includes(hint);
  const [only = ''] = words.length === 1 ? words : [];
  return only.length > ending.length + 3 && only.endsWith(ending);
}
