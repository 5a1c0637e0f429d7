import type { Span } from '../../assets/find-aliases.ts';
import type { Stage, UsInd } from '../../assets/vocabulary.ts';
import type { PartialDate } from '../../basics/partial-date.ts';
import { readPhases, stageOfPhases } from '../trial-words.ts';
import type { PageRead } from './page-read.ts';
import { type CapturePatterns, matchesIn } from './patterns.ts';
import type { Sighting } from './proposal.ts';

type Region = 'china' | 'us' | 'both' | 'unsaid';

interface Step extends Span {
  readonly stage: Stage;
  readonly usInd: UsInd | null;
  readonly because: string;
  readonly doubt: string | null;
}

/**
 * How far it is where, by the words of a sentence; and designations of agencies. The day is the day of the text: a text that
 * tells of an earlier day is read by a person.
 */
export function readStages(page: PageRead, patterns: CapturePatterns, on: PartialDate | null): Sighting[] {
  return page.sentences.flatMap((sentence) => {
    const region = regionOf(page.plain, sentence, patterns);
    const steps = [...stepsIn(page.plain, sentence, patterns), ...phasesIn(page.plain, sentence, patterns)];
    return [
      ...steps.map((step) => stageSighting(step, region, on)),
      ...designationsIn(page.plain, sentence, patterns, region, on),
    ];
  });
}

function regionOf(text: string, { start, end }: Span, patterns: CapturePatterns): Region {
  const said = (scope: 'china' | 'us') =>
    patterns.regions.some((row) => row.scope === scope && matchesIn(row.test, text, start, end).length > 0);
  const [china, us] = [said('china'), said('us')];
  return china && us ? 'both' : china ? 'china' : us ? 'us' : 'unsaid';
}

/** An earlier row of the table wins where two overlap: “approved the IND” is no approval of the drug. */
function stepsIn(text: string, { start, end }: Span, patterns: CapturePatterns): Step[] {
  return patterns.steps.reduce<Step[]>((found, row) => {
    const more = matchesIn(row.test, text, start, end)
      .map((match) => ({ start: match.at, end: match.at + match[0].length, ...pick(row, match[0]) }))
      .filter((one) => !found.some((other) => other.start < one.end && one.start < other.end));
    return found.concat(more);
  }, []);
}

function pick({ stage, usInd, doubt, reason }: CapturePatterns['steps'][number], words: string) {
  return { stage, usInd, doubt, because: `“${words.replace(/\s+/gu, ' ')}”: ${reason}` };
}

function phasesIn(text: string, { start, end }: Span, patterns: CapturePatterns): Step[] {
  const places = patterns.phases.flatMap(({ test }) => matchesIn(test, text, start, end));
  return places.flatMap((match) => {
    const stage = stageOfPhases(readPhases(plainPhase(match[0])) ?? []);
    if (stage === null) return [];
    const because = `“${match[0]}” is a trial of that phase.`;
    return [{ start: match.at, end: match.at + match[0].length, stage, usInd: null, because, doubt: null }];
  });
}

const NUMERALS: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
};

/** `Phase Ib/II`, `Ⅰ/Ⅱ期` → `phase 1/phase 2`, as registers write it. */
function plainPhase(printed: string): string {
  const numerals =
    printed
      .normalize('NFKC')
      .toLowerCase()
      .replace('phase', ' ')
      .match(/\d|i{1,3}v?|[一二三四]/gu) ?? [];
  const numbers = [...new Set(numerals.map((one) => NUMERALS[one] ?? one))];
  return numbers.map((number) => `phase ${number}`).join('/');
}

function stageSighting(step: Step, region: Region, on: PartialDate | null): Sighting {
  const { start, end, because } = step;
  // A cleared US IND is a fact of its own; the scale of stages has no region for the United States.
  const usInd = step.usInd !== null && (region === 'us' || region === 'both') ? step.usInd : null;
  const stage = usInd !== null && region === 'us' ? null : step.stage;
  const scope = region === 'china' ? ('china' as const) : ('highest' as const);
  const value = {
    scope,
    territory: null,
    stage,
    usInd,
    on,
    ...(region === 'us' ? { note: 'said of the United States' } : {}),
  };
  const where: Record<Region, string | null> = {
    china: null,
    us: null,
    both: 'The sentence speaks of China and of the United States: check which is meant.',
    unsaid: 'The sentence names no country.',
  };
  const doubts = [step.doubt, where[region], on === null ? NO_DAY : null].filter((one) => one !== null);
  return { field: 'stages', value, start, end, because, doubts };
}

const NO_DAY = 'The text has no day: give the day on which it was said.';

function designationsIn(
  text: string,
  { start, end }: Span,
  patterns: CapturePatterns,
  region: Region,
  on: PartialDate | null,
): Sighting[] {
  const agency = region === 'us' ? ('FDA' as const) : region === 'china' ? ('NMPA' as const) : null;
  return patterns.designations.flatMap(({ designation, test, reason }) =>
    matchesIn(test, text, start, end).map((match) => ({
      field: 'designations' as const,
      value: { designation, agency, on },
      start: match.at,
      end: match.at + match[0].length,
      because: `“${match[0].replace(/\s+/gu, ' ')}”: ${reason}`,
      doubts: [agency === null ? 'The sentence does not say which agency.' : null, on === null ? NO_DAY : null].filter(
        (one) => one !== null,
      ),
    })),
  );
}
