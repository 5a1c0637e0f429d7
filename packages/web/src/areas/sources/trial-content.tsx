import type { Sponsor, Trial, TrialDate } from '@beringia/domain/scouting/trial';
import { useText } from '../../parts/language.tsx';
import { plainNumber } from '../../parts/money-text.ts';
import type { Text } from '../../text/en.ts';
import { type FactRow, Facts, useDate, useList, useYesNo } from './facts.tsx';
import { Section } from './section.tsx';
import { TrialInterventions } from './trial-interventions.tsx';
import { TrialSites } from './trial-sites.tsx';
import { Unread } from './unread.tsx';

/** A trial: what it is about, what is given, where, and when. */
export function TrialContent({ content }: { readonly content: Trial }) {
  const text = useText();
  return (
    <>
      <div className="record-columns">
        <Section title={text.records.trial.facts}>
          <TrialFacts trial={content} />
        </Section>
        <TrialSites trial={content} />
      </div>
      <TrialInterventions trial={content} />
      <Unread unread={content.unread} />
    </>
  );
}

function TrialFacts({ trial }: { readonly trial: Trial }) {
  const text = useText();
  const list = useList();
  const date = useDate();
  const yesNo = useYesNo();
  const words = text.records.trial;
  const when = (value: TrialDate | null) => value && `${date(value.date)}${dateKind(value, text)}`;
  const ids = [...trial.crossIds, ...trial.secondaryIds].map(({ id, register }) =>
    register ? `${id} (${register})` : id,
  );
  const rows: FactRow[] = [
    [words.status, statusWords(trial, text)],
    ...(trial.status?.why ? [[words.whyStopped, trial.status.why] as const] : []),
    [words.phases, phaseWords(trial, text)],
    [words.stage, trial.stage && text.labels.stage[trial.stage]],
    [words.type, trial.type && words.types[trial.type]],
    [words.sponsors, list(sponsorWords(trial.sponsors, text))],
    [words.collaborators, list(sponsorWords(trial.collaborators, text))],
    [words.conditions, list(trial.conditions)],
    [words.enrolment, enrolmentWords(trial, text)],
    [words.registered, date(trial.registered)],
    [words.start, when(trial.start)],
    [words.primaryCompletion, when(trial.primaryCompletion)],
    [words.completion, when(trial.completion)],
    [words.results, yesNo(trial.hasResults)],
    [words.lastUpdate, date(trial.lastUpdate)],
    [words.ids, list(ids)],
    [text.records.titles, <OtherTitles key="titles" trial={trial} />],
  ];
  return <Facts rows={rows} />;
}

function OtherTitles({ trial: { titles } }: { readonly trial: Trial }) {
  return titles.map(({ text, lang, kind }) => (
    <span key={`${kind} ${lang} ${text}`} lang={lang === 'zh' ? 'zh-CN' : 'en'} className="block">
      {text}
    </span>
  ));
}

/** The register's own word beside ours, where the two differ. */
function statusWords({ status }: Trial, text: Text): string | null {
  if (status === null) return null;
  if (status.is === null) return status.printed;
  const ours = text.records.trial.statuses[status.is];
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}]/gu, '');
  return plain(status.printed) === plain(ours) ? ours : `${ours} (${status.printed})`;
}

function phaseWords({ phases }: Trial, text: Text): string | null {
  const words = text.records.trial;
  return phases && (phases.map((phase) => words.phaseNames[phase]).join(' / ') || words.noPhase);
}

function sponsorWords(sponsors: readonly Sponsor[] | null, text: Text): string[] | null {
  const classes = text.records.trial.classes;
  return sponsors?.map((one) => (one.class === null ? one.name : `${one.name} (${classes[one.class]})`)) ?? null;
}

function enrolmentWords({ enrolment }: Trial, text: Text): string | null {
  if (enrolment === null) return null;
  const { n, kind, parts, printed } = enrolment;
  if (n === null) return printed;
  const of = parts.map((part) => `${part.label} ${plainNumber(part.n)}`).join(', ');
  return [`${text.records.people(n)}${kind === null ? '' : ` (${text.records.dateKinds[kind]})`}`, of]
    .filter((words) => words !== '')
    .join(': ');
}

function dateKind({ kind }: TrialDate, text: Text): string {
  return kind === null ? '' : ` (${text.records.dateKinds[kind]})`;
}
