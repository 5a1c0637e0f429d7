import { nameKey } from '../../assets/name-key.ts';
import type { AssetCodeReader } from '../asset-codes.ts';
import { codeIn } from '../intervention-words.ts';
import { isCopy } from './copies.ts';
import { drugName, isClassName, namesInBrackets, outsideBrackets } from './drug-name.ts';
import { isInnLike } from './drugs-joined.ts';
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

/** A class name is a drug of its own in each trial; a doubtful name joins by its codes alone, and so does a copy under an INN. */
function keyReader(codes: AssetCodeReader): (mention: LinkedMention) => Keys {
  const remembered = new Map<string, readonly string[]>();
  const codesIn = (name: string): readonly string[] => {
    const known = remembered.get(name) ?? [
      ...new Set([...codes.find(name, 'name').map(({ text }) => nameKey(text)), ...wholeCodes(name)]),
    ];
    remembered.set(name, known);
    return known;
  };
  return (mention) => {
    const { names, evidence, link } = mention;
    const [first, ...others] = names;
    const { plain, key } = drugName(first);
    const copy = isCopy(mention);
    const unclear = isClassName(plain) || link.doubt !== null || (copy && isInnLike(plain));
    const own = unclear ? `drug:${key}@${evidence.ref}` : `drug:${key}`;
    const ownCodes = codesIn(first);
    // Several codes among the other names are often those of partners.
    const otherCodes = new Set(others.flatMap(codesIn));
    const fromOthers = otherCodes.size <= MOST_CODES ? [...otherCodes] : [];
    const outside = copy ? [] : [nameKey(outsideBrackets(plain)), ...innBehind(plain, others)];
    const shared = unclear ? [] : [key, ...outside];
    return { own, shared: [...new Set([...shared, ...ownCodes.slice(0, 1), ...fromOthers])] };
  };
}

/** Names that are a code and nothing else, whole or in a bracket: two figures are enough there. */
function wholeCodes(name: string): string[] {
  const { plain } = drugName(name);
  return [plain, ...namesInBrackets(plain)].flatMap((one) => (codeIn([one]) === one ? [nameKey(one)] : []));
}

/** The INN that a record gives beside a brand: Xolair, also omalizumab. Beside a code it may be the drug that the code copies. */
function innBehind(plain: string, others: readonly string[]): string[] {
  if (isInnLike(plain) || codeIn([plain]) !== null || plain.split(' ').length > 2) return [];
  const inns = new Set(
    others
      .map((name) => drugName(name).plain)
      .filter(isInnLike)
      .map(nameKey),
  );
  return inns.size === 1 ? [...inns] : [];
}

/** A drug has its own code, that of a partner and one of a parent company; more is a list of something else. */
const MOST_CODES = 4;
