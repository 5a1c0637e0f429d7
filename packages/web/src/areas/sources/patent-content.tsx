import type { PatentFamily } from '@beringia/domain/scouting/patent';
import type { PatentApplicant } from '@beringia/domain/scouting/patent-applicants';
import { Dash } from '../../parts/amount.tsx';
import { useText } from '../../parts/language.tsx';
import { Because } from './because.tsx';
import { type FactRow, Facts, useDate } from './facts.tsx';
import { PatentClaims } from './patent-claims.tsx';
import { PatentEvents } from './patent-events.tsx';
import { PatentMembers } from './patent-members.tsx';
import { PatentStatus } from './patent-status.tsx';
import { Section } from './section.tsx';

/** A patent family: who applied, since when, where it stands, and what it protects. */
export function PatentContent({ content }: { readonly content: PatentFamily }) {
  const text = useText();
  return (
    <>
      <div className="record-columns">
        <Section title={text.records.trial.facts}>
          <PatentFacts family={content} />
        </Section>
        <PatentStatus status={content.status} />
      </div>
      <PatentMembers members={content.members} />
      <PatentClaims claims={content.claims} />
      <PatentEvents events={content.events} />
    </>
  );
}

function PatentFacts({ family }: { readonly family: PatentFamily }) {
  const text = useText();
  const date = useDate();
  const words = text.records.patent;
  const { earliestPriority: priority, inventorCount } = family;
  const rows: FactRow[] = [
    [
      words.priority,
      <span key="priority">
        {date(priority.value) ?? '—'}
        <Because reasons={priority.because} />
      </span>,
    ],
    [
      words.applicants,
      family.applicants.length === 0
        ? null
        : family.applicants.map((applicant) => <Applicant key={applicant.name} applicant={applicant} />),
    ],
    [
      words.inventors,
      inventorCount === null ? null : (
        <span key="inventors">
          {text.records.people(inventorCount)} <span className="soft small">{words.notNamed}</span>
        </span>
      ),
    ],
    [text.records.titles, <FamilyTitles key="titles" titles={family.titles} />],
  ];
  return <Facts rows={rows} />;
}

/** Every spelling, in both languages, and why they are taken for one applicant. */
function Applicant({ applicant }: { readonly applicant: PatentApplicant }) {
  const others = applicant.spellings.filter(({ text }) => text !== applicant.name);
  return (
    <div className="applicant">
      {applicant.name} {applicant.country !== null && <span className="soft">[{applicant.country}]</span>}
      {others.map(({ text, script }) => (
        <span key={text} className="block" lang={script === 'han' ? 'zh' : undefined}>
          {text}
        </span>
      ))}
      <Because reasons={applicant.because} />
    </div>
  );
}

function FamilyTitles({ titles }: Pick<PatentFamily, 'titles'>) {
  const known = Object.entries(titles);
  if (known.length === 0) return <Dash />;
  return known.map(([lang, title]) => (
    <span key={lang} lang={lang === 'und' ? undefined : lang} className="block">
      {title} <span className="soft small">{lang === 'und' ? '' : lang}</span>
    </span>
  ));
}
