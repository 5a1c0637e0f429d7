import type { NameForm } from '../names/name-form.ts';
import { keysOf } from './keys.ts';
import type { NameIndex } from './name-index.ts';

/** Names that are looked at for one question, at most; the rarest keys are read first. */
const MOST_READ = 800;
/** Names that are compared for one question, at most. */
const MOST_COMPARED = 24;

/** Places in `index.names` that share the rarest keys with a name, the likeliest first. */
export function candidatesFor(index: NameIndex, form: NameForm): number[] {
  const lists = keysOf(form)
    .flatMap(({ text, weight }) => {
      const found = index.postings.get(text);
      return found ? [{ found, weight }] : [];
    })
    .sort((a, b) => a.found.length - b.found.length);
  const support = new Map<number, number>();
  let read = 0;
  for (const { found, weight } of lists) {
    if (read > 0 && read + found.length > MOST_READ) break;
    read += found.length;
    addSupport(support, found, weight * rarity(index.names.length, found.length));
  }
  return likeliest(support);
}

function rarity(all: number, found: number): number {
  return Math.log(1 + all / found);
}

/** A list longer than all that may be read is read from its beginning: it is the only one there is. */
function addSupport(support: Map<number, number>, found: Uint32Array, amount: number): void {
  const end = Math.min(found.length, MOST_READ);
  for (let at = 0; at < end; at++) {
    const name = found[at] ?? 0;
    support.set(name, (support.get(name) ?? 0) + amount);
  }
}

/** Names with less support than this share of the best one's are not compared. */
const LEAST_SHARE = 0.2;

function likeliest(support: ReadonlyMap<number, number>): number[] {
  let best = 0;
  for (const amount of support.values()) best = Math.max(best, amount);
  const near = [...support].filter(([, amount]) => amount >= best * LEAST_SHARE);
  near.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return near.slice(0, MOST_COMPARED).map(([name]) => name);
}
