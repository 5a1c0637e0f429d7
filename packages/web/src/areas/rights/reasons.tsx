import type { RightEvent, Rights } from '../../api.ts';
import { addressText } from '../../parts/format.ts';
import { Said } from '../../parts/said.tsx';

/** Why an answer is what it is: event by event, with where it is written. */
export function Reasons({ because }: { readonly because: Rights['conflicts'][number]['because'] }) {
  return (
    <ul className="reasons small">
      {because.map(({ event, says, sources }) => (
        <li key={event}>
          <Said words={says} /> <SourceNumbers sources={sources} />
        </li>
      ))}
    </ul>
  );
}

/** Sources by their number in the record; the title says the record and the address. */
export function SourceNumbers({ sources }: { readonly sources: RightEvent['sources'] }) {
  return sources.map(({ id, record, url }) => (
    <a
      key={`${record} ${id}`}
      className="source-number"
      href={url}
      target="_blank"
      rel="noreferrer"
      title={`${record}: ${addressText(url)}`}
    >
      [{id.replace(/^s/, '')}]
    </a>
  ));
}
