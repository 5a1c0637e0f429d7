import type { PartialDate } from '@beringia/domain/basics/partial-date';
import type { ReportedEvent } from '@beringia/domain/scouting/legal-codes';
import type { PartyName } from '@beringia/domain/scouting/patent-applicants';
import type { PatentNumber } from '@beringia/domain/scouting/patent-number';
import { child, childrenOf, textAt } from '../reading/element.ts';
import type { Element } from '../reading/xml.ts';
import { find, findAll } from './answer.ts';
import { byLanguage } from './documents.ts';
import { numberIn, opsDate } from './numbers.ts';

/** One file of the European Patent Register. Addresses, agents and inventors' names are not taken over. */
export interface OpsRegister {
  readonly publications: readonly PatentNumber[];
  readonly application: PatentNumber | null;
  readonly applicants: readonly PartyName[];
  readonly inventors: readonly PartyName[];
  readonly titles: Readonly<Record<string, string>>;
  /** Status of the file and lapses by state, as events under the codes `register:…`. */
  readonly events: readonly ReportedEvent[];
  readonly dossier: readonly {
    readonly code: string;
    readonly date: PartialDate | null;
    readonly text: string | null;
  }[];
  readonly steps: readonly { readonly code: string; readonly date: PartialDate | null; readonly text: string | null }[];
}

/** @returns null for a file without a number. */
export function readRegister(element: Element): OpsRegister | null {
  const biblio = child(element, 'bibliographic-data');
  const publications = childrenOf(biblio, 'publication-reference').flatMap((one) => numberIn(one) ?? []);
  const application = numberIn(child(biblio, 'application-reference'));
  const steps = findAll(element, 'procedural-step').map((step) => coded(step, 'procedural-step'));
  const dossier = findAll(element, 'dossier-event').map((event) => coded(event, 'event'));
  if (publications.length === 0 && application === null && steps.length + dossier.length === 0) return null;
  const parties = child(biblio, 'parties');
  return {
    publications,
    application,
    applicants: latestNames(childrenOf(parties, 'applicants'), 'applicant'),
    inventors: latestNames(childrenOf(parties, 'inventors'), 'inventor'),
    titles: byLanguage(childrenOf(biblio, 'invention-title')),
    events: [...statusEvents(element, application), ...lapseEvents(biblio, application)],
    dossier,
    steps,
  };
}

/** The register keeps every past list of parties, each with the day of its change; the newest stands. */
function latestNames(lists: readonly Element[], kind: string): PartyName[] {
  return childrenOf(latest(lists), kind).flatMap((party, index) => {
    const text = textAt(party, 'addressbook', 'name');
    const country = textAt(party, 'addressbook', 'address', 'country');
    const name = country === null ? text : `${text} [${country}]`;
    return text === null ? [] : [{ form: 'docdb' as const, sequence: index + 1, text: name ?? text }];
  });
}

function latest(lists: readonly Element[]): Element | null {
  const day = ({ attributes }: Element) => attributes['change-date'] ?? '';
  return lists.toSorted((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0))[0] ?? null;
}

function statusEvents(element: Element, application: PatentNumber | null): ReportedEvent[] {
  return findAll(element, 'ep-patent-status').flatMap((status) => {
    const text = textAt(status);
    const date = opsDate(status.attributes['change-date'] ?? null);
    return text === null ? [] : [{ ...event(application, 'register:status', date), text: text.toUpperCase() }];
  });
}

function lapseEvents(biblio: Element | null, application: PatentNumber | null): ReportedEvent[] {
  const term = latest(childrenOf(biblio, 'term-of-grant'));
  const told = opsDate(term?.attributes['change-date'] ?? null);
  return childrenOf(term, 'lapsed-in-country').map((lapse) => ({
    ...event(application, 'register:lapse', told),
    effectiveOn: opsDate(textAt(lapse, 'date')),
    state: textAt(lapse, 'country'),
  }));
}

function event(application: PatentNumber | null, code: string, date: string | null): ReportedEvent {
  const none = { effectiveOn: null, state: null, states: [], text: null, owner: null, feeYear: null };
  return { office: 'EP', application: application?.number ?? '', code, date, ...none };
}

function coded(element: Element, kind: string) {
  const date = find(element, `${kind}-date`);
  const text = childrenOf(element, `${kind}-text`)[0] ?? null;
  return { code: textAt(element, `${kind}-code`) ?? '', date: opsDate(textAt(date, 'date')), text: textAt(text) };
}
