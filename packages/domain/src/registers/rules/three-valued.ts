/** Yes, no, or not known: the arithmetic of conditions over facts that may be open. */
export type Truth = 'yes' | 'no' | 'unknown';

/** No if any is no; yes only if all are. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no';
  return truths.includes('unknown') ? 'unknown' : 'yes';
}

/** Yes if any is yes; no only if all are. */
export function anyOf(truths: readonly Truth[]): Truth {
  if (truths.includes('yes')) return 'yes';
  return truths.includes('unknown') ? 'unknown' : 'no';
}

export function notOf(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : 'unknown';
}
