import type { MandateLine } from '@beringia/domain/scouting/mandates/mandate';
import b7h3 from './examples/b7h3-adc.json';
import cldn18 from './examples/cldn18-adc.json';
import ige from './examples/ige.json';
import pd1Vegf from './examples/pd1-vegf.json';

/** Mandates to begin with: the ones of `cases/scouting/mandates`, which a test holds equal. */
export const EXAMPLES = [pd1Vegf, cldn18, b7h3, ige] as unknown as readonly (MandateLine & { readonly note: string })[];
