import { idsIn } from '../trial-ids.ts';
import type { PageRead } from './page-read.ts';
import { type CapturePatterns, matchesIn } from './patterns.ts';
import type { CaptureValue, Sighting } from './proposal.ts';
import { sentenceAt } from './sentences.ts';

/** Trial numbers, how many were enrolled, and results: figures that a sentence gives in so many words. */
export function readFigures(page: PageRead, patterns: CapturePatterns): Sighting[] {
  return [...trialsIn(page, patterns), ...enrolmentIn(page, patterns), ...readOutsIn(page, patterns)];
}

function trialsIn({ text }: PageRead, { trialRegisters }: CapturePatterns): Sighting[] {
  return idsIn(text, '').flatMap(({ id, register }) => {
    if (register === null || !trialRegisters.value.includes(register)) return [];
    const start = text.indexOf(id);
    const because = `“${id}” is written like a number of ${register}`;
    return [{ field: 'trials' as const, value: { id, register }, start, end: start + id.length, because, doubts: [] }];
  });
}

/** The one trial that the sentence names, or null. */
function trialBeside(page: PageRead, at: number): string | null {
  const { start, end } = sentenceAt(page.sentences, at);
  const ids = idsIn(page.text.slice(start, end), '');
  return ids.length === 1 ? (ids[0]?.id ?? null) : null;
}

function enrolmentIn(page: PageRead, patterns: CapturePatterns): Sighting[] {
  return patterns.enrolment.flatMap(({ test }) =>
    matchesIn(test, page.plain, 0, page.plain.length).flatMap((match) => {
      const n = Number(match.groups?.n?.replaceAll(',', ''));
      if (!Number.isInteger(n) || n === 0) return [];
      const trial = trialBeside(page, match.at);
      const doubts = trial === null ? ['The sentence does not say of which trial.'] : [];
      const because = `“${match[0].replace(/\s+/gu, ' ')}” counts people`;
      const [start, end] = [match.at, match.at + match[0].length];
      return [{ field: 'enrolment' as const, value: { n, trial }, start, end, because, doubts }];
    }),
  );
}

function readOutsIn(page: PageRead, patterns: CapturePatterns): Sighting[] {
  return patterns.endpoints.flatMap((row) =>
    matchesIn(row.test, page.plain, 0, page.plain.length).flatMap((match) => {
      const { value, before, head = '', tail = '', rest = '' } = match.groups ?? {};
      const figure = Number(value ?? before);
      if (!Number.isFinite(figure) || (row.unit === '%' && figure > 100)) return [];
      const said = [head, tail, rest].join('; ');
      const read = {
        trial: trialBeside(page, match.at),
        endpoint: row.endpoint,
        value: figure,
        unit: row.unit,
        n: patientsIn(said),
        interval: intervalIn(said),
      };
      const because = `“${match[0].replace(/\s+/gu, ' ')}” gives ${row.endpoint} with its value`;
      const [start, end] = [match.at, match.at + match[0].length];
      const several = /^\s?(?:,|，|、|and|和|vs\.?|versus)\s?(?:and\s)?\d+(?:\.\d+)?\s?[%％]/iu.test(
        page.text.slice(end, end + 20),
      );
      const doubts = [patterns.readOuts.doubt, ...(several ? ['Another value follows at once.'] : [])];
      return [{ field: 'readOuts' as const, value: read, start, end, because, doubts }];
    }),
  );
}

/** `n=31`, `14/31`, `31例`. */
function patientsIn(said: string): number | null {
  const match = /\bn\s?=\s?(\d{1,5})\b|(?<![\d.])\d{1,5}\s?\/\s?(\d{1,5})(?![\d.])|(\d{1,5})\s?例/iu.exec(said);
  const n = Number(match?.[1] ?? match?.[2] ?? match?.[3] ?? 0);
  return n > 0 ? n : null;
}

/** `95% CI: 27.3–64.0`, `95%CI 5.1, NE`. */
function intervalIn(said: string): CaptureValue<'readOuts'>['interval'] {
  const shape =
    /(\d{2}(?:\.\d)?)\s?[%％]\s?(?:CI|置信区间)\s?[:：,，]?\s?(\d+(?:\.\d+)?)\s?[%％]?\s?(?:-|–|—|~|～|to|至|,|，)\s?(\d+(?:\.\d+)?|NE|NR)/iu;
  const [, level, low, high] = shape.exec(said) ?? [];
  if (level === undefined || low === undefined || high === undefined) return null;
  return { low: Number(low), high: /^N/iu.test(high) ? null : Number(high), level: Number(level) };
}
