import { encodingOf } from '../../../sources/reading/encoding.ts';
import type { Decode } from '../document.ts';

/** The reader of encodings, as the operation hands it in. */
export const decode: Decode = (bytes) => ({
  text: new TextDecoder(encodingOf(bytes).encoding).decode(bytes),
  problem: null,
});
