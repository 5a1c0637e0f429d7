import { nameKey } from '../../assets/name-key.ts';

/** How the things that a record names are written as keys. The same words serve the side that stores and the side that asks. */

export const drugKey = (name: string) => `drug:${nameKey(name)}`;
export const companyKey = (name: string) => `company:${nameKey(name)}`;
export const countryKey = (code: string) => `country:${code}`;
/** A number in another register or index, by which two records of one thing meet. */
export const numberKey = (number: string) => `number:${number.toUpperCase()}`;
/** A target as a source without prose names it. */
export const targetWordKey = (name: string) => `target:${nameKey(name)}`;
