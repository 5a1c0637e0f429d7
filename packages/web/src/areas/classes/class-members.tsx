import type { ShownClass } from '../../api.ts';
import { Dash } from '../../parts/amount.tsx';
import { dateText, shortDate } from '../../parts/format.ts';
import { useLanguage, useText } from '../../parts/language.tsx';
import { useTargets } from '../assets/asset-columns.tsx';
import { CompanyLink } from '../companies/company-link.tsx';
import { AssetName } from '../white-space/asset-name.tsx';
import { StagePair } from '../white-space/stage-pair.tsx';
import { type ClassEvent, eventName } from './class-events.ts';
import { EventSign } from './event-sign.tsx';

interface Props {
  readonly members: ShownClass['members'];
  readonly events: readonly ClassEvent[];
  readonly day: string;
}

/** The assets as they stood on the day: who made them, how far they were, what last happened. */
export function ClassMembers({ members, events, day }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.classes;
  const heads = [words.asset, text.whiteSpace.originator, text.whiteSpace.what, text.whiteSpace.stages, words.last];
  return (
    <section className="panel" aria-labelledby="members">
      <h2 id="members">
        {words.membersTitle} <span className="soft">{words.asOf(dateText(day, text, language))}</span>
      </h2>
      <table className="plain-table stack-table">
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
          {members.map((asset) => (
            <MemberRow
              key={asset.id}
              asset={asset}
              last={events.findLast((event) => event.asset === asset.id && event.on !== null)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MemberRow({ asset, last }: { asset: ShownClass['members'][number]; last: ClassEvent | undefined }) {
  const text = useText();
  const { language } = useLanguage();
  const { originator, modality } = asset;
  const targets = useTargets(asset);
  return (
    <tr>
      <th scope="row">
        <AssetName asset={asset} />
      </th>
      <td data-label={text.whiteSpace.originator}>
        {originator === null ? <Dash /> : <CompanyLink id={originator.company} name={originator.name} />}
      </td>
      <td data-label={text.whiteSpace.what}>
        {targets ?? <Dash />}
        <span className="soft small other-line">{modality === null ? <Dash /> : text.labels.modality[modality]}</span>
      </td>
      <td data-label={text.whiteSpace.stages}>
        <StagePair stages={asset.stages} />
      </td>
      <td data-label={text.classes.last}>
        {last?.on ? (
          <>
            <EventSign kind={last.kind} /> {eventName(last.kind, text)}{' '}
            <span className="soft">{shortDate(last.on, text, language)}</span>
          </>
        ) : (
          <Dash />
        )}
      </td>
    </tr>
  );
}
