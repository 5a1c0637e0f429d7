/**
 * The form in which drug names, targets and indications are compared: NFKC, lower case, Greek letters spelt out, and
 * spaces, hyphens, dots, slashes, quotes and brackets dropped. `+` stays, because `A + B` is a combination and not `AB`.
 */

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  σ: 'sigma',
  τ: 'tau',
  ω: 'omega',
};

const DROPPED = /[\s\p{Pd}./\\'"’‘“”`´()[\]{}<>【】《》·•・×™®]/u;
const CJK = /\p{Script=Han}/u;

/** One kept character of a text, and where it stood. */
export interface KeyChar {
  readonly char: string;
  /** Index of the first UTF-16 unit in the text as given. */
  readonly from: number;
  /** Index after the last one. */
  readonly to: number;
}

/** `AK-112`, `ak 112` and `ＡＫ１１２` are one key; `依沃西单抗` is its own. */
export function nameKey(text: string): string {
  return keyChars(text)
    .map(({ char }) => char)
    .join('');
}

/** The key letter by letter, with the place of each letter in the text, for finding names inside a text. */
export function keyChars(text: string): KeyChar[] {
  const kept: KeyChar[] = [];
  let from = 0;
  for (const symbol of text) {
    const to = from + symbol.length;
    for (const plain of symbol.normalize('NFKC').toLowerCase()) {
      if (!DROPPED.test(plain)) for (const char of GREEK[plain] ?? plain) kept.push({ char, from, to });
    }
    from = to;
  }
  return kept;
}

export function isChinese(text: string): boolean {
  return CJK.test(text);
}

/** Code-like: any digit. One digit more or less is another drug (AK112, AK117), so codes are never guessed. */
export function isCodeLike(text: string): boolean {
  return /\d/.test(nameKey(text));
}
