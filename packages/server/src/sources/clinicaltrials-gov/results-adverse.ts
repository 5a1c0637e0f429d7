import { textIn } from '../reading/pick.ts';
import { type Line, linesOf } from './results-numbers.ts';

/**
 * Adverse events of grade 3 or more, where a title or one line of a table says exactly that of all adverse events. Tables grade by
 * grade are not added up: whether a person stands in one line or in several is not told.
 */

const WHO =
  /^(?:number|percentage|proportion|incidence)?\s*(?:of)?\s*(?:participants|patients|subjects)?\s*(?:with|experiencing|who had)?\s*/i;
const EVENT = String.raw`(?:treatment[- ]emergent )?(?:adverse events?|te?aes?)(?:\s*\(te?aes?\))?`;
const GRADE = String.raw`(?:(?:≥|>=)\s*grade\s*3|grade\s*(?:≥|>=)\s*3|grade\s*3\s*(?:or|and)\s*(?:higher|greater|above|more)|grade\s*3\+)`;
const EXACTLY = new RegExp(
  `^(?:any |at least (?:one|1) )?(?:${GRADE}\\s*${EVENT}|${EVENT}\\s*(?:of |with )?${GRADE})$`,
  'i',
);

/** The line that holds them; null where the measure is about something else or does not say it plainly. */
export function gradeThreeLine(measure: unknown): Line | null {
  const title = textIn(measure, 'title') ?? '';
  if (!/adverse event|\bte?aes?\b/i.test(title)) return null;
  const lines = linesOf(measure);
  const [only] = lines;
  if (isGradeThree(title) && only && lines.length === 1 && only.title === null) return only;
  const named = lines.filter((line) => line.title !== null && isGradeThree(line.title));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function isGradeThree(words: string): boolean {
  return EXACTLY.test(
    words
      .replace(/^[^:]*:\s*/, '')
      .replace(WHO, '')
      .trim(),
  );
}
