import { Dash } from '../../../parts/amount.tsx';
import { shortDate } from '../../../parts/format.ts';
import { useLanguage, useText } from '../../../parts/language.tsx';
import type { ListRow } from '../scouting-api.ts';

const REGIONS = ['china', 'us', 'anywhere'] as const;

/** China, the United States and anywhere, each under its own name with its day: a Chinese phase is never shown as the world's. */
export function StagesCell({ stages }: Pick<ListRow, 'stages'>) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <dl className="stage-lines">
      {REGIONS.map((region) => {
        const reached = stages.find((one) => one.region === region);
        return (
          <div key={region} title={reached?.because}>
            <dt>{text.scouting.run.regions[region]}</dt>
            <dd>
              {reached ? text.labels.stage[reached.stage] : <Dash />}
              {reached && <span className="soft small date"> {shortDate(reached.on, text, language)}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
