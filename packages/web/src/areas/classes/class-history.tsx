import type { ShownClass } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { DealLink } from '../deals/deal-link.tsx';
import { AssetName } from '../white-space/asset-name.tsx';
import { type ClassEvent, eventName } from './class-events.ts';
import { EventSign } from './event-sign.tsx';

interface Props {
  readonly events: readonly ClassEvent[];
  readonly members: ShownClass['members'];
}

/** What happened, oldest first, each line with its deal; an event without a day comes last. */
export function ClassHistory({ events, members }: Props) {
  const text = useText();
  const words = text.classes;
  const heads = [words.on, words.asset, words.event, words.who, words.told, words.deal];
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {events.length === 0 && <p className="tight soft">{words.nothingYet}</p>}
      {events.length > 0 && (
        <table className="plain-table stack-table class-history">
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <HistoryRow key={event.id} event={event} asset={members.find(({ id }) => id === event.asset)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function HistoryRow({ event, asset }: { event: ClassEvent; asset: ShownClass['members'][number] | undefined }) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.classes;
  return (
    <tr>
      <td data-label={words.on} className="date">
        {event.on === null ? words.undated : shortDate(event.on, text, language)}
      </td>
      <td data-label={words.asset}>{asset ? <AssetName asset={asset} /> : event.name}</td>
      <td data-label={words.event} className="nowrap">
        <EventSign kind={event.kind} /> {eventName(event.kind, text)}
        <Remark event={event} />
      </td>
      <td data-label={words.who}>
        <Parties ids={event.from} /> <span aria-hidden="true">→</span> <Parties ids={event.to} />
      </td>
      <td data-label={words.told} lang="en">
        {event.text}
      </td>
      <td data-label={words.deal}>{event.deal === null ? <Dash /> : <DealLink id={event.deal} />}</td>
    </tr>
  );
}

/** What the kind of the event alone may be misread to say. */
function Remark({ event: { kind, noHeir } }: { readonly event: ClassEvent }) {
  const text = useText();
  const words = noHeir ? text.classes.noHeir : kind === 'acquisition' ? text.classes.bought : null;
  return words === null ? null : <span className="soft small other-line event-remark">{words}</span>;
}

function Parties({ ids }: { readonly ids: readonly string[] }) {
  const { language } = useLanguage();
  if (ids.length === 0) return <Dash />;
  return ids.map((id, index) => (
    <span key={id}>
      {index > 0 && (language === 'zh' ? '、' : ', ')}
      <CompanyLink id={id} name={id} />
    </span>
  ));
}
