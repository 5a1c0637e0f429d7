import type { OutputOf } from '@beringia/contract/operation';
import type { matchParties } from '@beringia/contract/parties/match-parties';
import type { mergeParties } from '@beringia/contract/parties/merge-parties';
import type { showParty } from '@beringia/contract/parties/show-party';
import { bothNames, section } from './table.ts';

type Party = OutputOf<typeof showParty>;

/** Every name asked for, its candidates, and why each. */
export function renderMatches({ items, searched }: OutputOf<typeof matchParties>): string {
  const told = items.flatMap(({ query, candidates, note }) => [
    query,
    ...(note === null ? [] : [`  ${note}`]),
    ...candidates.flatMap(({ id, name, nameZh, verdict, score, matched, because }) => [
      `  ${verdict.padEnd(9)}  ${score.toFixed(2)}  ${id}  ${bothNames(name, nameZh)}, by the name ${matched}`,
      ...because.map(({ feature, detail, contribution }) => `      ${signed(contribution)} ${feature}: ${detail}`),
    ]),
  ]);
  return [...told, `${searched.records} records with ${searched.names} names searched`].join('\n');
}

function signed(contribution: number): string {
  return `${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(2)}`;
}

export function renderParty(shown: Party): string {
  const { party, own, redirectedFrom, deals, assets, answersFor, hospital } = shown;
  const { hq, tickers, kind, notes } = party;
  return [
    `${bothNames(party.name, party.nameZh)} (${party.id})${redirectedFrom === null ? '' : `, asked for as ${redirectedFrom}`}`,
    [kind, hq.city, hq.country, ...tickers, own ? 'of this workspace' : null]
      .filter((part) => part !== null)
      .join(' · '),
    ...(hospital === null ? [] : renderHospital(hospital)),
    ...(notes === null ? [] : [notes]),
    ...answersFor.map(({ id, name, nameZh }) => `answers for ${bothNames(name, nameZh)} (${id})`),
    ...shown.sameName.map((each) => `same name: ${each.kind} ${bothNames(each.name, each.nameZh)} (${each.id})`),
    ...section('Names', ['Name', 'Language', 'Kind', 'Source'], namesOf(shown)),
    ...section('Belongs to', EDGE, shown.parents.map(edgeRow)),
    ...section('Belonging to it', EDGE, shown.children.map(edgeRow)),
    '',
    `Deals: ${deals.asLicensor} as licensor, ${deals.asLicensee} as licensee`,
    ...section(
      'Assets',
      ['Id', 'Name', 'Role'],
      assets.map(({ id, name, nameZh, role }) => [id, bothNames(name, nameZh), role]),
    ),
    ...section('Merges', ['From', 'Into', 'Made', 'Taken back', 'Why'], shown.judgements.map(judgementRow)),
    ...section(
      'Rests on',
      ['Field', 'Source', 'Says'],
      shown.because.map(({ field, source, says }) => [field, source, says]),
    ),
  ].join('\n');
}

/** A grade is never shown without what it is not. */
function renderHospital(facts: NonNullable<Party['hospital']>): string[] {
  const { province, class: grade, filing, affiliation, sameAffiliation } = facts;
  const beside = sameAffiliation.length === 0 ? '' : `, as ${sameAffiliation.length} others of the list`;
  return [
    `Province ${province ?? '—'} · class ${grade}, which is no licence to run trials · filing as trial institution: ${filing}`,
    `Affiliation: ${affiliation === null ? '—' : `${affiliation}${beside}`}`,
  ];
}

const EDGE = ['Company', 'Relation', 'From', 'To'];

function namesOf({ party }: Party) {
  return party.aliases.map(({ text, lang, kind, source }) => [text, lang, kind, source]);
}

function edgeRow({ company, name, relation, from, to }: Party['parents'][number]) {
  return [name === null ? company : `${name} (${company})`, relation, from, to];
}

function judgementRow({ from, into, madeAt, undoneAt, reason, undoneReason }: Party['judgements'][number]) {
  return [from, into, madeAt, undoneAt, whyOf(reason, undoneReason)];
}

/** A merge without a reason says so, so that whoever reads it later knows that none was lost. */
function whyOf(reason: string | null, undoneReason: string | null): string {
  return [reason ?? 'no reason given', undoneReason].filter((why) => why !== null).join('; ');
}

const SEVERAL = { company: 'companies', hospital: 'hospitals' } as const;

/** One sentence, and how to take it back. */
export function renderJudgement({ kind, judgement }: OutputOf<typeof mergeParties>): string {
  const { from, into, undoneAt, reason, undoneReason } = judgement;
  const why = `Reason: ${(undoneAt === null ? reason : undoneReason) ?? 'no reason given; say one with --reason'}.`;
  const back = `beringia parties unmerge ${from}${kind === 'company' ? '' : ` --kind ${kind}`}`;
  return undoneAt === null
    ? `${from} answers as ${into} from now on. Take it back with: ${back}. ${why}`
    : `${from} and ${into} are two ${SEVERAL[kind]} again. The merge stays in the history of both. ${why}`;
}
