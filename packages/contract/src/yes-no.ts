import { z } from 'zod';

/** A switch: query strings and command lines carry the words, JSON the values. */
export const yesNo = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);
