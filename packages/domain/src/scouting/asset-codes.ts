import { z } from 'zod';

/** Tokens of a text that look like the code of a drug, by `data/scouting/asset-codes.json`. Hints, never assets. */
export const assetCodeTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  shapes: z.array(z.strictObject({ pattern: z.string(), reason: z.string() })),
  leastDigits: z.strictObject({ value: z.number(), reason: z.string() }),
  excluded: z.array(z.strictObject({ pattern: z.string(), reason: z.string() })),
});
export type AssetCodeTable = z.infer<typeof assetCodeTable>;

export interface CodeHint {
  readonly text: string;
  readonly field: string;
  /** UTF-16 units in the field, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly because: string;
}

export interface AssetCodeReader {
  find(text: string, field: string): CodeHint[];
}

/** At most 20 signs. Chinese is written without spaces, so a Chinese letter beside a token ends it. */
const TOKEN =
  /(?<![\p{Script=Latin}\p{Script=Greek}\p{N}-])[A-Z\d][A-Z\d-]{1,19}(?![\p{Script=Latin}\p{Script=Greek}\p{N}])(?!-[\p{Script=Latin}\p{N}])/gu;

/**
 * @param prefixes opening letters of codes on record, in capitals (`AK`, `HLX`): after them two digits are enough
 * @throws SyntaxError when a pattern of the table is not a regular expression
 */
export function assetCodeReader(table: AssetCodeTable, prefixes: ReadonlySet<string> = new Set()): AssetCodeReader {
  const shapes = table.shapes.map(({ pattern, reason }) => ({ test: new RegExp(`^(?:${pattern})$`, 'u'), reason }));
  const excluded = table.excluded.map(({ pattern }) => new RegExp(pattern, 'u'));
  const because = (token: string): string | null => {
    const shape = shapes.find(({ test }) => test.test(token));
    if (!shape || excluded.some((test) => test.test(token))) return null;
    const prefix = /^\d?[A-Z]+/u.exec(token)?.[0] ?? '';
    if (prefixes.has(prefix)) return `opens with ${prefix}, as codes on record do. ${shape.reason}`;
    const digits = token.replace(/\D/gu, '').length;
    return digits < table.leastDigits.value ? null : shape.reason;
  };
  return {
    find(text, field) {
      const tokens = text.matchAll(TOKEN);
      return [...tokens].flatMap((match) => {
        const why = because(match[0]);
        const start = match.index;
        return why === null ? [] : [{ text: match[0], field, start, end: start + match[0].length, because: why }];
      });
    },
  };
}
