import { fold } from '../names/fold.ts';
import { latinTokens } from '../names/latin-tokens.ts';
import { isKnownWord } from '../names/lexicon.ts';
import type { NameForm } from '../names/name-form.ts';
import { slips } from '../text/levenshtein.ts';

/**
 * The one word in which two Latin names differ by a slip, when every other word is the same and in its place; null otherwise.
 * The words around it make a slip likelier than another name, so shorter words may differ than on their own.
 */
export function onlySlip(a: NameForm, b: NameForm): string | null {
  if (a.script !== 'latin' || b.script !== 'latin' || Math.abs(a.text.length - b.text.length) > 3) return null;
  const [p, q] = [fold(a.text), fold(b.text)];
  if (!startOrEndAlike(p, q)) return null;
  const [x, y] = [latinTokens(p), latinTokens(q)];
  if (x.length !== y.length || x.length < 2) return null;
  const at = x.findIndex((each, place) => each !== y[place]);
  const [one, other] = [x[at], y[at]];
  if (one === undefined || other === undefined) return null;
  if (x.slice(at + 1).some((each, rest) => each !== y[at + 1 + rest])) return null;
  return isSlip(one, other) ? `${one} / ${other}` : null;
}

/** Cheap, and always so when one word differs. */
function startOrEndAlike(a: string, b: string): boolean {
  return a.slice(0, 4) === b.slice(0, 4) || a.slice(-4) === b.slice(-4);
}

/** Two words that the tables know are two words: Jiangsu is no slip for Jiangxi, nor second for seconds. */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || /\d/.test(a + b) || (isKnownWord(a) && isKnownWord(b))) return false;
  const allowed = shorter < 6 ? 1 : 2;
  return slips(a, b, allowed) <= allowed;
}
