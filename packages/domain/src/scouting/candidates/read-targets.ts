import table from '../../../../../data/scouting/target-cues.json' with { type: 'json' };
import type { Reading } from '../../assets/context.ts';
import type { TargetReader } from '../../assets/targets.ts';

/** Targets of the drug itself in a title or a name, by the words of `data/scouting/target-cues.json`. */

const BEFORE = table.before.map(({ pattern }) => new RegExp(pattern, 'iu'));
const AFTER = table.after.map(({ pattern }) => new RegExp(pattern, 'iu'));
const AGAINST = [...table.against, table.payload.before].map(({ pattern }) => new RegExp(pattern, 'iu'));
const BESIDE = new RegExp(table.beside.pattern, 'iu');
const DISEASE = new RegExp(`${table.disease.pattern}|${table.payload.after.pattern}`, 'iu');
const SIGN = table.between.pattern;
const { pattern: STRONG } = table.unread.between;
const { pattern: WORD } = table.unread.word;
const BETWEEN = new RegExp(`^${SIGN}$`, 'u');
const UNREAD_INSIDE = new RegExp(`^(?:${STRONG}${WORD})+${STRONG}$`, 'u');
const UNREAD_BEHIND = new RegExp(`^${STRONG}${WORD}`, 'u');
const UNREAD_BEFORE = new RegExp(`(?<![\\p{L}\\d-])${WORD}[/×]$`, 'u');
const GLUED = table.name.glued.map(({ pattern, with: by }) => ({ sign: new RegExp(pattern, 'gu'), by }));
const ITSELF = new RegExp(table.name.itself.pattern, 'u');
const ITSELF_BEFORE = new RegExp(table.name.before.pattern, 'iu');
const LONGER = new RegExp(table.name.longer.pattern, 'u');
const CONSTRUCT = new RegExp(table.name.construct.pattern, 'u');
const PARTS_IN = new RegExp(table.name.parts.in, 'u');

/** One of the words must be in a title at all, or it is not read: the reader costs more than this look. */
const ANY =
  /anti|target|direct|against|inhibit|antagon|agonist|block|degrad|modulat|monoclonal|\bmab|specific|adc|drug|car|chimeric|tki|fusion|nanobod|engager|vaccine|trap|sirna|抗|靶|抑制|激动|拮抗|阻断|降解|融合|嵌合|疫苗|针对|重组/iu;

export interface NamedTargets {
  readonly ids: readonly string[];
  /** The words of the text that say so. */
  readonly words: string;
  /** True where the list goes on with words that look like targets and were not read: it names at least these. */
  readonly open: boolean;
  /** UTF-16 units of the text before the first target. */
  readonly start: number;
}

/** The part of a title that is about the drug: what stands before its partner. */
export function aboutDrug(title: string): string {
  const at = title.search(BESIDE);
  return at === -1 ? title : title.slice(0, at);
}

/** Each list of targets that the text gives to a drug: `PD-1/VEGF bispecific` is one list of two. */
export function targetsNamed(text: string, reader: TargetReader): NamedTargets[] {
  return ANY.test(text) ? named(text, reader, isOfDrug) : [];
}

/** The same in the name of a drug, where a target needs no word beside it: `B7H3-IRDye800CW`, `CAR.B7-H3T`. */
export function targetsInName(name: string, reader: TargetReader): NamedTargets[] {
  const text = GLUED.reduce((rest, { sign, by }) => rest.replace(sign, by), name);
  return named(text, reader, (before, after, ids) => {
    if (isOfOther(before, after)) return false;
    if (!CONSTRUCT.test(text)) return isOfDrug(before, after);
    const itself = ids.every((id) => ITSELF.test(id)) || ITSELF_BEFORE.test(before);
    return !itself || isOfDrug(before, after);
  });
}

type Judge = (before: string, after: string, ids: readonly string[]) => boolean;

function named(text: string, reader: TargetReader, isTheirs: Judge): NamedTargets[] {
  return listsOf(hitsOf(reader.read(text), text), text).flatMap(({ list, open }) => {
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last) return [];
    const [before, after] = [text.slice(0, first.start), text.slice(last.end)];
    const ids = [...new Set(list.flatMap((one) => one.ids))];
    if (!isTheirs(before, after, ids)) return [];
    const goesOn = open || UNREAD_BEHIND.test(after) || UNREAD_BEFORE.test(before);
    return [{ ids, words: text.slice(first.start, last.end), open: goesOn, start: first.start }];
  });
}

/** Without the parts of a CAR behind its binder, unless nothing else is named. */
function hitsOf(readings: readonly Reading[], text: string): Reading[] {
  const single = readings.filter(({ ids }) => ids.length === 1);
  const binders = single.filter(({ ids }) => !ids.some((id) => table.name.parts.ids.includes(id)));
  return PARTS_IN.test(text) && binders.length > 0 ? binders : single;
}

interface List {
  readonly list: Reading[];
  open: boolean;
}

/** Readings that stand together, with nothing but signs between them, or signs and words that look like targets. */
function listsOf(readings: readonly Reading[], text: string): List[] {
  const lists: List[] = [];
  for (const reading of readings) {
    const current = lists.at(-1);
    const last = current?.list.at(-1);
    const between = last ? text.slice(last.end, reading.start) : '';
    const unread = last !== undefined && UNREAD_INSIDE.test(between);
    if (current && last && (last.start === reading.start || unread || BETWEEN.test(between))) {
      current.list.push(reading);
      current.open ||= unread;
    } else lists.push({ list: [reading], open: false });
  }
  // Alone a name with other meanings says nothing; in a list the others settle it.
  return lists.filter(({ list }) => list.some(({ certain }) => certain));
}

/** Of the disease, of a drug of earlier or beside, or of what the antibody carries. */
function isOfOther(before: string, after: string): boolean {
  return DISEASE.test(after) || LONGER.test(after) || AGAINST.some((test) => test.test(before));
}

function isOfDrug(before: string, after: string): boolean {
  if (isOfOther(before, after)) return false;
  return BEFORE.some((test) => test.test(before)) || AFTER.some((test) => test.test(after));
}
