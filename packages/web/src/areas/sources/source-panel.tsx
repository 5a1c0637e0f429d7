import { useState } from 'react';
import { useText } from '../../parts/language.tsx';
import { Said } from '../../parts/said.tsx';
import { SourceJobs } from '../jobs/source-jobs.tsx';
import { ImportFiles } from './import-files.tsx';
import { RereadButton } from './reread-button.tsx';
import { ScheduleChoice } from './schedule-choice.tsx';
import { AccessCell, FreshnessCell, TermsCell } from './source-cells.tsx';
import type { SourceItem } from './sources-api.ts';
import { SyncForm } from './sync-form.tsx';
import { VendorLink } from './vendor-place.tsx';

interface Props {
  readonly source: SourceItem;
  /** What the reader came for: its first field takes the focus. */
  readonly first: string;
}

/** Everything about one source, and everything that can be done with it. */
export function SourcePanel({ source, first }: Props) {
  const text = useText();
  const [terms, setTerms] = useState('');
  const words = text.sources.panel;
  return (
    <div className="sections source-panel">
      <SourceJobs source={source.id} />
      {source.canSync && (
        <section aria-labelledby="sync">
          <h3 id="sync">{words.sync}</h3>
          <SyncForm source={source} terms={terms} setTerms={setTerms} focus={first === 'sync'} />
        </section>
      )}
      {source.id === 'vendor' && (
        <p className="tight">
          {words.vendor} <VendorLink />
        </p>
      )}
      {source.formats.length > 0 && source.id !== 'vendor' && (
        <section aria-labelledby="import">
          <h3 id="import">{words.import}</h3>
          <ImportFiles source={source} focus={first === 'import'} />
        </section>
      )}
      {source.canSync && source.missing === null && (
        <section aria-labelledby="schedule">
          <h3 id="schedule">{words.schedule}</h3>
          <ScheduleChoice source={source} terms={terms} />
        </section>
      )}
      {source.records.length > 0 && (
        <section aria-labelledby="reread">
          <h3 id="reread">{words.reread}</h3>
          <RereadButton source={source} />
        </section>
      )}
      <About source={source} />
    </div>
  );
}

function About({ source }: Pick<Props, 'source'>) {
  const text = useText();
  const words = text.sources.panel;
  // For a source that is on by default it names a command, and the button stands above.
  const how = source.how.includes('`') ? null : source.how;
  const rows = [
    [words.gives, <Said key="gives" words={source.gives} />],
    ...(how === null ? [] : [[words.get, <Said key="how" words={how} />] as const]),
    [text.sources.columns.access, <AccessCell key="access" source={source} />],
    [text.sources.columns.synced, <FreshnessCell key="fresh" source={source} full />],
    [text.sources.columns.terms, <TermsCell key="terms" source={source} />],
  ] as const;
  return (
    <dl className="facts-list">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
