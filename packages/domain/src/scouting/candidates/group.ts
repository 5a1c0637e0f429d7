import { nameKey } from '../../assets/name-key.ts';
import type { AssetCodeReader } from '../asset-codes.ts';
import { drugName, isClassName, outsideBrackets } from './drug-name.ts';
import type { Link } from './link.ts';
import type { Mention } from './mentions.ts';

/** Which mentions are one drug: those of one record, of one name, or of one code. */

export interface LinkedMention extends Mention {
  readonly link: Link;
}

export interface Group {
  readonly asset: string | null;
  readonly mentions: readonly LinkedMention[];
}

/**
 * A name in common joins, and so does a code; other words among the other names join nothing, because registers list classes
 * and partners there. What leads to different records is never joined.
 */
export function groupMentions(mentions: readonly LinkedMention[], codes: AssetCodeReader): Group[] {
  const keysOf = keyReader(codes);
  const owner = new Map<string, string>();
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let top = id;
    for (let up = leader.get(top); up !== undefined; up = leader.get(top)) top = up;
    if (top !== id) leader.set(id, top);
    return top;
  };
  const join = (a: string, b: string): void => {
    const [x, y] = [find(a), find(b)];
    if (x !== y && !(isAsset(x) && isAsset(y))) leader.set(isAsset(x) ? y : x, isAsset(x) ? x : y);
  };
  const starts = mentions.map((mention) => {
    const { own, shared } = keysOf(mention);
    const start = mention.link.asset === null ? own : `asset:${mention.link.asset}`;
    for (const key of shared) {
      const before = owner.get(key);
      if (before === undefined) owner.set(key, start);
      else join(before, start);
    }
    return start;
  });
  const groups = new Map<string, LinkedMention[]>();
  mentions.forEach((mention, at) => {
    const id = find(starts[at] ?? '');
    const members = groups.get(id);
    if (members) members.push(mention);
    else groups.set(id, [mention]);
  });
  return [...groups].map(([id, members]) => ({ asset: isAsset(id) ? id.slice(6) : null, mentions: members }));
}

function isAsset(id: string): boolean {
  return id.startsWith('asset:');
}

interface Keys {
  /** Where the mention stands alone. */
  readonly own: string;
  /** Keys that join. */
  readonly shared: readonly string[];
}

/** A class name is a drug of its own in each trial; a doubtful name joins by its codes alone. */
function keyReader(codes: AssetCodeReader): (mention: LinkedMention) => Keys {
  const remembered = new Map<string, readonly string[]>();
  const codesIn = (name: string): readonly string[] => {
    const known = remembered.get(name) ?? codes.find(name, 'name').map(({ text }) => nameKey(text));
    remembered.set(name, known);
    return known;
  };
  return ({ names: [first, ...others], evidence, link }) => {
    const { plain, key } = drugName(first);
    const unclear = isClassName(plain) || link.doubt !== null;
    const own = unclear ? `drug:${key}@${evidence.ref}` : `drug:${key}`;
    const ownCodes = codesIn(first);
    // Several codes among the other names are often those of partners.
    const otherCodes = new Set(others.flatMap(codesIn));
    const fromOthers = otherCodes.size <= MOST_CODES ? [...otherCodes] : [];
    const names = unclear ? [] : [key, nameKey(outsideBrackets(plain))];
    return { own, shared: [...new Set([...names, ...ownCodes.slice(0, 1), ...fromOthers])] };
  };
}

/** A drug has its own code, that of a partner and one of a parent company; more is a list of something else. */
const MOST_CODES = 4;
