import type { Site, Trial } from '@beringia/domain/scouting/trial';

/**
 * A record in the shape that the WHO asks of registers, in the words of the register. ICTRP exports and ChiCTR have it.
 * Contacts and investigators are never taken over.
 */
export interface WhoRecord {
  readonly id: string;
  readonly via: 'ictrp' | 'chictr';
  /** Name of the register as printed. */
  readonly register: string | null;
  readonly url: string | null;
  readonly titles: Trial['titles'];
  readonly sponsors: readonly string[] | null;
  readonly collaborators: readonly string[] | null;
  readonly type: string | null;
  readonly phase: string | null;
  readonly status: string | null;
  readonly registered: string | null;
  readonly start: string | null;
  readonly primaryCompletion: string | null;
  readonly completion: string | null;
  readonly lastUpdate: string | null;
  readonly countries: readonly string[] | null;
  readonly conditions: readonly string[] | null;
  /** Free text, in the manner of the register. */
  readonly interventions: string | null;
  readonly targetSize: string | null;
  /** Anything that may hold numbers of other registers. */
  readonly otherIds: string | null;
  readonly sites: readonly (Omit<Site, 'country'> & { readonly country: string | null })[] | null;
  readonly hasResults: boolean | null;
}
