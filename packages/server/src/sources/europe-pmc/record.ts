import { z } from 'zod';

/**
 * One result of the Europe PMC search, as far as scouting reads it. Lite results carry no abstract and no affiliations; an
 * id list carries nothing but numbers. Fields beyond these pass unread.
 */
const text = z.string().nullish();
const author = z.looseObject({
  fullName: text,
  collectiveName: text,
  authorAffiliationDetailsList: z
    .looseObject({ authorAffiliation: z.array(z.looseObject({ affiliation: text })).nullish() })
    .nullish(),
});

export const europePmcRecord = z.looseObject({
  /** Number within its source. */
  id: z.string().min(1),
  /** MED (PubMed), PMC, PPR (preprints), PAT (patents), NBK (books) and others. */
  source: z.string().min(1),
  pmid: text,
  pmcid: text,
  doi: text,
  bookid: text,
  title: text,
  abstractText: text,
  authorString: text,
  authorList: z.looseObject({ author: z.array(author).nullish() }).nullish(),
  affiliation: text,
  journalTitle: text,
  journalInfo: z
    .looseObject({
      printPublicationDate: text,
      dateOfPublication: text,
      journal: z.looseObject({ title: text }).nullish(),
    })
    .nullish(),
  bookOrReportDetails: z.looseObject({ publisher: text, comprisingTitle: text }).nullish(),
  pubYear: text,
  pubType: text,
  pubTypeList: z.looseObject({ pubType: z.array(z.string()).nullish() }).nullish(),
  firstIndexDate: text,
  firstPublicationDate: text,
  electronicPublicationDate: text,
});
export type EuropePmcRecord = z.infer<typeof europePmcRecord>;
