import type { Problem } from '@beringia/domain/basics/errors';
import type { SourceSettings } from '../../config.ts';

/** What a source needs to be told before it can be asked: its own key, or whom it may write to. */
const NEEDS: Readonly<Record<string, 'key' | 'contact'>> = { 'epo-ops': 'key', 'sec-edgar': 'contact' };

/** @returns what is missing, or null when the source can be asked */
export function missingSetting(source: string, settings: SourceSettings): Problem | null {
  const need = NEEDS[source];
  if (need === 'key' && settings.keys[source] === undefined) {
    const name = `BERINGIA_KEY_${source.toUpperCase().replaceAll('-', '_')}`;
    return {
      field: name,
      wrong: `${source} answers only those who have registered.`,
      expected: 'a key of your own; registering is free',
      next: `Set ${name} to the key and the secret, with a colon between them, and start again.`,
    };
  }
  if (need === 'contact' && settings.contact === null) {
    return {
      field: 'BERINGIA_CONTACT',
      wrong: `${source} refuses requests without a contact.`,
      expected: 'an e-mail or the address of a page by which its operators reach you',
      next: 'Set BERINGIA_CONTACT and start again.',
    };
  }
  return null;
}
