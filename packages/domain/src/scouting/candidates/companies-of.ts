import type { AssetRecord } from '../../assets/asset.ts';
import type { CandidateCompany } from '../candidate.ts';
import type { Attached } from './attach.ts';
import type { LinkedMention } from './group.ts';

type CompanyOf = (name: string) => { readonly id: string } | null;
interface Named {
  readonly name: string;
  readonly party: string | null;
  readonly as: CandidateCompany['as'];
  readonly ref: string;
}

const ORDER: readonly CandidateCompany['as'][] = [
  'originator',
  'sponsor',
  'holder',
  'applicant',
  'awardee',
  'collaborator',
];

/**
 * Companies behind a drug, each once in each part it plays. Sponsors count where the drug is what the trial is about: who tests
 * something beside it stands behind the other drug. Persons who sponsor a trial are left out.
 */
export function companiesOf(
  mentions: readonly LinkedMention[],
  asset: AssetRecord | null,
  attached: readonly Attached[],
  companyOf: CompanyOf,
): CandidateCompany[] {
  const named = [...originatorOf(asset), ...mentions.flatMap(partiesOf), ...attached.flatMap(behind)];
  const merged = new Map<string, { name: string; party: string | null; as: Named['as']; refs: string[] }>();
  for (const { name, party, as, ref } of named) {
    const id = party ?? companyOf(name)?.id ?? null;
    const key = `${as} ${id ?? name.toLowerCase()}`;
    const before = merged.get(key);
    if (!before) merged.set(key, { party: id, name, as, refs: [ref] });
    else if (!before.refs.includes(ref)) before.refs.push(ref);
  }
  return [...merged.values()].toSorted(
    (a, b) => ORDER.indexOf(a.as) - ORDER.indexOf(b.as) || b.refs.length - a.refs.length || (a.name < b.name ? -1 : 1),
  );
}

function originatorOf(asset: AssetRecord | null): Named[] {
  const { company, name } = asset?.originator ?? {};
  return name === undefined ? [] : [{ name, party: company ?? null, as: 'originator', ref: `asset/${asset?.id}` }];
}

function partiesOf({ found, evidence: { ref, role } }: LinkedMention): Named[] {
  const one = (name: string, as: Named['as']): Named => ({ name, party: null, as, ref });
  if (found.kind === 'vendor') return found.content.companies.map((name) => one(name, 'holder'));
  if (role !== 'experimental') return [];
  const firms = (some: typeof found.content.sponsors, as: Named['as']) =>
    (some ?? []).filter((each) => each.class !== 'individual').map(({ name }) => one(name, as));
  return [...firms(found.content.sponsors, 'sponsor'), ...firms(found.content.collaborators, 'collaborator')];
}

function behind({ companies, ref }: Attached): Named[] {
  return companies.map(({ name, as }) => ({ name, party: null, as, ref }));
}
