/** A row of the title search of HKEXnews, as printed. */
export interface HkexRow {
  readonly newsId: string | null;
  /** As printed: `31/01/2025 16:30`. */
  readonly released: string | null;
  /** One document may be filed for several listings. */
  readonly stockCodes: readonly string[];
  readonly stockName: string | null;
  readonly title: string | null;
  /** `Announcements and Notices - [Inside Information]`. */
  readonly category: string | null;
  /** As printed, mostly without its host. */
  readonly link: string | null;
}
