import type { HOSPITAL_CLASSES, HOSPITAL_KINDS } from '@beringia/domain/parties/hospitals/hospital';

/** Words of the page of one hospital. */
export const enHospital = {
  title: 'Hospitals',
  merged: (id: string) => `${id} answers as this hospital.`,
  place: 'Place',
  class: 'Class',
  classNote: 'no licence to run trials',
  classes: { '3A': 'Grade 3A', '3': 'Tertiary', '2A': 'Grade 2A', private: 'Private', unknown: 'not known' } as Record<
    (typeof HOSPITAL_CLASSES)[number],
    string
  >,
  filing: 'Filed as trial institution',
  filings: { filed: 'Yes', 'not filed': 'No', 'not known': 'Not known' },
  affiliation: 'Affiliation',
  sameAffiliation: 'Others of the same affiliation',
  kinds: {
    general: 'General',
    cancer: 'Cancer',
    children: "Children's",
    infectious: 'Infectious diseases',
    tcm: 'Traditional Chinese medicine',
    maternity: 'Maternity',
    eye: 'Eye',
    psychiatric: 'Psychiatric',
    heart: 'Heart',
    other: 'Other',
  } as Record<(typeof HOSPITAL_KINDS)[number], string>,
  seen: (notes: string) => notes.replace(/^Seen in: /, ''),
  same: 'This is the same hospital as…',
  sameNote: 'Both records stay. One answers as the other, in this workspace only, and the merge can be taken back.',
  sameName: 'Same name in the other list',
  sameNameNote: 'A hospital that signs deals stands among the companies too. The two records are never merged.',
  inList: { company: 'in the list of companies', hospital: 'in the list of hospitals' },
  basis: 'What the record rests on',
  field: 'About',
  says: 'Says',
  fields: {
    party: 'Name and place',
    names: 'Further names',
    verify: 'To be checked',
    class: 'Class',
    filing: 'Filing',
    affiliation: 'Affiliation',
    deals: 'Deals',
  } as Record<string, string>,
  sources: { 'data/hospitals/README.md': 'notes on the list of hospitals', deals: 'the deals' } as Record<
    string,
    string
  >,
  /** What an answer says of its own basis. */
  said: (says: string): string => says,
};
