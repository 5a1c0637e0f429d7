import type { ShownDeal } from '../../api.ts';
import { dateText } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { DealLink } from './deal-link.tsx';
import { SourceLink } from './source-link.tsx';

interface Moment {
  readonly key: string;
  /** Path in the record. */
  readonly field: string;
  readonly on: string | null;
  readonly name: string;
  readonly words: string | null;
  readonly sources: readonly string[];
  readonly deal: string | null;
  /** True for what the compiler did, which needs no source. */
  readonly ours: boolean;
  /** One of the events by which the standing was decided. */
  readonly decides: boolean;
}

/** What happened, oldest first; an event without a day comes last, because it is known to have happened and not when. */
export function DealTimeline({ shown }: { readonly shown: ShownDeal }) {
  const text = useText();
  const { language } = useLanguage();
  const sources = new Map(shown.sources.map((source) => [source.id, source]));
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">{text.deal.timeline}</h2>
      <ol className="timeline">
        {momentsOf(shown, text).map((moment) => (
          <li key={moment.key} data-field={moment.field} className={moment.decides ? 'decides' : ''}>
            <span className="date">{moment.on === null ? text.deal.undated : dateText(moment.on, text, language)}</span>
            <span>
              <strong>{moment.name}</strong> {moment.words}{' '}
              {moment.sources.map((id) => (
                <SourceLink key={id} source={sources.get(id)} id={id} />
              ))}
              {!moment.ours && moment.sources.length === 0 && (
                <span className="mark">{text.labels.tier.unattributed}</span>
              )}
              {moment.deal && <DealLink id={moment.deal} />}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function momentsOf({ deal, standing, evidence }: ShownDeal, text: ReturnType<typeof useText>): Moment[] {
  const none = { words: null, deal: null, decides: false, ours: false };
  const dates = (['signed', 'announced', 'closed'] as const)
    .filter((key) => deal.dates[key] !== null && !deal.events.some((event) => event.type === key))
    .map((key): Moment => {
      const claims = evidence.find((field) => field.field === `dates.${key}`)?.supporting ?? [];
      const sources = claims.flatMap((claim) => claim.source ?? []);
      return { ...none, key, field: `dates.${key}`, on: deal.dates[key], name: text.deal[key], sources };
    });
  const events = deal.events.map(
    (event, index): Moment => ({
      key: `event ${index}`,
      field: `events.${index}`,
      on: event.on,
      name: text.labels.event[event.type],
      words: event.text,
      sources: event.sources,
      deal: event.deal,
      decides: standing.because.includes(index),
      ours: false,
    }),
  );
  const look = {
    ...none,
    key: 'look',
    field: 'lastChecked',
    on: deal.lastChecked,
    name: text.deal.lastLook,
    sources: [],
    ours: true,
  };
  return [...dates, ...events, look].sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

function orderOf({ on, key }: Moment): string {
  return on === null ? '9999' : `${on.padEnd(10, '-00')}${key === 'look' ? '~' : ''}`;
}
