import table from '../../../../../data/scouting/target-cues.json' with { type: 'json' };
import type { Reading } from '../../assets/context.ts';
import type { TargetReader } from '../../assets/targets.ts';

/** Targets of the drug itself in a title or a name, by the words of `data/scouting/target-cues.json`. */

const BEFORE = table.before.map(({ pattern }) => new RegExp(pattern, 'iu'));
const AFTER = table.after.map(({ pattern }) => new RegExp(pattern, 'iu'));
const AGAINST = table.against.map(({ pattern }) => new RegExp(pattern, 'iu'));
const BETWEEN = new RegExp(table.between.pattern, 'iu');
const BESIDE = new RegExp(table.beside.pattern, 'iu');
const DISEASE = new RegExp(table.disease.pattern, 'iu');

/** One of the words must be in a text at all, or it is not read: the reader costs more than this look. */
const ANY =
  /anti|target|direct|against|inhibit|antagon|agonist|block|degrad|modulat|monoclonal|\bmab|specific|adc|drug|car|chimeric|tki|fusion|nanobod|engager|vaccine|trap|sirna|抗|靶|抑制|激动|拮抗|阻断|降解|融合|嵌合|疫苗|针对|重组/iu;

export interface NamedTargets {
  readonly ids: readonly string[];
  /** The words of the text that say so. */
  readonly words: string;
}

/** The part of a title that is about the drug: what stands before its partner. */
export function aboutDrug(title: string): string {
  const at = title.search(BESIDE);
  return at === -1 ? title : title.slice(0, at);
}

/** Each list of targets that the text gives to a drug: `PD-1/VEGF bispecific` is one list of two. */
export function targetsNamed(text: string, reader: TargetReader): NamedTargets[] {
  if (!ANY.test(text)) return [];
  return listsOf(reader.read(text), text).flatMap((list) => {
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last || !isOfDrug(text.slice(0, first.start), text.slice(last.end))) return [];
    return [{ ids: [...new Set(list.flatMap(({ ids }) => ids))], words: text.slice(first.start, last.end) }];
  });
}

/** Readings that stand together, with nothing but a slash, an x, a comma or an “and” between them. */
function listsOf(readings: readonly Reading[], text: string): Reading[][] {
  const lists: Reading[][] = [];
  for (const reading of readings.filter(({ ids }) => ids.length === 1)) {
    const last = lists.at(-1)?.at(-1);
    const joined = last && (last.start === reading.start || BETWEEN.test(text.slice(last.end, reading.start)));
    if (joined) lists.at(-1)?.push(reading);
    else lists.push([reading]);
  }
  // Alone a name with other meanings says nothing; in a list the others settle it.
  return lists.filter((list) => list.some(({ certain }) => certain));
}

function isOfDrug(before: string, after: string): boolean {
  if (DISEASE.test(after) || AGAINST.some((test) => test.test(before))) return false;
  return BEFORE.some((test) => test.test(before)) || AFTER.some((test) => test.test(after));
}
