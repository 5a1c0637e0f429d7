import { LEAST_PLACES } from '@beringia/domain/scouting/watch/change-table';
import { type ReactNode, useState } from 'react';
import { useLanguage, useText } from '../../../parts/language.tsx';
import { Said } from '../../../parts/said.tsx';
import { dayOf, timeText } from '../../../parts/time-text.ts';
import { ChangeValues } from '../../sources/change-values.tsx';
import { DiffLink } from '../diff-link.tsx';
import type { RunDiff } from '../scouting-api.ts';

interface Props {
  /** Null for the first run. */
  readonly diff: RunDiff | null;
  readonly mandate: string;
  readonly run: string;
}

/** What is new since the run before: who entered, who left, who moved, and which facts changed from what to what. */
export function RunChanges({ diff, mandate, run }: Props) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.scouting.diff;
  if (diff === null) return <p className="soft small run-changes-none">{words.first}</p>;
  const places = diff.places.filter(({ was, becomes }) => Math.abs(was - becomes) >= LEAST_PLACES);
  const { entered, left, changed, renamed } = diff;
  if ([entered, left, changed, renamed, places].every((list) => list.length === 0)) {
    return (
      <p className="soft small run-changes-none">
        {words.nothing} <span title={dayOf(diff.from)}>{words.since(timeText(diff.from, text, language))}</span>
      </p>
    );
  }
  const name = (id: string, shown: string, left: readonly string[] = []) => (
    <DiffLink mandate={mandate} run={run} id={id} name={shown} left={left} />
  );
  const moved = (list: RunDiff['entered']) =>
    list.map((one) => (
      <>
        {name(one.id, one.name, one.because)} <Becauses because={one.because} />
      </>
    ));
  return (
    <section className="panel run-changes" aria-labelledby="changes">
      <h2 id="changes">
        {words.title} <span className="soft small">{words.since(timeText(diff.from, text, language))}</span>
      </h2>
      <div className="change-groups">
        <Group title={words.entered} lines={moved(entered)} />
        <Group title={words.left} lines={moved(left)} />
        <Group
          title={words.changed}
          lines={changed.flatMap(({ id, name: shown, changes }) =>
            changes.map(({ field, was, becomes, reason }) => (
              <>
                {name(id, shown)} <span className="code">{field}</span> <ChangeValues was={was} becomes={becomes} />{' '}
                <Becauses because={[reason]} />
              </>
            )),
          )}
        />
        <Group
          title={words.places(LEAST_PLACES)}
          lines={places.map((one) => (
            <>
              {name(one.id, one.name)} {words.place(one.was, one.becomes)}
            </>
          ))}
        />
        <Group title={words.renamed} lines={renamed.map((one) => name(one.becomes, one.name))} />
      </div>
    </section>
  );
}

function Becauses({ because }: { readonly because: readonly string[] }) {
  return because.map((one) => (
    <span key={one} className="soft small">
      <Said words={one} />{' '}
    </span>
  ));
}

const MOST = 6;

function Group({ title, lines }: { readonly title: string; readonly lines: readonly ReactNode[] }) {
  const text = useText();
  const [all, show] = useState(false);
  if (lines.length === 0) return null;
  const shown = all ? lines : lines.slice(0, MOST);
  return (
    <div>
      <h3>
        {title} <span className="part-count">{lines.length}</span>
      </h3>
      <ul className="plain">
        {shown.map((line, at) => (
          // Lines of one answer are never put in another order.
          // biome-ignore lint/suspicious/noArrayIndexKey: a drug may have several lines
          <li key={at}>{line}</li>
        ))}
      </ul>
      {lines.length > MOST && (
        <button type="button" className="link-button small no-print" onClick={() => show(!all)}>
          {all ? text.common.less : text.common.more(lines.length - MOST)}
        </button>
      )}
    </div>
  );
}
