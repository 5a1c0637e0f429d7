import { refuse } from '@beringia/domain/basics/errors';
import type { FieldOfUse } from '@beringia/domain/rights/field';
import { readField } from '@beringia/domain/rights/read-field';
import type { Library } from '../../files/library.ts';

/** @throws Refusal `bad-input` for words that are no set of indications: an answer for another field would mislead */
export function fieldAsked(library: Library, text: string): FieldOfUse {
  if (library.indicationTree().has(text)) return { in: [text], except: [], open: [], because: null };
  const { field, reason } = readField(text, library.fieldWords());
  if (field.because === null) return field;
  throw refuse('bad-input', {
    field: 'field',
    wrong: `${reason}.`,
    expected: 'an indication such as nsclc, an area such as oncology, or non-oncology',
    next: 'Leave the field out to see every field.',
  });
}
