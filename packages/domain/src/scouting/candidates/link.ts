import { type AssetAnswer, type AssetIndex, type AssetMatch, findAsset } from '../../assets/asset-index.ts';
import { nameKey } from '../../assets/name-key.ts';
import { drugName, isClassName, namesInBrackets } from './drug-name.ts';

/** From the names that a source gives a drug to its record, with the doubt where they do not settle it. */

export interface Link {
  readonly asset: string | null;
  readonly because: string;
  /** Records that the names may mean, without anything that settles which. */
  readonly doubt: string | null;
}

/** Names of the companies of the trial or row, to settle a name that several drugs bear. */
export type Companies = (asset: AssetMatch['asset']) => boolean;

export interface Linker {
  link(names: readonly [string, ...string[]], isTheirs: Companies): Link;
  onRecord(name: string): boolean;
  /** Whether the name as a whole is one of a record: `amubarvimab and romlusevimab` is one product. */
  isWholeName(name: string): boolean;
}

/** A linker remembers each printed name, since registers repeat them thousands of times. */
export function linker(index: AssetIndex): Linker {
  const remembered = new Map<string, AssetAnswer | null>();
  const answerTo = (name: string): AssetAnswer | null => {
    const known = remembered.get(name);
    if (known !== undefined) return known;
    const answer = lookUp(index, name);
    remembered.set(name, answer);
    return answer;
  };
  return {
    onRecord: (name) => answerTo(name)?.verdict === 'one',
    isWholeName: (name) => [name, drugName(name).plain].some((one) => index.byKey.has(nameKey(one))),
    link([first, ...others], isTheirs) {
      const own = settle(answerTo(first), isTheirs);
      if (own.asset !== null || own.doubt !== null) return own;
      const links = others.map((name) => settle(answerTo(name), isTheirs)).filter(({ asset }) => asset !== null);
      const ids = [...new Set(links.map(({ asset }) => asset))];
      if (ids.length <= 1) return links[0] ?? own;
      return { asset: null, because: 'its other names mean several drugs', doubt: `other names of ${ids.join(', ')}` };
    },
  };
}

/** Names without any record are told apart first: the search for spelling mistakes is slow, and no match. */
function lookUp(index: AssetIndex, printed: string): AssetAnswer | null {
  const { plain } = drugName(printed);
  if (isClassName(plain)) return null;
  const tried = [printed, plain, ...namesInBrackets(plain).filter((name) => !isClassName(name))];
  const found = tried.find((name) => index.byKey.has(nameKey(name)));
  if (found !== undefined) return findAsset(index, found);
  const parts = plain.split(/[/、,;（）()[\]]|(?<=\p{Script=Han})\s*(?=[\p{Script=Latin}\d])/u);
  return parts.some((part) => index.byKey.has(nameKey(part))) ? findAsset(index, plain) : null;
}

const NONE: Link = { asset: null, because: 'no drug on record bears its names', doubt: null };

function settle(answer: AssetAnswer | null, isTheirs: Companies): Link {
  const [only] = answer?.matches ?? [];
  if (!answer || !only || answer.verdict === 'none') return NONE;
  if (answer.verdict === 'one') return { asset: only.asset.id, because: answer.because, doubt: null };
  const theirs = answer.matches.filter(({ asset }) => isTheirs(asset));
  const [match] = theirs;
  if (match && theirs.length === 1) {
    const because = `${answer.because} The originator stands behind the record of the source.`;
    return { asset: match.asset.id, because, doubt: null };
  }
  const doubt = `may be ${answer.matches.map(({ asset }) => asset.id).join(' or ')}: ${answer.because}`;
  return { asset: null, because: 'several drugs, or others too, bear its name', doubt };
}
