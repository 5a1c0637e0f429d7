/** S.p.A., A/S and c.s.p.c. are one word each. */
const DOTTED = /(?<![a-z0-9])(?:[a-z]\.){2,}[a-z]?(?![a-z])/g;
const SLASHED = /(?<![a-z0-9])([akipsc])\/([a-z])(?![a-z0-9])/g;

/** Cuts folded Latin text into tokens: "A.B.C. & Co., S.p.A." is abc, and, co, spa. */
export function latinTokens(text: string): string[] {
  const plain = text
    .replace(DOTTED, (match) => match.replaceAll('.', ''))
    .replace(SLASHED, '$1$2')
    .replace(/['’`´]s?(?![a-z])|['’`´]/g, (match) => (match.endsWith('s') ? 's' : ''))
    .replace(/[&+]/g, ' and ');
  return mergeLetters(plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
}

const SHORT = /^[a-z]{1,2}$/;

/** "c s p c" is one word; a letter alone stays. "r and g" is rg, "at and t" att. */
function mergeLetters(tokens: readonly string[]): string[] {
  const merged: string[] = [];
  let run = 0;
  tokens.forEach((token, at) => {
    const last = merged.at(-1) ?? '';
    const bridges = token === 'and' && SHORT.test(last) && SHORT.test(tokens[at + 1] ?? '');
    if (bridges) run = last.length;
    if (bridges) return;
    const isLetter = /^[a-z]$/.test(token) || (run > 1 && tokens[at - 1] === 'and' && SHORT.test(token));
    if (isLetter && run > 0) merged[merged.length - 1] += token;
    else merged.push(token);
    run = isLetter ? run + 1 : 0;
  });
  return merged;
}
