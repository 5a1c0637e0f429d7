import { z } from 'zod';

/**
 * Reads the royalty words of releases as intervals of percent, by the table `data/deals/royalty-words.json`. Combinations are
 * made from the table's words: "high single-digit to low double-digit" runs from the first word's low to the last one's high.
 */
export const royaltyWordTable = z.strictObject({
  reason: z.string(),
  source: z.string(),
  rows: z.array(
    z.strictObject({
      words: z.string().regex(/^(?:(?:low|mid|high) )?(?:single|double|teens|twenties)$/),
      zh: z.array(z.string()),
      low: z.number().nullable(),
      high: z.number().nullable(),
      uncertainty: z.string(),
    }),
  ),
});
export type RoyaltyWordTable = z.infer<typeof royaltyWordTable>;

/** Percent. A null end is not said: it is neither zero nor a cap. */
export interface RoyaltyInterval {
  readonly low: number | null;
  readonly high: number | null;
  readonly uncertainty: string;
  readonly basis: 'printed' | 'words';
}

interface Term {
  readonly low: number | null;
  readonly high: number | null;
  readonly uncertainty: string | null;
}

/** One stretch of text such as `low to mid teens`, with what stood before it. */
interface Run {
  readonly terms: readonly Term[];
  readonly upTo: boolean;
}

/**
 * @returns null when neither end can be told ("tiered royalties", "up to double digits"): unknown, not zero.
 * Several stretches, as for several territories, give the span over all; what stands in brackets is read only if nothing else
 * can be, because it is mostly another source or the other direction.
 */
export function readRoyalty(text: string, table: RoyaltyWordTable): RoyaltyInterval | null {
  const plain = normalise(text, table);
  const runs = runsOf(plain.replace(/\([^)]*\)/g, ' ; '), table);
  const used = runs.length > 0 ? runs : runsOf(plain.replace(/[()]/g, ' ; '), table);
  const terms = used.flatMap(({ terms: list }) => list);
  if (terms.length === 0) return null;
  const printed = terms.every((term) => term.uncertainty === null);
  const interval = {
    low: used.some(({ upTo }) => upTo) ? null : lowest(used.map(({ terms: list }) => list[0]?.low ?? null)),
    high: highest(used.flatMap(({ terms: list }) => list.map((term) => term.high))),
    uncertainty: [...new Set(terms.flatMap((term) => term.uncertainty ?? []))].join(' ') || 'As printed.',
    basis: printed ? ('printed' as const) : ('words' as const),
  };
  return interval.low === null && interval.high === null ? null : interval;
}

function lowest(ends: readonly (number | null)[]): number | null {
  return ends.some((end) => end === null) ? null : Math.min(...ends.map(Number));
}

function highest(ends: readonly (number | null)[]): number | null {
  return ends.some((end) => end === null) ? null : Math.max(...ends.map(Number));
}

/** To one spelling: Chinese words to the table's English ones, no hyphens, no "digit", "20s" as "twenties". */
function normalise(text: string, table: RoyaltyWordTable): string {
  const chinese = table.rows.flatMap(({ words, zh }) => zh.map((word) => [word, words] as const));
  const longestFirst = chinese.sort((a, b) => b[0].length - a[0].length);
  const english = longestFirst.reduce((rest, [word, words]) => rest.replaceAll(word, ` ${words} `), text.toLowerCase());
  return english
    .replace(/(\d)\s*(?:percent|per cent)/g, '$1%')
    .replace(/(\d%?)\s*[-–—~至到]\s*(\d)/g, '$1 to $2')
    .replace(/至|到/g, ' to ')
    .replace(/最高|至多/g, ' up to ')
    .replace(/[-–—/]/g, ' ')
    .replace(/\b20s\b/g, 'twenties')
    .replace(/\btwo\b/g, 'double')
    .replace(/\bmiddle\b/g, 'mid')
    .replace(/\bdigits?\b/g, ' ')
    .replace(/\s+/g, ' ');
}

const TERM = String.raw`(?:(?:(?:low|mid|high) )*(?:single|double|teens?|twenties)|(?:low|mid|high)|\d+(?:\.\d+)?(?: ?%)?)`;
const RUN = new RegExp(
  String.raw`(?:\b(up to|as high as|below|under|less than|reach(?:ing)?|close to|nearly)\s+(?:the\s+)?)?\b((?:${TERM})(?:(?: ?%)? (?:to |through |and |)(?:${TERM}))*(?: ?%)?)`,
  'g',
);

function runsOf(text: string, table: RoyaltyWordTable): Run[] {
  return [...text.matchAll(RUN)].flatMap((match) => {
    const [, before, body = ''] = match;
    const terms = termsOf(body, table);
    return terms.length === 0 || before === 'close to' || before === 'nearly'
      ? []
      : [{ terms, upTo: before !== undefined }];
  });
}

/** "low to high teens": a bare qualifier borrows the noun that follows it. Numbers count only in a stretch with a percent sign. */
function termsOf(body: string, table: RoyaltyWordTable): Term[] {
  const percent = body.includes('%');
  const tokens = body.match(/low|mid|high|single|double|teens?|twenties|\d+(?:\.\d+)?/g) ?? [];
  const terms: Term[] = [];
  let qualifiers: string[] = [];
  for (const token of tokens) {
    if (/^\d/.test(token)) {
      if (percent) terms.push({ low: Number(token), high: Number(token), uncertainty: null });
    } else if (['low', 'mid', 'high'].includes(token)) qualifiers.push(token);
    else {
      const noun = token === 'teen' ? 'teens' : token;
      terms.push(
        ...(qualifiers.length > 0 ? qualifiers.map((q) => `${q} ${noun}`) : [noun]).flatMap((words) =>
          rowOf(words, table),
        ),
      );
      qualifiers = [];
    }
  }
  return terms;
}

function rowOf(words: string, table: RoyaltyWordTable): Term[] {
  return table.rows
    .filter((row) => row.words === words)
    .map(({ low, high, uncertainty }) => ({ low, high, uncertainty }));
}
