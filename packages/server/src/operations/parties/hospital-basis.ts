import type { Company } from '@beringia/domain/parties/company';
import { filingOf, type Hospital, isRegister } from '@beringia/domain/parties/hospitals/hospital';

interface Basis {
  readonly field: string;
  readonly says: string;
  readonly source: string;
}

const LIST = 'data/hospitals/README.md';

/** What the record of a hospital rests on, and what it must not be taken for. */
export function hospitalBasis(row: Hospital, companies: readonly Company[]): Basis[] {
  return [...namesBasis(row), ...classBasis(row), filingBasis(row), ...affiliationBasis(row), dealsBasis(companies)];
}

function namesBasis({ aliases, seenIn, verify }: Hospital): Basis[] {
  const seen = aliases.filter(({ source }) => isRegister(source)).length;
  const says = `${seen} of ${aliases.length} further names were seen in a trial register, misprints kept; the others say where`;
  const open = 'at least one field is background knowledge that nobody has looked up';
  return [
    { field: 'party', says: 'name and place as they were written down', source: seenIn ?? 'knowledge' },
    { field: 'names', says, source: LIST },
    ...(verify ? [{ field: 'verify', says: open, source: 'knowledge' }] : []),
  ];
}

function classBasis({ hospitalClass, classEvidence }: Hospital): Basis[] {
  if (hospitalClass === 'unknown') return [{ field: 'class', says: 'nobody has looked it up', source: LIST }];
  const says = 'a grade of the hospital, or who owns it; no licence to run trials';
  return [{ field: 'class', says, source: classEvidence ?? LIST }];
}

function filingBasis(row: Hospital): Basis {
  const says = {
    filed: 'filed as a drug trial institution',
    'not filed': 'not filed as a drug trial institution',
    'not known': 'whether it is filed as a drug trial institution was not looked up, which is not "no"',
  };
  return { field: 'filing', says: says[filingOf(row)], source: LIST };
}

function affiliationBasis({ affiliation }: Hospital): Basis[] {
  if (affiliation === null) return [];
  return [{ field: 'affiliation', says: 'often a teaching tie, not ownership', source: 'knowledge' }];
}

function dealsBasis(companies: readonly Company[]): Basis {
  const ids = companies.map(({ id }) => id).join(', ');
  const says =
    ids === ''
      ? 'deals that name it as a party'
      : `deals that name it, and those of the company of the same name: ${ids}`;
  return { field: 'deals', says, source: 'deals' };
}
