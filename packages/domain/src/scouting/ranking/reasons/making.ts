import { MODALITIES } from '../../../assets/vocabulary.ts';
import { SCREENED } from '../facts.ts';
import { found, type Reason, unknown } from '../reason.ts';

/** How hard it is to make elsewhere, and who makes it now. */

export const modality: Reason = {
  id: 'modality',
  words: MODALITIES,
  numbers: false,
  measure({ candidate: { modality: kind } }) {
    if (kind.value === null)
      return unknown('Its modality is unknown.', 'a source that says what kind of molecule it is');
    return found(kind.value, `Modality ${kind.value}: ${kind.because.join('; ')}.`);
  },
};

/** A maker is unknown until a source names it; one that nobody screened may turn out to be listed. */
export const manufacturer: Reason = {
  id: 'manufacturer',
  words: SCREENED,
  numbers: false,
  measure({ told: { makers } }) {
    if (makers === null || makers.is.length === 0)
      return unknown('No source names a manufacturer.', 'the manufacturers of substance and product, by site');
    const worst = SCREENED.find((result) => makers.is.some(({ screened }) => screened === result));
    const open = makers.is.filter(({ screened }) => screened === null).map(({ name }) => name);
    if (worst === undefined || (open.length > 0 && worst !== SCREENED[0]))
      return unknown(`Not screened: ${open.join(', ')}.`, 'a screen of these names against the lists', makers.refs);
    const says = makers.is.map(({ name, screened }) => `${name}: ${screened ?? 'not screened'}`).join('; ');
    return found(worst, `${says}.`, makers.refs);
  },
};
