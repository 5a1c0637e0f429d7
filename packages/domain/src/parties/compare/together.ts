import type { NameForm } from '../names/name-form.ts';
import type { Finding } from './verdict.ts';
import { SMALL_DIFFERENCES } from './weights.ts';

/** Findings about findings: what is harmless alone and doubtful together. */
export function compareTogether(found: readonly Finding[], a: NameForm, b: NameForm): Finding[] {
  const small = found
    .filter(({ feature }) => SMALL_DIFFERENCES.has(feature))
    .map(({ feature }) => feature.replaceAll('_', ' '));
  const several =
    small.length > 1 ? [{ feature: 'several_small_differences', detail: small.join(', '), amount: 1 }] : [];
  return [...several, ...onlyWordAndForm(found, a, b)];
}

/** Merck KGaA and Merck & Co.: one word, nothing said about trade or place, and two legal forms. */
function onlyWordAndForm(found: readonly Finding[], a: NameForm, b: NameForm): Finding[] {
  const forms = found.find(({ feature }) => feature === 'legal_forms_differ');
  const bare = [a, b].every(({ words, telling }) => telling.length === 1 && words.every(({ kind }) => BARE.has(kind)));
  return forms && bare ? [{ feature: 'only_word_and_other_form', detail: forms.detail, amount: 1 }] : [];
}

const BARE = new Set(['core', 'legal']);
