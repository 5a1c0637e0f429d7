import type { PartialDate } from '../basics/partial-date.ts';

/** A headline of a news wire, a company's feed or an exchange: where it stands and when it came, never the text of others. */
export interface Announcement {
  /** What the feed calls it, else its address. */
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly published: PartialDate | null;
  /** Who announced, as printed: an issuer, a wire, an author of the feed. */
  readonly issuer: string | null;
  /** Code of the issuer at its exchange, such as `09926`; null where the feed gives none. */
  readonly stockCode: string | null;
  /** Headings under which the source files it. */
  readonly categories: readonly string[];
  /** The feed's own summary, cut to a few hundred signs. */
  readonly summary: string | null;
  readonly lang: 'en' | 'zh' | null;
}
